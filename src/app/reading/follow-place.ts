import { moveTo, rememberReadingId, remembersReading, type Stop } from '#core/shelf/reading.ts';
import type { Shelf } from '#storage/shelf.ts';
import { thisPage, titleBeingRead } from './passage.ts';

/** Delay before a passage becomes the reading place, in milliseconds. */
const restMs = 3000;

/**
 * Keeps the reading place: after a rest at a passage, never at each scroll, and only when it changed.
 * A place that cannot be written is not told: nobody asked for it in a tap.
 */
export function followPlace(shelf: Shelf): void {
  const keepPlace = makePlaceKeeper(shelf);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (document.visibilityState !== 'hidden') void keepPlace(stop());
    }, restMs);
  };
  addEventListener('scroll', wait, { passive: true });
  wait();
}

/** Makes the writer of the reading place, which skips the one written last. */
export function makePlaceKeeper(shelf: Shelf): (stop: Stop) => Promise<void> {
  let kept = '';
  return async function keepPlace(stop) {
    const choice = await shelf.get('choice', rememberReadingId);
    const before = await shelf.get('reading', 'place');
    if (!choice.ok || !before.ok || !remembersReading(choice.value)) return;
    const place = moveTo(before.value, stop);
    const text = JSON.stringify(place);
    if (text === kept) return;
    const written = await shelf.put(place, before.value?.revision ?? 0);
    if (written.ok) kept = text;
    // `changed`: another window wrote meanwhile; written again, so that pages read there stay read.
    else if (written.why === 'changed') await keepPlace(stop);
  };
}

function stop(): Stop {
  const { id, title } = thisPage();
  const heading = titleBeingRead();
  const anchor = heading && (heading.closest('section[id]')?.id || heading.id);
  const end = document.querySelector('.checked')?.getBoundingClientRect();
  return {
    path: id,
    title,
    passage: heading && anchor ? { anchor, title: heading.textContent ?? '' } : undefined,
    isFinished: end !== undefined && end.top < innerHeight,
  };
}

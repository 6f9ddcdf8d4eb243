import { moveTo, rememberReadingId, remembersReading } from '#core/shelf/reading.ts';
import type { Shelf } from '#storage/shelf.ts';
import { thisPage, titleBeingRead } from './passage.ts';

/** How long one stays at a passage before it is where one is, in milliseconds. */
const restMs = 3000;

/**
 * Keeps the place in the guide: once one has stayed somewhere, never at each scroll, and only when it changed.
 * A place that cannot be written is not told: nobody asked for it in a tap.
 */
export function followPlace(shelf: Shelf): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = '';
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(keepPlace, restMs);
  };
  const keepPlace = async () => {
    if (document.visibilityState === 'hidden') return;
    const choice = await shelf.get('choice', rememberReadingId);
    const before = await shelf.get('reading', 'place');
    if (!choice.ok || !before.ok || !remembersReading(choice.value)) return;
    const place = moveTo(before.value, stop());
    const text = JSON.stringify(place);
    if (text === written) return;
    written = text;
    await shelf.put(place);
  };
  addEventListener('scroll', wait, { passive: true });
  wait();
}

function stop() {
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

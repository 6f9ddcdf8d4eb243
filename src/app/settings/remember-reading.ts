import { createEffect, createSignal, on } from 'solid-js';
import { rememberReadingId, remembersReading } from '#core/shelf/reading.ts';
import type { Failure } from '#storage/outcome.ts';
import { openShelf, type Shelf } from '#storage/shelf.ts';
import { attempt } from '../ui/load-part.ts';
import { createTap } from '../ui/tap.ts';

/** Whether the place in the guide is kept, read again each time that all was erased. */
export function createRememberReading(timesErased: () => number) {
  const [shelf, setShelf] = createSignal<Shelf>();
  const [isOn, setOn] = createSignal(true);
  const [said, setSaid] = createSignal('');
  const [failure, setFailure] = createSignal<Failure | 'changed'>();
  const tap = createTap();

  async function read(): Promise<void> {
    const opened = await openShelf();
    const choice = await opened.get('choice', rememberReadingId);
    setOn(remembersReading(choice.ok ? choice.value : undefined));
    setShelf(opened);
  }
  const readAgain = () => {
    setSaid('');
    setFailure();
    void tap.run(() => attempt(read));
  };
  createEffect(on(timesErased, readAgain));

  async function write(wanted: boolean): Promise<void> {
    const opened = shelf();
    if (!opened) return;
    const written = await opened.put({ kind: 'choice', id: rememberReadingId, content: wanted });
    const forgotten = wanted || !written.ok ? written : await opened.remove('reading', 'place');
    // The other was chosen meanwhile: it tells.
    if (isOn() !== wanted) return;
    setFailure(forgotten.ok ? undefined : forgotten.why);
    if (!forgotten.ok) setOn(!wanted);
    setSaid(wanted ? 'Votre place sera retenue.' : 'Votre place est oubliée, et ne sera plus retenue.');
  }

  return {
    isOn,
    isReady: () => shelf() !== undefined,
    /** Outcome of the last tap. */
    said,
    /** Why it was not. */
    failure,
    tap,
    choose(wanted: boolean): Promise<void> {
      setOn(wanted);
      setFailure();
      return tap.run(async () => {
        const trouble = await attempt(() => write(wanted));
        if (trouble) setOn(!wanted);
        return trouble;
      });
    },
  };
}

import { createSignal } from 'solid-js';
import type { Failure, Written } from '#storage/outcome.ts';
import { attempt } from '../ui/load-part.ts';
import { createTap } from '../ui/tap.ts';

/** Step of « Tout effacer »: asked once, then done, or why it failed. */
export type ErasureStep = 'at-rest' | 'asked' | 'erased' | Failure;

/** The two erasers: database, and settings in localStorage. */
export interface Erasers {
  readonly kept: () => Promise<Written>;
  /** Why what is kept cannot be read, if it cannot. */
  readonly whyUnreadable: () => Promise<Failure | undefined>;
  /** Theme and size of the text. */
  readonly display: () => void;
}

/** Erases everything, or nothing: settings go once all the rest is gone. */
export function createErasure({ kept, whyUnreadable, display }: Erasers) {
  const [step, setStep] = createSignal<ErasureStep>('at-rest');
  const [isNewer, setNewer] = createSignal(false);
  const tap = createTap();
  return {
    step,
    /** Whether it is being erased, and what threw. */
    tap,
    /** Whether what is kept is of a newer version: it cannot be read here, and is erased all the same. */
    isNewer,
    async ask(): Promise<void> {
      setStep('asked');
      setNewer((await whyUnreadable()) === 'newer');
    },
    giveUp: () => setStep('at-rest'),
    erase: () =>
      tap.run(() =>
        attempt(async () => {
          const erased = await kept();
          if (erased.ok) display();
          setStep(erased.ok ? 'erased' : erased.why);
        }),
      ),
  };
}

/** « Tout effacer », as the screen shows it. */
export type Erasure = ReturnType<typeof createErasure>;

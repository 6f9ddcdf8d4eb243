import { createSignal } from 'solid-js';
import type { Failure, Written } from '#storage/outcome.ts';
import { attempt } from '../ui/load-part.ts';
import { createTap } from '../ui/tap.ts';

/** Where « Tout effacer » stands: asked once, then done, or why it was not. */
export type Step = 'at-rest' | 'asked' | 'erased' | Failure;

/** What erases: each half of what the person put here. */
export interface Erasers {
  readonly kept: () => Promise<Written>;
  /** Theme and size of the text. */
  readonly display: () => void;
}

/** Erases everything, or nothing: settings go once all the rest is gone. */
export function createErasure({ kept, display }: Erasers) {
  const [step, setStep] = createSignal<Step>('at-rest');
  const tap = createTap();
  return {
    step,
    /** Whether it is being erased, and what threw. */
    tap,
    ask: () => setStep('asked'),
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

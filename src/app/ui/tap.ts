import { createSignal } from 'solid-js';
import { makeLatest } from './latest.ts';
import type { Trouble } from './load-part.ts';

/** Error of a failed tap, and its retry. */
export interface FailedTap {
  readonly trouble: Trouble;
  readonly retry: () => void;
}

/** State of an asynchronous button: busy, failed. */
export function createTap() {
  const [isBusy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<FailedTap>();
  const ask = makeLatest();
  /** `act` gives its trouble, as `withPart` and `attempt` do. Of two taps, the last one is told. */
  async function run(act: () => Promise<Trouble | undefined>): Promise<void> {
    const isStillAsked = ask();
    setBusy(true);
    setFailed();
    const trouble = await act();
    if (!isStillAsked()) return;
    setFailed(trouble && { trouble, retry: () => void run(act) });
    setBusy(false);
  }
  return { run, isBusy, failed };
}

/** Longest task on the main thread, in milliseconds: a tap waits no longer. */
const longestTurnMs = 12;

/**
 * Does work in steps, letting the page answer whenever a turn has lasted too long. What takes less is done at once.
 * Gives nothing when it is no longer wanted.
 */
export async function inTurns<T>(
  steps: Generator<void, T, void>,
  isStillWanted: () => boolean,
): Promise<T | undefined> {
  for (;;) {
    const started = performance.now();
    while (performance.now() - started < longestTurnMs) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await nextTask();
    if (!isStillWanted()) return undefined;
  }
}

/** Lets the page draw, and answer what was tapped. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

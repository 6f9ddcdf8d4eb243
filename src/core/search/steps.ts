/** Work in short steps, between which the page may answer a tap; what it gives comes at the end. */
export type Steps<T> = Generator<void, T, void>;

/** Does all the steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

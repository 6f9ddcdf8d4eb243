/**
 * Counts what is asked for one thing on screen. Call it when asking: it gives what tells, once the answer came,
 * whether nothing was asked since. What answers late never wins.
 */
export function makeLatest(): () => () => boolean {
  let last = 0;
  return () => {
    last += 1;
    const mine = last;
    return () => mine === last;
  };
}

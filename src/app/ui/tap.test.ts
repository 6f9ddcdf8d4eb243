import { expect, test } from 'vitest';
import { ourFault, type Trouble } from './load-part.ts';
import { createTap } from './tap.ts';

/** Something that takes a while, and ends when the test says so. */
function makeWork() {
  let end: (trouble: Trouble | undefined) => void = () => {};
  const act = () =>
    new Promise<Trouble | undefined>((resolve) => {
      end = resolve;
    });
  return { act, end: (trouble?: Trouble) => end(trouble) };
}

test('a button is busy until its work ends, well or not', async () => {
  const tap = createTap();
  for (const trouble of [undefined, ourFault]) {
    const { act, end } = makeWork();
    const run = tap.run(act);
    expect(tap.isBusy()).toBe(true);
    end(trouble);
    await run;
    expect(tap.isBusy()).toBe(false);
    expect(tap.failed()?.trouble).toBe(trouble);
  }
});

test('what failed is done again by « Réessayer », and its trouble goes', async () => {
  const tap = createTap();
  const outcomes = [ourFault, undefined];
  await tap.run(async () => outcomes.shift());
  tap.failed()?.retry();
  expect(tap.failed()).toBeUndefined();
  await Promise.resolve();
  expect(outcomes).toEqual([]);
});

test('of two taps, the trouble of the first, come late, is not told for the second', async () => {
  const tap = createTap();
  const [slow, quick] = [makeWork(), makeWork()];
  const first = tap.run(slow.act);
  const last = tap.run(quick.act);
  quick.end();
  await last;
  slow.end(ourFault);
  await first;
  expect(tap.failed()).toBeUndefined();
  expect(tap.isBusy()).toBe(false);
});

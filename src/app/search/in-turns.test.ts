import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTurns } from './in-turns.ts';

let now = 0;
let turns = 0;

beforeEach(() => {
  now = 0;
  turns = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('setTimeout', (next: () => void) => {
    turns += 1;
    queueMicrotask(next);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Work of so many steps, each of which takes so long. */
function* work(count: number, stepMs: number): Generator<void, number, void> {
  for (let done = 0; done < count; done += 1) {
    now += stepMs;
    yield;
  }
  return count;
}

test('what takes a moment is done at once', async () => {
  expect(await inTurns(work(5, 1), () => true)).toBe(5);
  expect(turns).toBe(0);
});

test('what takes long lets the page answer in between', async () => {
  expect(await inTurns(work(100, 6), () => true)).toBe(100);
  expect(turns).toBe(50);
});

test('what is no longer wanted stops at the next turn', async () => {
  const steps = work(100, 6);
  expect(await inTurns(steps, () => false)).toBeUndefined();
  expect(turns).toBe(1);
});

import { expect, test } from 'vitest';
import { makeLatest } from './latest.ts';

test('only what was asked last is still asked', () => {
  const ask = makeLatest();
  const first = ask();
  expect(first()).toBe(true);
  const second = ask();
  expect([first(), second()]).toEqual([false, true]);
});

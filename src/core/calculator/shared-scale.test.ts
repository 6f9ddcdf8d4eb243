import { expect, test } from 'vitest';
import { exactly, range } from '../number/range.ts';
import { quantity } from '../number/units.ts';
import { shareScale } from './shared-scale.ts';

const wh = (low: number, central: number, high: number) => quantity('Wh', range(low, central, high));

test('bars of one comparison stand on one scale: twice as much is as far everywhere', () => {
  const scale = shareScale([wh(1, 2, 4), wh(100, 200, 400)]);
  const [small, large] = scale?.positions ?? [];
  expect(small && large).toBeTruthy();
  if (!small || !large) return;
  expect(small.central - small.low).toBeCloseTo(large.central - large.low);
  expect(large.low).toBeGreaterThan(small.high);
  expect(scale?.ticks.map(({ value }) => value)).toEqual([1, 10, 100, 1000]);
});

test('ticks are in the unit of the largest', () => {
  expect(shareScale([wh(1, 2, 4), wh(2000, 5000, 9000)])?.ticks.at(-1)?.value).toBe(10);
});

test('zero stands at the left end, and nothing divides by it', () => {
  const scale = shareScale([quantity('mL', exactly(0)), quantity('mL', range(1, 2, 3))]);
  expect(scale?.positions[0]).toEqual({ low: 0, central: 0, high: 0 });
  expect(shareScale([quantity('mL', exactly(0))])).toBeUndefined();
  expect(shareScale([])).toBeUndefined();
});

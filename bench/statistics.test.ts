import { expect, test } from 'vitest';
import { median, percentile, sumBeyond50 } from './statistics.js';

test('the median is the middle figure, or between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 1, 2, 3])).toBe(2.5);
  expect(median([100, 20])).toBe(60);
  expect(median([])).toBeNaN();
});

test('a percentile is a figure that was measured, and all of them is the worst', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(hundred, 0.95)).toBe(95);
  expect(percentile(hundred, 1)).toBe(100);
  expect(percentile(hundred, 0)).toBe(1);
  expect(percentile([7], 0.5)).toBe(7);
  expect(percentile([], 0.5)).toBeNaN();
});

test('of each task counts what goes beyond 50 ms, and short ones give nothing back', () => {
  expect(sumBeyond50([10, 50, 60, 150])).toBe(110);
});

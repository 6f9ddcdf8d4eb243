import { expect, test } from 'vitest';
import type { Perimeter } from '../impact/estimate.ts';
import { coverageOf } from './coverage.ts';

const covering = (counted: readonly Perimeter[], notCounted: readonly Perimeter[]) => ({
  counted,
  notCounted,
});

test('what only some lines count is said to be counted in part', () => {
  const online = covering(['chips'], ['terminal', 'network']);
  const home = covering(['terminal'], ['network']);
  expect(coverageOf([online, home])).toEqual({
    counted: ['chips'],
    partly: ['terminal'],
    notCounted: ['network'],
  });
});

test('nothing covers nothing', () => {
  expect(coverageOf([])).toEqual({ counted: [], partly: [], notCounted: [] });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeLinearScale } from './linear-scale.ts';

test('a scale for 2,874 goes from 0 to 3 by ones', () => {
  expect(makeLinearScale(2.874)).toEqual({ to: 3, ticks: [0, 1, 2, 3] });
});

test('a scale holds its number, wastes less than half of its room, and has two to five ticks', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (highest) => {
      const { to, ticks } = makeLinearScale(highest);
      expect(to).toBeGreaterThanOrEqual(highest * (1 - 1e-9));
      expect(to).toBeLessThan(highest * 2);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(5);
    }),
  );
});

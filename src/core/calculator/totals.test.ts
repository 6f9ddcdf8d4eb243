import { expect, test } from 'vitest';
import type { Estimate } from '../impact/estimate.ts';
import { range } from '../impact/range.ts';
import { quantity } from '../impact/units.ts';
import { coverageOf, sharesOf, totalOf } from './totals.ts';

test('a total adds up each axis, low with low and high with high', () => {
  const total = totalOf([made({ wh: 1 }), made({ wh: 10 })]);
  expect(total.energy).toEqual(quantity('Wh', range(5.5, 11, 22)));
  expect(total.carbon.central).toBe(22);
  expect(total.water?.central).toBe(33);
});

test('water is not told as a whole when a part of it is unknown', () => {
  expect(totalOf([made({ wh: 1 }), made({ wh: 1, isDry: true })]).water).toBeNull();
});

test('shares add up to one, and an empty basket divides by nothing', () => {
  expect(sharesOf([made({ wh: 1 }), made({ wh: 3 })])).toEqual([0.25, 0.75]);
  expect(sharesOf([])).toEqual([]);
  expect(totalOf([]).energy.central).toBe(0);
});

test('what only some lines count is said to be counted in part', () => {
  const online = made({ wh: 1, counted: ['chips'], notCounted: ['terminal', 'network'] });
  const home = made({ wh: 1, counted: ['terminal'], notCounted: ['network'] });
  expect(coverageOf([online, home])).toEqual({
    counted: ['chips'],
    partly: ['terminal'],
    notCounted: ['network'],
  });
});

interface Made extends Partial<Pick<Estimate, 'counted' | 'notCounted'>> {
  readonly wh: number;
  readonly isDry?: boolean;
}

function made({ wh, isDry, counted = [], notCounted = [] }: Made): Estimate {
  const of = (central: number) => range(central / 2, central, central * 2);
  const carbon = quantity('gCO2e', of(wh * 2));
  const water = quantity('mL', of(wh * 3));
  return {
    energy: quantity('Wh', of(wh)),
    carbon: { total: carbon, electricity: carbon, making: carbon },
    water: isDry ? null : { total: water, onSite: water, electricity: water },
    counted,
    notCounted,
    doubts: [],
    figures: [],
  };
}

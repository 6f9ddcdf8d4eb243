import { describe, expect, test } from 'vitest';
import { realImpact } from '../../../tests/real-content.ts';
import type { Figure } from '../guide/figure.ts';
import { ordinaryOf } from './activity.ts';
import { type Derived, derive, type Formula, type Operand, type Term } from './derive.ts';
import { estimate } from './estimate.ts';
import type { Measure } from './measures.ts';

const content = realImpact();

function figureOf(id: string, values: Partial<Figure>): Figure {
  return { id, label: id, unit: 'Wh', measured: '', date: '2026', sources: [], grade: 'C', ...values };
}

const own = [
  figureOf('one', { central: 10 }),
  figureOf('wide', { low: 5, central: 10, high: 20 }),
  figureOf('other', { low: 1, central: 2, high: 8 }),
  figureOf('joules', { unit: 'J', central: 7200 }),
  figureOf('bounds', { low: 4, high: 9 }),
];
const figures = new Map([...content.figures, ...own.map((figure) => [figure.id, figure] as const)]);

function figure(id: string): Operand {
  const found = figures.get(id);
  if (!found) throw new Error(`no figure ${id}`);
  return { kind: 'figure', figure: found };
}

function use(id: string, measure: Measure = 'energy', country?: string): Operand {
  const found = content.uses.get(id);
  if (!found) throw new Error(`no use ${id}`);
  return { kind: 'use', use: found, measure, country };
}

const times = (value: number): Operand => ({ kind: 'number', value });
const term = (over: Operand[], under: Operand[] = []): Term => ({ over, under });

function derived(formula: Formula, formulas = new Map<string, Formula>()): Derived {
  return derive(formula, { figures, formulas, factors: content.factors });
}

describe('a number derived from figures', () => {
  test('one doubt is carried as it is', () => {
    expect(derived([term([times(3), figure('wide')])])).toEqual({ low: 15, central: 30, high: 60 });
    expect(derived([term([figure('one')], [figure('wide')])])).toEqual({ low: 0.5, central: 1, high: 2 });
  });

  test('two independent doubts compose, like those of an estimate', () => {
    const { low, central, high } = derived([term([figure('wide')], [figure('other')])]);
    expect(central).toBe(5);
    expect(Math.log(5 / low)).toBeCloseTo(Math.hypot(Math.log(2), Math.log(4)), 9);
    expect(Math.log(high / 5)).toBeCloseTo(Math.hypot(Math.log(2), Math.log(2)), 9);
  });

  test('what stands on both sides cancels out', () => {
    expect(derived([term([figure('wide')], [figure('wide')])])).toEqual({ low: 1, central: 1, high: 1 });
    const whole = [term([figure('wide')]), term([figure('one')])];
    const sum = figureOf('sum', { low: 15, central: 20, high: 30 });
    figures.set('sum', sum);
    const share = derived([term([figure('wide')], [figure('sum')])], new Map([['sum', whole]]));
    // 5 of 15, 10 of 20, 20 of 30.
    expect([share.low, share.central, share.high].map((value) => value?.toFixed(3))).toEqual([
      '0.333',
      '0.500',
      '0.667',
    ]);
  });

  test('terms add up bound to bound, and are taken away so', () => {
    const other = { ...term([figure('other')]), isTakenAway: true };
    expect(derived([term([figure('wide')]), other])).toEqual({ low: 4, central: 8, high: 12 });
  });

  test('units are brought to one', () => {
    expect(derived([term([figure('joules')])]).central).toBe(2);
    // Grams per kilowatt-hour, of a watt-hour.
    const carbon = derived([term([figure('one'), figure('reseau-fr-carbone')])]);
    expect(carbon.central).toBeCloseTo(0.4418, 6);
  });

  test('a centre that nobody gives is not invented', () => {
    const { low, central, high } = derived([term([figure('bounds')], [figure('one')])]);
    expect([low, central, high]).toEqual([0.4, undefined, 0.9]);
  });
});

describe('a number derived from uses', () => {
  test('a use alone has the range of the calculator', () => {
    const { energy } = estimate(ordinaryOf(content.activities).use, content.factors);
    const { low, central, high } = energy;
    expect(derived([term([use('tract')])])).toEqual({ low, central, high });
    expect(derived([term([times(10), use('tract')])]).high).toBeCloseTo(high * 10, 9);
  });

  test('the same answer in two countries: electricity nine times, servers and all five times', () => {
    const electricity = derived([
      term([use('tract', 'electricity-carbon', 'US')], [use('tract', 'electricity-carbon', 'FR')]),
    ]);
    expect(electricity.central).toBeCloseTo(8.68, 2);
    // The doubt on the answer itself cancels: what is left is that of American electricity.
    expect(electricity.low).toBeCloseTo(8.68, 2);
    expect(electricity.high).toBeCloseTo(12.85, 2);
    const whole = derived([term([use('tract', 'carbon', 'US')], [use('tract', 'carbon', 'FR')])]);
    expect(whole.central).toBeCloseTo(5.03, 2);
    expect(whole.low).toBeGreaterThan(2.5);
    expect(whole.high).toBeLessThan(8);
  });

  test('the range of a ratio holds its centre and is wider than that of one side', () => {
    const ratio = derived([term([use('video')], [use('tract')])]);
    expect(ratio.low).toBeLessThan(ratio.central ?? 0);
    expect(ratio.high / ratio.low).toBeGreaterThan(620 / 25);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usesIn } from '../../../tests/every-use.ts';
import { realImpact } from '../../../tests/real-content.ts';
import {
  divide,
  exactly,
  inverse,
  plus,
  power,
  product,
  type Range,
  raise,
  range,
  scale,
  sum,
  times,
  width,
} from '../number/range.ts';
import { add, none, quantity, repeat, total } from '../number/units.ts';
import { type Estimate, estimate } from './estimate.ts';
import { parseUse } from './parse-use.ts';
import { sumParts } from './parts.ts';
import { inCountry, type Model, type Use } from './use.ts';

const { factors, activities } = realImpact();

const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
const ranges = fc
  .tuple(positive, positive, positive)
  .map((values) => values.sort((a, b) => a - b))
  .map(([low = 0, central = 0, high = 0]) => range(low, central, high));

const uses = usesIn(factors.places.map(({ id }) => id));

function isOrdered({ low, central, high }: Range): boolean {
  return 0 <= low && low <= central && central <= high && Number.isFinite(high);
}

function isAtMost(a: Range, b: Range): boolean {
  const slack = 1 + 1e-9;
  return a.low <= b.low * slack && a.central <= b.central * slack && a.high <= b.high * slack;
}

function isNear(a: Range, b: Range): boolean {
  return isAtMost(a, b) && isAtMost(b, a);
}

function quantitiesOf({ energy, carbon, water }: Estimate): Range[] {
  return [energy, ...Object.values(carbon), ...(water ? Object.values(water) : [])];
}

describe('ranges', () => {
  test('every operation keeps low, central and high in order', () => {
    fc.assert(
      fc.property(ranges, ranges, positive, (a, b, factor) => {
        const results = [
          plus(a, b),
          times(a, b),
          divide(a, b),
          scale(a, factor),
          sum([a, b, a]),
          product([a, b]),
          product([a, b, a]),
          inverse(a),
          raise(a, 0.8),
        ];
        expect(results.every(isOrdered)).toBe(true);
      }),
    );
  });

  test('a power keeps the order below and above one', () => {
    const bases = fc.double({ min: 0.01, max: 100, noNaN: true });
    const exponents = fc
      .tuple(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }))
      .map(([a, b]) => range(Math.min(a, b), (a + b) / 2, Math.max(a, b)));
    fc.assert(fc.property(bases, exponents, (base, exponent) => isOrdered(power(base, exponent))));
  });

  test('adding does not depend on the order of the parts', () => {
    fc.assert(fc.property(ranges, ranges, (a, b) => isNear(plus(a, b), plus(b, a))));
  });

  test('scaling a sum is adding what was scaled', () => {
    fc.assert(
      fc.property(ranges, ranges, fc.double({ min: 1e-6, max: 1000, noNaN: true }), (a, b, factor) =>
        isNear(scale(plus(a, b), factor), plus(scale(a, factor), scale(b, factor))),
      ),
    );
  });

  test('independent doubts are never wider together than end to end, nor narrower than the widest', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const together = product([a, b]);
        const chained = times(a, b);
        expect(together.central).toBeCloseTo(chained.central, 5);
        expect(together.low).toBeGreaterThanOrEqual(chained.low);
        expect(together.high).toBeLessThanOrEqual(chained.high);
        expect(width(together) * (1 + 1e-9)).toBeGreaterThanOrEqual(Math.max(width(a), width(b)));
      }),
    );
  });

  test('a product does not depend on the order of its terms, nor on how they are grouped', () => {
    fc.assert(
      fc.property(ranges, ranges, ranges, (a, b, c) => {
        expect(isNear(product([a, b, c]), product([c, product([b, a])]))).toBe(true);
      }),
    );
  });

  test('a product grows when one of its terms grows, whatever becomes of the doubt', () => {
    const growth = fc.tuple(fc.double({ min: 0, max: 1e9, noNaN: true }), positive, positive);
    fc.assert(
      fc.property(ranges, ranges, growth, (a, b, steps) => {
        const [first, second, third] = steps.sort((one, other) => one - other);
        const larger = range(a.low + first, a.central + second, a.high + third);
        expect(isAtMost(product([a, b]), product([larger, b]))).toBe(true);
      }),
    );
  });

  test('what is known without doubt widens nothing, and what may be nothing stays so', () => {
    fc.assert(
      fc.property(ranges, positive, (a, factor) => {
        expect(isNear(product([a, exactly(factor)]), scale(a, factor))).toBe(true);
        expect(product([a, range(0, 1, 2)]).low).toBe(0);
        expect(product([a, exactly(0)])).toEqual(exactly(0));
      }),
    );
  });

  test('nothing changes by adding nothing, or by multiplying by one', () => {
    fc.assert(
      fc.property(ranges, (a) => {
        expect(plus(a, exactly(0))).toEqual(a);
        expect(times(a, exactly(1))).toEqual(a);
      }),
    );
  });

  test.each([
    [3, 2, 4],
    [1, 3, 2],
    [-1, 0, 1],
    [0, 1, Number.POSITIVE_INFINITY],
    [Number.NaN, 1, 2],
  ])('%d, %d, %d is no range', (low, central, high) => {
    expect(() => range(low, central, high)).toThrow(RangeError);
  });

  test('dividing by what may be zero is refused', () => {
    expect(() => divide(exactly(1), range(0, 1, 2))).toThrow('may be zero');
  });
});

describe('quantities', () => {
  test('energy and water cannot be added: the compiler refuses', () => {
    const energy = quantity('Wh', exactly(1));
    const water = quantity('mL', exactly(1));
    // @ts-expect-error two units
    add(energy, water);
    // @ts-expect-error two units
    total('Wh', [energy, water]);
    expect(add(energy, energy)).toEqual(quantity('Wh', exactly(2)));
  });

  test('no part at all is exactly nothing', () => {
    expect(total('gCO2e', [])).toEqual(none('gCO2e'));
  });

  test('twice is the same as one more', () => {
    fc.assert(
      fc.property(ranges, (a) =>
        isNear(repeat(quantity('mL', a), 2), add(quantity('mL', a), quantity('mL', a))),
      ),
    );
  });
});

describe('estimates', () => {
  test('any use gives finite ranges in order, never negative', () => {
    fc.assert(fc.property(uses, (use) => quantitiesOf(estimate(use, factors)).every(isOrdered)));
  });

  test('the parts add up to the whole', () => {
    fc.assert(
      fc.property(uses, (use) => {
        const { carbon, water } = estimate(use, factors);
        expect(isNear(plus(carbon.electricity, carbon.making), carbon.total)).toBe(true);
        if (water) expect(isNear(plus(water.onSite, water.electricity), water.total)).toBe(true);
      }),
    );
  });

  test('so many times the use is so many times its impact', () => {
    fc.assert(
      fc.property(uses, fc.integer({ min: 2, max: 1000 }), (use, times) => {
        const once = estimate({ ...use, count: 1 }, factors);
        const many = estimate({ ...use, count: times }, factors);
        expect(isNear(many.energy, scale(once.energy, times))).toBe(true);
        expect(isNear(many.carbon.total, scale(once.carbon.total, times))).toBe(true);
      }),
    );
  });

  test('more of anything never costs less', () => {
    const more = fc.double({ min: 1, max: 100, noNaN: true });
    fc.assert(
      fc.property(uses, more, (use, by) => {
        const before = quantitiesOf(estimate(use, factors));
        for (const larger of enlarge(use, by)) {
          const after = quantitiesOf(estimate(larger, factors));
          expect(before.every((value, index) => isAtMost(value, after[index] ?? exactly(0)))).toBe(true);
        }
      }),
    );
  });

  const thousandTokens = (model: Model, pue?: number): Use => ({
    kind: 'text',
    count: 1,
    place: { kind: 'hosted', country: 'FR', ...(pue ? { pue } : {}) },
    length: { read: 0, written: 1000 },
    reasoning: false,
    model,
  });

  test('the building is not counted twice: the energy of a closed assistant is the coefficient itself', () => {
    // One token at a time, so that none comes after many others.
    const oneToken = { ...thousandTokens('very-large'), count: 1000, length: { read: 0, written: 1 } };
    const { energy } = estimate(oneToken as Use, factors);
    const { low, central, high } = factors.text.closedWhPerThousandTokens.value;
    expect(energy.low).toBeCloseTo(low, 3);
    expect(energy.central).toBeCloseTo(central, 3);
    expect(energy.high).toBeCloseTo(high, 3);
  });

  test('one’s own building takes the place of the ordinary one, for open and for closed models', () => {
    const usual = factors.hosting.buildingOverMachines.value.central;
    for (const model of ['very-large', { active: 8 }] as const) {
      const ordinary = estimate(thousandTokens(model), factors).energy.central;
      const own = estimate(thousandTokens(model, 2 * usual), factors).energy.central;
      expect(own / ordinary).toBeCloseTo(2, 6);
    }
  });

  test('a small host takes more than a large platform, and changes nothing for a closed assistant', () => {
    const inPlace = (model: Model, filling?: 'low'): Use => ({
      ...thousandTokens(model),
      kind: 'text',
      length: { read: 5000, written: 400 },
      reasoning: false,
      model,
      place: { kind: 'hosted', country: 'FR', ...(filling ? { filling } : {}) },
    });
    for (const model of ['small', { active: 37, total: 671 }] as const) {
      const shared = estimate(inPlace(model), factors).energy;
      expect(estimate(inPlace(model, 'low'), factors).energy.central).toBeGreaterThan(shared.central);
    }
    expect(estimate(inPlace('very-large', 'low'), factors)).toEqual(estimate(inPlace('very-large'), factors));
  });

  test('two parts that cover the same cannot be added', () => {
    const part = { quantity: quantity('gCO2e', exactly(1)), covers: ['power-plants', 'network'] } as const;
    const other = { quantity: quantity('gCO2e', exactly(2)), covers: ['network'] } as const;
    expect(() => sumParts('gCO2e', [part, other])).toThrow('counted twice: network');
  });

  test('what widens the result is named, the widest first, and never more than the result is wide', () => {
    fc.assert(
      fc.property(uses, (use) => {
        const { doubts, energy } = estimate(use, factors);
        const widths = doubts.map(({ times }) => times);
        expect(widths).toEqual([...widths].sort((a, b) => b - a));
        expect(widths.every((one) => one <= width(energy) * (1 + 1e-6))).toBe(true);
      }),
    );
  });

  test('electricity of one’s own takes the place of the country’s, and an unknown water is not invented', () => {
    fc.assert(
      fc.property(uses, fc.double({ min: 0.001, max: 1000, noNaN: true }), (use, gCo2ePerKwh) => {
        const electricity = { gCo2ePerKwh };
        // The place keeps its kind: only its electricity changes.
        const own = { ...use, place: { ...use.place, electricity } } as Use;
        const { carbon, energy, water } = estimate(own, factors);
        expect(isNear(carbon.electricity, scale(energy, gCo2ePerKwh / 1000))).toBe(true);
        expect(water).toBeNull();
      }),
    );
  });

  test('a place that the factors no longer have counts as unknown', () => {
    const [first] = activities;
    if (!first) throw new Error('no activity');
    expect(estimate(inCountry(first.use, 'ZZ'), factors)).toEqual(estimate(first.use, factors));
  });

  test('a place without published water gives no water, and says that it is not counted', () => {
    const [first] = activities;
    if (!first) throw new Error('no activity');
    const { water, counted, notCounted } = estimate(inCountry(first.use, 'EU'), factors);
    expect(water).toBeNull();
    expect(counted).not.toContain('power-plant-water');
    expect(notCounted).toContain('power-plant-water');
  });

  test('training is never counted, and nothing is both counted and not', () => {
    fc.assert(
      fc.property(uses, (use) => {
        const { counted, notCounted } = estimate(use, factors);
        expect(notCounted.includes('training')).toBe(use.kind !== 'screen');
        expect(new Set(counted).size).toBe(counted.length);
        expect(counted.filter((perimeter) => notCounted.includes(perimeter))).toEqual([]);
      }),
    );
  });

  test('every figure it rests on is named once', () => {
    fc.assert(
      fc.property(uses, (use) => {
        const { figures } = estimate(use, factors);
        expect(figures.length).toBeGreaterThan(1);
        expect(new Set(figures).size).toBe(figures.length);
      }),
    );
  });
});

describe('a use at the door', () => {
  test('a use written then read is the same', () => {
    fc.assert(
      fc.property(uses, (use) => {
        expect(parseUse(JSON.parse(JSON.stringify(use)))).toEqual(use);
      }),
    );
  });

  test('what it does not know is left behind', () => {
    const [first] = activities;
    expect(parseUse({ ...first?.use, malice: true, __proto__: { count: 3 } })).toEqual(first?.use);
  });

  test('anything else is no use, and does not throw', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseUse(value)).toBeUndefined();
      }),
    );
  });

  test.each([
    { count: Number.POSITIVE_INFINITY },
    { count: Number.NaN },
    { count: 0 },
    { count: -1 },
    { count: '3' },
    { count: 1e12 },
    { place: { kind: 'hosted', country: '../..' } },
    { place: { kind: 'device', device: 'toaster', country: 'FR' } },
    { length: { read: 0, written: 0 } },
    { model: 'gigantic' },
    { kind: 'image' },
    { kind: 'agent' },
    { kind: 'transcription', minutes: 60 },
    { kind: 'unmeasured' },
    { turns: 0 },
    { turns: 1.5 },
    { named: '<b>' },
    { model: { active: 0 } },
    { model: { active: 8, total: 3 } },
    { model: { total: 3 } },
    { model: { active: 8, bits: 3 } },
    { place: { kind: 'hosted', country: 'FR', pue: 0.5 } },
    { place: { kind: 'hosted', country: 'FR', filling: 'full' } },
    { place: { kind: 'hosted', country: 'FR', electricity: { gCo2ePerKwh: -1 } } },
    { place: { kind: 'hosted', country: 'FR', electricity: null } },
  ])('%o is refused', (change) => {
    const [first] = activities;
    expect(parseUse({ ...first?.use, ...change })).toBeUndefined();
  });
});

function enlarge(use: Use, by: number): Use[] {
  const larger: Use[] = [{ ...use, count: use.count * by }];
  const wholeBy = Math.ceil(by);
  if (use.kind === 'image') {
    larger.push({ ...use, megapixels: use.megapixels * by });
    if (use.steps) larger.push({ ...use, steps: use.steps * wholeBy });
  }
  if (use.kind === 'video') {
    larger.push({ ...use, seconds: use.seconds * by });
    if (use.lines) larger.push({ ...use, lines: use.lines * wholeBy });
  }
  if (use.kind === 'agent') larger.push({ ...use, calls: use.calls * wholeBy });
  if (use.kind === 'transcription' || use.kind === 'screen') {
    larger.push({ ...use, minutes: use.minutes * by });
  }
  if (use.kind === 'text') {
    larger.push({ ...use, reasoning: true }, { ...use, turns: (use.turns ?? 1) + wholeBy });
    if (typeof use.length === 'object') {
      const { read, written } = use.length;
      larger.push(
        { ...use, length: { read: read * by, written } },
        { ...use, length: { read, written: written * by } },
      );
    }
  }
  return larger;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usesIn } from '../../../tests/every-use.ts';
import { realImpact } from '../../../tests/real-content.ts';
import { rangeOf } from '../guide/figure.ts';
import { quantity } from '../number/units.ts';
import { addUp, heaviest, yearlyUses } from './basket.ts';
import { sideBySide, spreadOf } from './divergence.ts';
import { estimate } from './estimate.ts';
import { chooseEveryday, countEveryday } from './everyday.ts';

const { factors, figures, baskets, yearly, divergence, everyday } = realImpact();

function figure(id: string) {
  const found = figures.get(id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
}

describe('baskets', () => {
  test('the event takes less than its published result, most of it in the videos, and ours is the figure of the pages', () => {
    const event = baskets.find(({ id }) => id === 'evenement');
    if (!event?.published) throw new Error('no event');
    const { energy, parts } = addUp(
      event.parts.map(({ use }) => use),
      factors,
    );
    expect(energy.central).toBeLessThan(rangeOf(figure(event.published)).central * 1000);
    expect(parts[2]?.share).toBeGreaterThan(0.9);
    expect(rangeOf(figure('scenario-evenement-2026'))).toMatchObject({
      low: energy.low,
      central: energy.central,
      high: energy.high,
    });
  });

  test('the parts add up to the whole, and their shares to one', () => {
    fc.assert(
      fc.property(fc.array(usesIn(['FR', 'WORLD', 'EU']), { minLength: 1, maxLength: 6 }), (uses) => {
        const sum = addUp(uses, factors);
        const apart = uses.map((use) => estimate(use, factors));
        const central = apart.reduce((total, { energy }) => total + energy.central, 0);
        expect(sum.energy.central / central).toBeCloseTo(1, 9);
        expect(sum.parts.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 9);
        expect(sum.water === null).toBe(apart.some(({ water }) => water === null));
      }),
    );
  });

  test('an empty basket is nothing, and divides by nothing', () => {
    const { energy, water, parts } = addUp([], factors);
    expect(energy.high).toBe(0);
    expect(water?.high).toBe(0);
    expect(parts).toEqual([]);
  });

  test('a year is twelve months of everybody; what is done no time is left out', () => {
    const uses = yearlyUses(yearly, { textes: 10, videos: 2, images: 0 }, 5);
    expect(uses.map(({ kind, count }) => [kind, count])).toEqual([
      ['text', 600],
      ['video', 120],
    ]);
    expect(heaviest(yearly, { textes: 10, videos: 2 }, factors).map(({ id }) => id)).toEqual([
      'videos',
      'textes',
    ]);
    expect(yearlyUses(yearly, {}, 5)).toEqual([]);
  });
});

describe('published figures side by side', () => {
  test('each thing is published several times, and the ratios are computed', () => {
    for (const { energy, carbon, water, label } of divergence) {
      const rows = (list: readonly { figure: string }[]) => list.map((row) => figure(row.figure));
      expect(spreadOf(rows(energy)), label).toBeGreaterThan(10);
      const sorted = sideBySide(rows(energy)).map(({ timesSmallest }) => timesSmallest);
      expect(sorted[0]).toBe(1);
      expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
      expect(spreadOf(rows(carbon))).toBeGreaterThanOrEqual(1);
      expect(spreadOf(rows(water))).toBeGreaterThanOrEqual(1);
    }
  });

  test('joules and kilowatt-hours compare; energy and carbon do not', () => {
    const [smaller] = sideBySide([figure('mit-scenario-event'), figure('mlv3-chat-min')]);
    expect(smaller?.figure.id).toBe('mlv3-chat-min');
    expect(() => sideBySide([figure('mistral-lca-co2'), figure('mlv3-chat-min')])).toThrow('do not compare');
  });
});

describe('everyday images of the content', () => {
  const energies = fc.double({ min: Math.log(0.003), max: Math.log(1e7), noNaN: true }).map(Math.exp);

  test('whatever the energy and the image preferred, the number lies between 1 and 1,000', () => {
    const preferred = fc.constantFrom(...everyday.map(({ id }) => id));
    fc.assert(
      fc.property(energies, preferred, (wh, id) => {
        const told = chooseEveryday(quantity('Wh', { low: wh, central: wh, high: wh }), everyday, id);
        expect(told?.count.central).toBeGreaterThanOrEqual(1);
        expect(told?.count.central).toBeLessThanOrEqual(1000);
      }),
    );
  });

  test('there are the seven that people asked for, each with a source', () => {
    expect(everyday.map(({ id }) => id).sort()).toEqual(
      ['bouilloire', 'led', 'micro-ondes', 'telephone', 'train', 'velo', 'voiture'].sort(),
    );
    for (const image of everyday) expect(figure(image.figure).sources).not.toEqual([]);
  });

  test('an everyday image of energy never illustrates carbon: the compiler refuses', () => {
    const carbon = quantity('gCO2e', { low: 1, central: 1, high: 1 });
    // @ts-expect-error grams are not watt-hours
    if (everyday[0]) countEveryday(carbon, everyday[0]);
    expect(carbon.unit).toBe('gCO2e');
  });
});

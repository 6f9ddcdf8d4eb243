import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realImpact } from '../../../tests/real-content.ts';
import { estimate } from '../impact/estimate.ts';
import { inCountry } from '../impact/use.ts';
import { range } from '../number/range.ts';
import { quantity } from '../number/units.ts';
import {
  createEntry,
  editEntry,
  isTombstone,
  type JournalEntry,
  longestNote,
  parseEntry,
  parseRecord,
  restoreEntry,
  withdrawEntry,
} from './entry.ts';
import {
  isMonth,
  nameDay,
  nameMonth,
  newestFirst,
  nextOrder,
  summarizeMonth,
  titleOfMonth,
} from './month.ts';

const { factors, activities } = realImpact();

const dates = fc.date({ min: new Date(2020, 0, 1), max: new Date(2039, 11, 31), noInvalidDate: true });
const entries = fc
  .record({
    activity: fc.constantFrom(...activities),
    count: fc.integer({ min: 1, max: 100_000 }),
    country: fc.constantFrom(...factors.places.map(({ id }) => id)),
    now: dates,
    id: fc.uuid(),
    order: fc.integer({ min: 1, max: 500 }),
    note: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  })
  .map(({ activity, count, country, now, id, order, note }): JournalEntry => {
    const use = inCountry({ ...activity.use, count }, country);
    const inputs = { activity: activity.id, use };
    return createEntry(note === undefined ? inputs : { ...inputs, note }, factors, { id, now, order });
  });

const oldResult = {
  energy: quantity('Wh', range(3, 5, 9)),
  carbon: quantity('gCO2e', range(1, 2, 3)),
  water: null,
};

function oneEntry(): JournalEntry {
  const [entry] = fc.sample(entries, { numRuns: 1, seed: 1 });
  if (!entry) throw new Error('no entry');
  return entry;
}

describe('an entry', () => {
  test('is dated of the local day, even just before midnight', () => {
    const [activity] = activities;
    if (!activity) throw new Error('no activity');
    const inputs = { activity: activity.id, use: activity.use };
    const birth = { id: 'a', now: new Date(2026, 10, 3, 23, 59, 59), order: 7 };
    const entry = createEntry(inputs, factors, birth);
    const { version } = factors;
    expect(entry).toMatchObject({
      id: 'a',
      revision: 1,
      notedOn: '2026-11-03',
      order: 7,
      factorSet: version,
    });
    expect(entry).not.toHaveProperty('note');
  });

  test('keeps its day, its place in it and its id when it is edited', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 50 }), (entry, count) => {
        const use = { ...entry.use, count };
        const { id, notedOn, order, activity } = entry;
        const edited = editEntry(entry, { activity, use }, factors);
        expect(edited).toMatchObject({ id, notedOn, order, revision: entry.revision + 1, use });
        expect(edited).not.toHaveProperty('note');
      }),
    );
  });

  test('keeps the result that was shown that day when only its words are edited', () => {
    fc.assert(
      fc.property(entries, fc.string({ minLength: 1 }), (noted, note) => {
        const old = { ...noted, factorSet: '2020.01', result: oldResult };
        const { activity, use } = old;
        const edited = editEntry(old, { activity, use: structuredClone(use), note }, factors);
        expect(edited).toEqual({ ...old, note, revision: old.revision + 1 });
      }),
    );
  });

  test('is computed again by the factors of today when the use is another', () => {
    const { note: _, ...noted } = oneEntry();
    const old = { ...noted, factorSet: '2020.01', result: oldResult };
    const use = { ...old.use, count: old.use.count + 1 };
    const edited = editEntry(old, { activity: old.activity, use }, factors);
    expect(edited.factorSet).toBe(factors.version);
    expect(edited.result.energy).toEqual(estimate(use, factors).energy);
  });

  test('written then read is the same', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expect(parseRecord(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
      }),
    );
  });

  test('deleted leaves nothing of what it said, and can be brought back', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const tombstone = withdrawEntry(entry);
        expect(Object.keys(tombstone).sort()).toEqual(['deleted', 'id', 'revision']);
        expect(isTombstone(tombstone)).toBe(true);
        expect(parseRecord(structuredClone(tombstone))).toEqual(tombstone);
        const restored = restoreEntry(entry, tombstone);
        expect(restored).toEqual({ ...entry, revision: entry.revision + 2 });
        expect(isTombstone(restored)).toBe(false);
        expect(restoreEntry(entry, undefined).revision).toBe(1);
      }),
    );
  });

  test('unknown keys are left at the door', () => {
    const entry = oneEntry();
    expect(parseEntry({ ...entry, malice: 1, result: { ...entry.result, malice: 2 } })).toEqual(entry);
  });

  test.each([
    { id: '' },
    { id: 'x'.repeat(101) },
    { revision: 0 },
    { revision: 1.5 },
    { order: 0 },
    { order: '1' },
    { revision: Number.POSITIVE_INFINITY },
    { notedOn: '2026-02-30' },
    { notedOn: '24/11/2026' },
    { activity: 7 },
    { use: null },
    { factorSet: undefined },
    { result: {} },
    { result: { ...oneEntry().result, energy: { unit: 'Wh', low: 1, central: Number.NaN, high: 3 } } },
    { result: { ...oneEntry().result, energy: { unit: 'Wh', low: 3, central: 2, high: 1 } } },
    { result: { ...oneEntry().result, carbon: { unit: 'Wh', low: 1, central: 2, high: 3 } } },
    { note: 5 },
    { note: 'x'.repeat(longestNote + 1) },
    { deleted: true },
  ])('%o is refused', (change) => {
    expect(parseEntry({ ...oneEntry(), ...change })).toBeUndefined();
  });

  test('anything else is no entry, and does not throw', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseEntry(value)).toBeUndefined();
      }),
    );
  });
});

describe('a month', () => {
  test('is named in French', () => {
    expect(nameMonth('2026-08')).toBe('août 2026');
    expect(titleOfMonth('2026-12')).toBe('Décembre 2026');
    expect(titleOfMonth('2026-08')).toBe('Août 2026');
    expect(nameDay('2026-11-01')).toBe('1er\u00a0novembre');
    expect(nameDay('2026-02-24')).toBe('24\u00a0février');
    expect(() => nameMonth('2026-13')).toThrow('not a month');
  });

  test('entries stand newest day first, the last noted of a day first, in an order that does not move', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entries, { selector: ({ id }) => id }), (list) => {
        const sorted = newestFirst(list);
        expect(newestFirst([...list].reverse())).toEqual(sorted);
        for (const [index, entry] of sorted.entries()) {
          const next = sorted[index + 1];
          if (!next) continue;
          expect(entry.notedOn >= next.notedOn).toBe(true);
          if (entry.notedOn === next.notedOn)
            expect(entry.order ?? 0).toBeGreaterThanOrEqual(next.order ?? 0);
        }
      }),
    );
  });

  test('entries of the first versions, without a number, stand under those of their day that have one', () => {
    const { order: _, ...old } = oneEntry();
    const [a, b] = [
      { ...old, id: 'a' },
      { ...old, id: 'b' },
    ];
    const numbered = { ...old, id: 'c', order: nextOrder([a, b]) };
    expect(numbered.order).toBe(1);
    expect(newestFirst([a, numbered, b]).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(parseEntry(JSON.parse(JSON.stringify(a)))).toEqual(a);
  });

  test('the number of the next entry is above all those of its day', () => {
    expect(nextOrder([])).toBe(1);
    expect(nextOrder([{ ...oneEntry(), order: 2 }, { ...oneEntry(), order: 7 }, oneEntry()])).toBeGreaterThan(
      7,
    );
  });

  test.each([
    ['2026-11', true],
    ['2026-00', false],
    ['2026-13', false],
    ['zzz', false],
    ['', false],
  ])('%s is a month: %s', (text, expected) => {
    expect(isMonth(text)).toBe(expected);
  });

  test('the total of a month is the total of its halves', () => {
    fc.assert(
      fc.property(fc.array(entries), fc.array(entries), (first, second) => {
        const sum = (list: JournalEntry[]) => summarizeMonth({ month: '2026-11', entries: list });
        const [whole, a, b] = [sum([...first, ...second]), sum(first), sum(second)];
        expect(whole.energy.high).toBeCloseTo(a.energy.high + b.energy.high, 3);
        expect(whole.carbon.central / (a.carbon.central + b.carbon.central || 1)).toBeCloseTo(
          whole.uses === 0 ? 0 : 1,
          6,
        );
        expect(whole.withoutWater).toBe(a.withoutWater + b.withoutWater);
      }),
    );
  });

  test('an entry without published water is told, not counted as zero in silence', () => {
    const entry = oneEntry();
    const dry = { ...entry, result: { ...entry.result, water: null } };
    expect(summarizeMonth({ month: '2026-11', entries: [dry] })).toMatchObject({
      uses: entry.use.count,
      withoutWater: 1,
    });
  });
});

describe('entries that phones hold since the first version of the factors', () => {
  const result = {
    energy: { unit: 'Wh', low: 0.162, central: 0.43, high: 2.34 },
    carbon: { unit: 'gCO2e', low: 0.01, central: 0.22, high: 2 },
    water: { unit: 'mL', low: 0.2, central: 1.9, high: 30 },
  };
  const world = { kind: 'hosted', country: 'WORLD' };
  const desktop = { kind: 'device', device: 'desktop', country: 'FR' };
  const stored = [
    { kind: 'text', count: 3, place: world, length: 'ordinary', reasoning: false, model: 'very-large' },
    { kind: 'text', count: 1, place: world, length: 'long', reasoning: true, model: 'large' },
    {
      kind: 'text',
      count: 2,
      place: desktop,
      length: { read: 0, written: 50 },
      reasoning: false,
      model: 'small',
    },
    { kind: 'image', count: 10, place: world, tier: 'standard', megapixels: 1.05 },
    { kind: 'video', count: 1, place: { kind: 'hosted', country: 'US' }, tier: 'high', seconds: 5 },
  ].map((use, index) => ({
    id: `old-${index}`,
    revision: 1,
    notedOn: '2026-11-03',
    activity: 'tract',
    use,
    factorSet: '2026.11',
    result,
  }));

  test.each(stored)('$use.kind, $use.place.kind: read as it was, and computed again', (record) => {
    const entry = parseEntry(JSON.parse(JSON.stringify(record)));
    expect(entry).toEqual(record);
    if (!entry) throw new Error('not an entry');
    const { energy } = estimate(entry.use, factors);
    expect(energy.low).toBeGreaterThan(0);
    expect(Number.isFinite(energy.high)).toBe(true);
  });
});

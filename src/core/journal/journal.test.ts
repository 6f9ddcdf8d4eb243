import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realImpact } from '../../../tests/real-content.ts';
import { estimate } from '../impact/estimate.ts';
import { inCountry } from '../impact/use.ts';
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
import { groupByMonth, monthOf, nameDay, nameMonth, summarizeMonth } from './month.ts';

const { factors, activities } = realImpact();

const dates = fc.date({ min: new Date(2020, 0, 1), max: new Date(2039, 11, 31), noInvalidDate: true });
const entries = fc
  .record({
    activity: fc.constantFrom(...activities),
    count: fc.integer({ min: 1, max: 100_000 }),
    country: fc.constantFrom(...factors.places.map(({ id }) => id)),
    now: dates,
    id: fc.uuid(),
    note: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  })
  .map(({ activity, count, country, now, id, note }): JournalEntry => {
    const use = inCountry({ ...activity.use, count }, country);
    const inputs = {
      activity: activity.id,
      use,
      factorSet: factors.version,
      estimate: estimate(use, factors),
    };
    return createEntry(note === undefined ? inputs : { ...inputs, note }, { id, now });
  });

function oneEntry(): JournalEntry {
  const [entry] = fc.sample(entries, { numRuns: 1, seed: 1 });
  if (!entry) throw new Error('no entry');
  return entry;
}

describe('an entry', () => {
  test('is dated of the local day, even just before midnight', () => {
    const [activity] = activities;
    if (!activity) throw new Error('no activity');
    const inputs = {
      activity: activity.id,
      use: activity.use,
      factorSet: factors.version,
      estimate: estimate(activity.use, factors),
    };
    const entry = createEntry(inputs, { id: 'a', now: new Date(2026, 10, 3, 23, 59, 59) });
    expect(entry).toMatchObject({ id: 'a', revision: 1, notedOn: '2026-11-03', factorSet: factors.version });
    expect(entry).not.toHaveProperty('note');
  });

  test('keeps its day and its id when it is edited', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 50 }), (entry, count) => {
        const use = { ...entry.use, count };
        const { activity, factorSet } = entry;
        const edited = editEntry(entry, { activity, factorSet, use, estimate: estimate(use, factors) });
        expect(edited).toMatchObject({
          id: entry.id,
          notedOn: entry.notedOn,
          revision: entry.revision + 1,
          use,
        });
      }),
    );
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
    expect(nameDay('2026-11-01')).toBe('1er\u00a0novembre');
    expect(nameDay('2026-02-24')).toBe('24\u00a0février');
    expect(() => nameMonth('2026-13')).toThrow('not a month');
  });

  test('grouping loses no entry, and puts each in its month, newest first', () => {
    fc.assert(
      fc.property(fc.array(entries), (list) => {
        const groups = groupByMonth(list);
        expect(groups.flatMap((group) => group.entries)).toHaveLength(list.length);
        for (const { month, entries } of groups) {
          expect(entries.every(({ notedOn }) => monthOf(notedOn) === month)).toBe(true);
        }
        const months = groups.map(({ month }) => month);
        expect(months).toEqual([...new Set(months)].sort().reverse());
      }),
    );
  });

  test('the total of a month is the total of its halves', () => {
    fc.assert(
      fc.property(fc.array(entries), fc.array(entries), (first, second) => {
        const sum = (list: JournalEntry[]) => summarizeMonth({ month: '2026-11', entries: list });
        const [whole, a, b] = [sum([...first, ...second]), sum(first), sum(second)];
        expect(whole.energy.high).toBeCloseTo(a.energy.high + b.energy.high, 3);
        expect(whole.carbon.central / (a.carbon.central + b.carbon.central || 1)).toBeCloseTo(
          whole.entries === 0 ? 0 : 1,
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
      entries: 1,
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

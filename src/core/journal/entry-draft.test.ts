import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadImpactContent } from '#pipeline/content/read-impact.ts';
import { usesIn } from '../../../tests/every-use.ts';
import { inCountry, type Use } from '../impact/use.ts';
import { createEntry, editEntry, longestNote } from './entry.ts';
import { draftOf, excessOf, inputsOf, isUntouched, parseEntryDraft } from './entry-draft.ts';

const { factors, activities } = loadImpactContent({
  path: fileURLToPath(new URL('../../../content', import.meta.url)),
});
const countries = factors.places.map(({ id }) => id);

function entryOf(use: Use, activity = 'tract') {
  return createEntry({ activity, use, note: 'affiche' }, factors, {
    id: 'a',
    now: new Date(2026, 10, 3),
    order: 1,
  });
}

function useOf(id: string): Use {
  const activity = activities.find((one) => one.id === id);
  if (!activity) throw new Error(`no activity ${id}`);
  return activity.use;
}

describe('the form of an entry', () => {
  test('left as it is changes nothing, whatever was noted', () => {
    fc.assert(
      fc.property(usesIn(countries), (use) => {
        const entry = entryOf(use);
        const draft = draftOf(entry, activities);
        expect(isUntouched(draft, activities)).toBe(true);
        const inputs = inputsOf(draft, activities);
        expect(inputs).toEqual({ activity: 'tract', use, note: 'affiche' });
        if (!inputs) throw new Error('nothing to save');
        const { revision: _, ...edited } = editEntry({ ...entry, factorSet: '2020.01' }, inputs, factors);
        const { revision: __, ...before } = { ...entry, factorSet: '2020.01' };
        expect(edited).toEqual(before);
      }),
    );
  });

  test('with another activity keeps the place and the number', () => {
    const entry = entryOf(inCountry({ ...useOf('tract'), count: 4 }, 'FR'));
    const draft = { ...draftOf(entry, activities), activity: 'image' };
    const expected = inCountry({ ...useOf('image'), count: 4 }, 'FR');
    expect(inputsOf(draft, activities)).toEqual({ activity: 'image', use: expected, note: 'affiche' });
  });

  test('with another activity keeps the machine that was chosen, not the one that an activity brings', () => {
    const place = { kind: 'device', device: 'desktop', country: 'FR' } as const;
    const athome = entryOf({ ...useOf('tract'), place } as Use);
    const longer = inputsOf({ ...draftOf(athome, activities), activity: 'resume' }, activities);
    expect(longer?.use.place).toEqual(place);
    const transcribed = entryOf(inCountry(useOf('transcription'), 'FR'), 'transcription');
    const text = inputsOf({ ...draftOf(transcribed, activities), activity: 'tract' }, activities);
    expect(text?.use.place).toEqual({ kind: 'hosted', country: 'FR' });
  });

  test('of a use that is none of the list names no activity, and keeps the use until one is chosen', () => {
    const use = { ...useOf('tract'), model: { active: 70 }, turns: 12 } as Use;
    const draft = draftOf(entryOf(use), activities);
    expect(draft.activity).toBe('');
    expect(inputsOf({ ...draft, countText: '2' }, activities)?.use).toEqual({ ...use, count: 2 });
    expect(inputsOf({ ...draft, activity: 'tract' }, activities)?.use).toEqual(useOf('tract'));
  });

  test('of an activity that the list no longer has keeps its name in the entry', () => {
    const draft = draftOf(entryOf(useOf('image'), 'gone'), activities);
    expect(inputsOf(draft, activities)).toMatchObject({ activity: 'gone', use: useOf('image') });
  });

  test.each(['', 'beaucoup', '0', '1,5', '1e12'])('is not saved with « %s » times', (countText) => {
    const draft = draftOf(entryOf(useOf('image')), activities);
    expect(inputsOf({ ...draft, countText }, activities)).toBeUndefined();
  });

  test('says how much of a note is too long, and saves none of it', () => {
    const draft = draftOf(entryOf(useOf('image')), activities);
    const long = { ...draft, note: `${'a'.repeat(longestNote + 7)}  ` };
    expect(excessOf(long)).toBe(7);
    expect(inputsOf(long, activities)).toBeUndefined();
    expect(excessOf({ ...draft, note: 'a'.repeat(longestNote) })).toBe(0);
  });
});

describe('a draft', () => {
  test('that was kept reads back, however long', () => {
    const draft = { ...draftOf(entryOf(useOf('image')), activities), note: 'a'.repeat(longestNote + 1) };
    expect(parseEntryDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  test('is nothing else', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseEntryDraft(value)).toBeUndefined();
      }),
    );
    expect(parseEntryDraft({ ...draftOf(entryOf(useOf('image')), activities), entry: {} })).toBeUndefined();
  });
});

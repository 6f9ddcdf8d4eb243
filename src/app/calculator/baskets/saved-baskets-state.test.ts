import { activities } from 'virtual:guide';
import { createRoot } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { longestWords } from '#core/shelf/keepsake.ts';
import { openSafe } from '#storage/safe.ts';
import { openShelf } from '#storage/shelf.ts';
import { createSavedBaskets } from './saved-baskets-state.ts';

const use = activities[0]?.use ?? fail();
const lines = [{ name: '', use }];

test('the basket on screen is kept under its name, then opened again', async () => {
  const { saved, shown } = await open({ name: ' Le 1er mai ', lines });
  await saved.keep();
  expect(saved.told()).toEqual({ kind: 'done', name: 'Le 1er mai', words: 'est gardé sur cet appareil.' });
  expect(shown.settle).toHaveBeenCalled();
  const [basket] = saved.kept();
  if (!basket) throw new Error('nothing was kept');
  saved.open(basket);
  expect(shown.open).toHaveBeenCalledWith('Le 1er mai', lines);
});

test('the same name is the same basket, kept by another window meanwhile or not', async () => {
  const { saved, shelf } = await open({ name: 'Le 1er mai', lines });
  await shelf.put({ kind: 'basket', id: 'theirs', name: 'Le 1er mai', content: lines });
  await saved.keep();
  expect(saved.told()?.words).toBe('est mis à jour.');
  expect(saved.kept().map(({ id }) => id)).toEqual(['theirs']);
});

test.each([
  ['an empty basket', { name: 'Le 1er mai', lines: [] }, 'vide'],
  ['no name', { name: '  ', lines }, 'Donnez-lui un nom'],
  ['a name that is too long', { name: 'é'.repeat(longestWords + 1), lines }, `${longestWords + 1} signes`],
])('%s is not kept, and that is said', async (_, on, words) => {
  const { saved, shown } = await open(on);
  await saved.keep();
  expect(saved.told()).toMatchObject({ kind: 'problem', words: expect.stringContaining(words) });
  expect([saved.kept(), shown.settle.mock.calls.length]).toEqual([[], 0]);
});

test('the longest name is kept whole', async () => {
  const { saved } = await open({ name: 'é'.repeat(longestWords), lines });
  await saved.keep();
  expect(saved.kept()[0]?.name).toHaveLength(longestWords);
});

test('one that was kept empty opens empty; one that makes no sense says so', async () => {
  const { saved, shown } = await open({ name: '', lines });
  saved.open({ kind: 'basket', id: 'a', name: 'Vide', content: [] });
  expect(shown.open).toHaveBeenLastCalledWith('Vide', []);
  saved.open({ kind: 'basket', id: 'b', name: 'Autre', content: [{ name: '' }] });
  expect(shown.open).toHaveBeenCalledTimes(1);
  expect(saved.told()).toMatchObject({ kind: 'problem', name: 'Autre' });
});

test('one that changed while it was written keeps its draft', async () => {
  const { saved, shown, shelf } = await open({ name: 'Le 1er mai', lines });
  vi.spyOn(shelf, 'put').mockImplementation(async () => {
    shown.name = () => 'Le 1er mai, suite';
    return { ok: true };
  });
  await saved.keep();
  expect(shown.settle).not.toHaveBeenCalled();
});

test('a deleted one is put back', async () => {
  const { saved } = await open({ name: 'Le 1er mai', lines });
  await saved.keep();
  const [basket] = saved.kept();
  if (!basket) throw new Error('nothing was kept');
  await saved.remove(basket);
  expect([saved.kept(), saved.told()?.removed]).toEqual([[], basket]);
  await saved.putBack(basket);
  expect(saved.kept()).toEqual([basket]);
});

test('where nothing is kept, that is said and nothing is', async () => {
  const { saved, shown } = await open({ name: 'Le 1er mai', lines }, {});
  await saved.keep();
  expect(saved.told()?.kind).toBe('problem');
  expect(shown.settle).not.toHaveBeenCalled();
});

async function open(
  on: { readonly name: string; readonly lines: typeof lines },
  persistence: { readonly persistence?: { readonly kind: 'kept' } } = { persistence: { kind: 'kept' } },
) {
  const shelf = { ...(await openShelf(openSafe({}))), ...persistence };
  const shown = {
    name: () => on.name,
    setName: vi.fn(),
    lines: () => on.lines,
    open: vi.fn(),
    settle: vi.fn(),
  };
  return { shown, shelf, saved: createRoot(() => createSavedBaskets(shown, Promise.resolve(shelf))) };
}

function fail(): never {
  throw new Error('no activity');
}

import 'fake-indexeddb/auto';
import { activities } from 'virtual:guide';
import { IDBFactory as FakeFactory } from 'fake-indexeddb';
import { createRoot, createSignal } from 'solid-js';
import { afterEach, expect, test, vi } from 'vitest';
import type { UseLine } from '#core/calculator/comparison.ts';
import type { KeptAs } from '#core/calculator/saved-basket.ts';
import { longestWords } from '#core/shelf/keepsake.ts';
import { databaseVersion } from '#storage/plain/database.ts';
import { openSafe } from '#storage/safe.ts';
import { openShelf, type Shelf } from '#storage/shelf.ts';
import { makeChannels } from '../../../../tests/channels.ts';
import { openByHand, putByHand } from '../../../../tests/database-by-hand.ts';
import { eventually } from '../../../../tests/eventually.ts';
import { createSavedBaskets } from './saved-baskets-state.ts';

const use = activities[0]?.use ?? fail();
const lines = [{ name: '', use }];
const more = [...lines, ...lines];
const named = 'Le 1er mai';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const close of leave) close();
  leave = [];
});

test('the basket on screen is kept under its name, then opened again', async () => {
  const { saved, shown } = await open({ name: ` ${named} ` });
  await saved.keep();
  expect(saved.told()).toEqual({ kind: 'done', name: named, words: 'est gardé sur cet appareil.' });
  expect(shown.settle).toHaveBeenCalled();
  saved.open(onlyKept(saved));
  expect(shown.open).toHaveBeenCalledWith(lines, { id: onlyKept(saved).id, name: named, revision: 1 });
});

test('one that was opened, or kept before, is kept again without a question', async () => {
  const { saved, shown } = await open({ name: named });
  await saved.keep();
  shown.setLines(more);
  await saved.keep();
  expect(saved.told()?.words).toBe('est mis à jour.');
  saved.open(onlyKept(saved));
  shown.setLines(lines);
  await saved.keep();
  expect([saved.versions(), onlyKept(saved).content, onlyKept(saved).revision]).toEqual([
    undefined,
    lines,
    3,
  ]);
});

test('of one that another window changed meanwhile both versions show, and nothing is written', async () => {
  const { here, there } = await openTwoOn(named);
  there.shown.setLines(more);
  await there.saved.keep();
  here.shown.setName(`${named} `);
  await here.saved.keep();
  expect(here.saved.versions()).toMatchObject({ why: 'changed', theirs: { content: more } });
  expect([here.saved.told(), here.shown.settle.mock.calls.length]).toEqual([undefined, 0]);
  expect(onlyKept(here.saved).content).toEqual(more);
});

test('one’s own takes the place of the other, which comes back with « Annuler »', async () => {
  const { here, there } = await openTwoOn(named);
  there.shown.setLines(more);
  await there.saved.keep();
  await here.saved.keep();
  await here.saved.keepMine();
  expect([onlyKept(here.saved).content, here.saved.versions()]).toEqual([lines, undefined]);
  await here.saved.told()?.undo?.();
  expect(onlyKept(here.saved).content).toEqual(more);
});

test('the other is left as it is, and one’s own stays on screen', async () => {
  const { here, there } = await openTwoOn(named);
  there.shown.setLines(more);
  await there.saved.keep();
  await here.saved.keep();
  here.saved.keepTheirs();
  expect([here.saved.versions(), here.saved.told()?.kind]).toEqual([undefined, 'done']);
  expect([onlyKept(here.saved).content, here.shown.lines()]).toEqual([more, lines]);
  // It is still not what it was made from.
  await here.saved.keep();
  expect(here.saved.versions()?.why).toBe('changed');
});

test('one’s own that was chosen against a third version asks again', async () => {
  const { here, there } = await openTwoOn(named);
  there.shown.setLines(more);
  await there.saved.keep();
  await here.saved.keep();
  there.shown.setLines([...more, ...lines]);
  await there.saved.keep();
  await here.saved.keepMine();
  expect(here.saved.versions()?.theirs?.content).toHaveLength(3);
});

test('one that another window deleted does not come back by itself', async () => {
  const { here, there } = await openTwoOn(named);
  await there.saved.remove(onlyKept(there.saved));
  await here.saved.keep();
  expect(here.saved.versions()).toMatchObject({ why: 'deleted', theirs: undefined });
  expect(here.saved.kept()).toEqual([]);
  await here.saved.keepMine();
  expect(onlyKept(here.saved).content).toEqual(lines);
});

test('a name that another basket has asks first; under another name both are kept', async () => {
  const { saved, shown, shelf } = await open({ name: named, lines: more });
  await shelf.put({ kind: 'basket', id: 'theirs', name: named, content: lines });
  await saved.keep();
  expect(saved.versions()?.why).toBe('same-name');
  shown.setName('Le 8 mars');
  expect(saved.versions()).toBeUndefined();
  await saved.keep();
  expect(saved.kept().map(({ name, content }) => [name, content])).toEqual([
    [named, lines],
    ['Le 8 mars', more],
  ]);
});

test.each([
  ['an empty basket', { name: named, lines: [] }, 'vide'],
  ['no name', { name: '  ' }, 'Donnez-lui un nom'],
  ['a name that is too long', { name: 'é'.repeat(longestWords + 1) }, `${longestWords + 1} signes`],
])('%s is not kept, and that is said', async (_, on, words) => {
  const { saved, shown } = await open(on);
  await saved.keep();
  expect(saved.told()).toMatchObject({ kind: 'problem', words: expect.stringContaining(words) });
  expect([saved.kept(), shown.settle.mock.calls.length]).toEqual([[], 0]);
});

test('the longest name is kept whole', async () => {
  const { saved } = await open({ name: 'é'.repeat(longestWords) });
  await saved.keep();
  expect(saved.kept()[0]?.name).toHaveLength(longestWords);
});

test('one that was kept empty opens empty', async () => {
  const { saved, shown, shelf } = await open({ name: '' });
  await shelf.put({ kind: 'basket', id: 'a', name: 'Vide', content: [] });
  await eventually(() => expect(saved.kept()).toHaveLength(1));
  saved.open(onlyKept(saved));
  expect(shown.open).toHaveBeenLastCalledWith([], { id: 'a', name: 'Vide', revision: 1 });
});

test('those that cannot be read are listed apart, stay, and are erased when asked', async () => {
  const indexedDB = new FakeFactory();
  const { saved, shelf } = await open({ name: named, shelf: shelfIn(indexedDB) });
  await saved.keep();
  await shelf.put({ kind: 'basket', id: 'b', name: 'D’une autre version', content: [{ name: '' }] });
  const nameless = { kind: 'basket', id: 'c', content: [] };
  await putByHand(indexedDB, 'shelf', [
    { key: 'x', box: { kind: 'plain', name: 'basket c', record: nameless } },
  ]);
  await saved.refresh();
  expect(saved.kept().map(({ name }) => name)).toEqual([named]);
  expect(saved.unreadable().map(({ content }) => content)).toEqual([
    nameless,
    { kind: 'basket', id: 'b', name: 'D’une autre version', content: [{ name: '' }], revision: 1 },
  ]);
  for (const one of saved.unreadable()) expect(await saved.discard(one)).toEqual({ ok: true });
  await eventually(() => expect(saved.unreadable()).toEqual([]));
  expect(saved.kept()).toHaveLength(1);
});

test('one that changed while it was written keeps its draft', async () => {
  const { saved, shown, shelf } = await open({ name: named });
  vi.spyOn(shelf, 'put').mockImplementation(async () => {
    shown.setName('Le 1er mai, suite');
    return { ok: true };
  });
  await saved.keep();
  expect(shown.settle).not.toHaveBeenCalled();
});

test('a deleted one is put back, and is still what the screen is made from', async () => {
  const { saved, shown } = await open({ name: named });
  await saved.keep();
  const basket = onlyKept(saved);
  await saved.remove(basket);
  expect([saved.kept(), shown.keptAs()]).toEqual([[], undefined]);
  await saved.told()?.undo?.();
  expect([onlyKept(saved), saved.told()?.words]).toEqual([basket, 'est de retour.']);
  await saved.keep();
  expect(saved.told()?.words).toBe('est mis à jour.');
});

test('one that another window changed is not deleted unseen', async () => {
  const { here, there } = await openTwoOn(named);
  const seen = onlyKept(here.saved);
  there.shown.setLines(more);
  await there.saved.keep();
  await here.saved.remove(seen);
  expect(here.saved.told()).toMatchObject({ kind: 'problem', name: named });
  expect(onlyKept(here.saved).content).toEqual(more);
});

test('what another window keeps is listed at once, and no more once the panel is left', async () => {
  const { here, there } = await openTwoOn(named);
  await there.shelf.put({ kind: 'basket', id: 'b', name: 'Autre', content: lines });
  await eventually(() => expect(here.saved.kept()).toHaveLength(2));
  for (const close of leave) close();
  const read = vi.spyOn(here.shelf, 'list');
  await there.shelf.remove('basket', 'b');
  expect(read).not.toHaveBeenCalled();
});

test('where nothing is kept, that is said and nothing is', async () => {
  const { saved, shown } = await open({ name: named, shelf: openShelf(openSafe({})) });
  await saved.keep();
  expect(saved.told()?.kind).toBe('problem');
  expect(shown.settle).not.toHaveBeenCalled();
});

test('of a newer database it is said that they cannot be read, and one is not kept a second time', async () => {
  const indexedDB = new FakeFactory();
  (await openByHand(indexedDB, databaseVersion + 1)).close();
  const { saved, shown } = await open({ name: named, shelf: shelfIn(indexedDB) });
  await eventually(() => expect(saved.failure()).toBe('newer'));
  await saved.keep();
  expect(saved.told()).toMatchObject({ kind: 'problem', words: expect.stringContaining('plus récente') });
  expect(shown.settle).not.toHaveBeenCalled();
});

interface On {
  readonly name: string;
  readonly lines?: readonly UseLine[];
  readonly shelf?: Promise<Shelf>;
}

async function open({ name: first, lines: begun = lines, shelf: opening = shelfIn() }: On) {
  const shelf = await opening;
  const window = createRoot((close) => {
    leave.push(close);
    const shown = showBasket(first, begun);
    return { shown, shelf, saved: createSavedBaskets(shown, opening) };
  });
  await window.saved.refresh();
  return window;
}

/** A basket on screen. */
function showBasket(first: string, begun: readonly UseLine[]) {
  const [name, setName] = createSignal(first);
  const [uses, setLines] = createSignal(begun);
  const [keptAs, setKeptAs] = createSignal<KeptAs>();
  const open = vi.fn((set: readonly UseLine[], as: KeptAs) => {
    setName(as.name);
    setLines(set);
    setKeptAs(as);
  });
  return { name, setName, lines: uses, setLines, keptAs, setKeptAs, open, settle: vi.fn() };
}

/** Two windows that opened the same basket. */
async function openTwoOn(name: string) {
  const environment = { indexedDB: new FakeFactory(), openChannel: makeChannels() };
  const windowOn = () => open({ name: '', shelf: openShelf(openSafe(environment)) });
  const [here, there] = [await windowOn(), await windowOn()];
  await here.shelf.put({ kind: 'basket', id: 'a', name, content: lines });
  for (const { saved } of [here, there]) {
    await eventually(() => expect(saved.kept()).toHaveLength(1));
    saved.open(onlyKept(saved));
  }
  return { here, there };
}

function shelfIn(indexedDB: IDBFactory = new FakeFactory()) {
  return openShelf(openSafe({ indexedDB }));
}

function onlyKept(saved: ReturnType<typeof createSavedBaskets>) {
  const [basket, ...others] = saved.kept();
  if (!basket || others.length > 0) throw new Error(`${others.length + (basket ? 1 : 0)} baskets are kept`);
  return basket;
}

function fail(): never {
  throw new Error('no activity');
}

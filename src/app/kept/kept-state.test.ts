import 'fake-indexeddb/auto';
import { IDBFactory as FakeFactory } from 'fake-indexeddb';
import { createRoot } from 'solid-js';
import { afterEach, expect, test, vi } from 'vitest';
import { databaseVersion } from '#storage/plain/database.ts';
import { openSafe } from '#storage/safe.ts';
import { openShelf, type Shelf } from '#storage/shelf.ts';
import { makeChannels } from '../../../tests/channels.ts';
import { openByHand, putByHand } from '../../../tests/database-by-hand.ts';
import { eventually } from '../../../tests/eventually.ts';
import { createKept } from './kept-state.ts';

let leave = () => {};
afterEach(() => leave());

const passage = { kind: 'kept', id: 'guide/limites/', title: 'Limites', keptOn: '2026-11-24' } as const;

function openList(shelf: Promise<Shelf>) {
  return createRoot((dispose) => {
    leave = dispose;
    return createKept(() => shelf);
  });
}

test('what another window keeps or takes away is seen at once, and no more once the list is gone', async () => {
  const environment = { indexedDB: new FakeFactory(), openChannel: makeChannels() };
  const [here, there] = [openShelf(openSafe(environment)), openShelf(openSafe(environment))];
  const list = openList(here);
  await eventually(() => expect(list.kept()).toEqual([]));
  await (await there).put(passage);
  await eventually(() => expect(list.kept()).toHaveLength(1));
  await (await there).remove('kept', passage.id);
  await eventually(() => expect(list.kept()).toEqual([]));
  leave();
  const read = vi.spyOn(await here, 'list');
  await (await there).put(passage);
  expect(read).not.toHaveBeenCalled();
});

test('what is taken away comes back', async () => {
  const shelf = openShelf(openSafe({ indexedDB: new FakeFactory() }));
  await (await shelf).put(passage);
  const list = openList(shelf);
  await eventually(() => expect(list.kept()).toHaveLength(1));
  const [row] = list.kept() ?? [];
  if (row) await list.remove(row);
  await eventually(() => expect(list.kept()).toEqual([]));
  if (row) await list.bringBack(row);
  await eventually(() => expect(list.kept()).toHaveLength(1));
  expect(list.removed()).toBeUndefined();
});

test('what cannot be read hides nothing, and is erased when asked', async () => {
  const indexedDB = new FakeFactory();
  const shelf = openShelf(openSafe({ indexedDB }));
  await (await shelf).put(passage);
  await putByHand(indexedDB, 'shelf', [{ key: 'x' }, { key: 'y', box: null }]);
  const list = openList(shelf);
  await eventually(() => expect(list.unreadable()).toHaveLength(2));
  expect(list.kept()).toHaveLength(1);
  for (const one of list.unreadable()) await list.discard(one);
  await eventually(() => expect(list.unreadable()).toEqual([]));
  expect(list.kept()).toHaveLength(1);
});

test('of a newer database nothing is said to be empty', async () => {
  const indexedDB = new FakeFactory();
  (await openByHand(indexedDB, databaseVersion + 1)).close();
  const list = openList(openShelf(openSafe({ indexedDB })));
  await eventually(() => expect(list.failure()).toBe('newer'));
  expect(list.kept()).toBeUndefined();
});

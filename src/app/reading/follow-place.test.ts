import 'fake-indexeddb/auto';
import { IDBFactory as FakeFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { openSafe } from '#storage/safe.ts';
import { openShelf } from '#storage/shelf.ts';
import { makePlaceKeeper } from './follow-place.ts';

const finished = (path: string) => ({ path, title: path, isFinished: true });

test('a place that could not be written is written the next time one stops there', async () => {
  const shelf = await openShelf(openSafe({ indexedDB: new FakeFactory() }));
  const put = vi.spyOn(shelf, 'put').mockResolvedValueOnce({ ok: false, why: 'full' });
  const keepPlace = makePlaceKeeper(shelf);
  await keepPlace(finished('guide/limites/'));
  await keepPlace(finished('guide/limites/'));
  await keepPlace(finished('guide/limites/'));
  expect(put).toHaveBeenCalledTimes(2);
  expect(await shelf.get('reading', 'place')).toMatchObject({ value: { address: 'guide/limites/' } });
});

test('pages finished in two windows at once are both read', async () => {
  const indexedDB = new FakeFactory();
  const windows = await Promise.all([1, 2].map(() => openShelf(openSafe({ indexedDB }))));
  const paths = ['guide/limites/', 'guide/introduction/'];
  await Promise.all(windows.map((shelf, index) => makePlaceKeeper(shelf)(finished(paths[index] ?? ''))));
  const place = await windows[0]?.get('reading', 'place');
  expect(place?.ok && [...(place.value?.read ?? [])].sort()).toEqual([...paths].sort());
});

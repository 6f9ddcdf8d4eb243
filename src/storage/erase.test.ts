import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { quantity } from '#core/impact/units.ts';
import { createEntry } from '#core/journal/entry.ts';
import { databaseName } from './database.ts';
import { eraseKept } from './erase.ts';
import { openJournal } from './journal-store.ts';
import { openShelf } from './shelf.ts';

const nothing = { low: 1, central: 1, high: 1 };
const entry = createEntry(
  {
    activity: 'tract',
    use: {
      kind: 'text',
      count: 1,
      place: { kind: 'hosted', country: 'WORLD' },
      length: 'ordinary',
      reasoning: false,
      model: 'small',
    },
    factorSet: '2026.11',
    estimate: {
      energy: quantity('Wh', nothing),
      carbon: {
        total: quantity('gCO2e', nothing),
        electricity: quantity('gCO2e', nothing),
        making: quantity('gCO2e', nothing),
      },
      water: null,
      counted: [],
      notCounted: [],
      doubts: [],
      figures: [],
    },
  },
  { id: 'a', now: new Date('2026-11-24T10:00:00') },
);

test('an erased journal is empty when it is opened again, even while another tab held it', async () => {
  const indexedDB = new IDBFactory();
  const journal = await openJournal({ indexedDB });
  await journal.add(entry);
  expect(await eraseKept({ indexedDB })).toEqual({ ok: true });
  expect(await indexedDB.databases()).toEqual([]);
  expect(await (await openJournal({ indexedDB })).months()).toEqual({ ok: true, value: [] });
});

test('what was kept beside the journal is erased with it', async () => {
  const indexedDB = new IDBFactory();
  const shelf = await openShelf({ indexedDB });
  await shelf.put({ kind: 'kept', id: 'guide/limites/', title: 'Limites', keptOn: '2026-11-24' });
  expect(await eraseKept({ indexedDB })).toEqual({ ok: true });
  expect(await (await openShelf({ indexedDB })).list('kept')).toEqual({ ok: true, value: [] });
});

test('a bucket is deleted with what it holds', async () => {
  const deleted: string[] = [];
  const buckets = {
    open: () => Promise.reject(new DOMException('no', 'UnknownError')),
    delete: async (name: string) => void deleted.push(name),
  };
  expect(await eraseKept({ indexedDB: new IDBFactory(), buckets })).toEqual({ ok: true });
  expect(deleted).toEqual([databaseName]);
});

test('a browser that refuses says so instead of claiming that all is erased', async () => {
  const buckets = {
    open: () => Promise.reject(new DOMException('no', 'UnknownError')),
    delete: () => Promise.reject(new DOMException('no', 'UnknownError')),
  };
  expect(await eraseKept({ indexedDB: new IDBFactory(), buckets })).toEqual({
    ok: false,
    why: 'unavailable',
  });
});

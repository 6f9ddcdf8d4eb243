import 'fake-indexeddb/auto';
import {
  IDBDatabase as FakeDatabase,
  IDBFactory as FakeFactory,
  IDBObjectStore as FakeStore,
} from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Keepsake } from '#core/shelf/keepsake.ts';
import { databaseName } from './database.ts';
import { openJournal } from './journal-store.ts';
import { openShelf } from './shelf.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const kept = (id: string) => ({ kind: 'kept', id, title: 'Limites', keptOn: '2026-11-24' }) as const;
const basket = { kind: 'basket', id: 'b', name: 'Le 1er mai', content: { uses: [1, 2] } } as const;

const kinds = [
  ['kept', () => openShelf({ indexedDB: new FakeFactory() })],
  ['in memory', () => openShelf({})],
] as const;

describe.each(kinds)('a shelf %s', (_, open) => {
  test('what is put comes out, by its kind and id', async () => {
    const shelf = await open();
    expect(await shelf.put(kept('guide/limites/'))).toEqual({ ok: true });
    expect(await shelf.put(basket)).toEqual({ ok: true });
    expect(await shelf.get('kept', 'guide/limites/')).toEqual({ ok: true, value: kept('guide/limites/') });
    expect(await shelf.get('basket', 'b')).toEqual({ ok: true, value: basket });
    expect(await shelf.get('choice', 'b')).toEqual({ ok: true, value: undefined });
  });

  test('what is put again takes the place of the old', async () => {
    const shelf = await open();
    await shelf.put(basket);
    await shelf.put({ ...basket, name: 'Le 8 mars' });
    expect(await shelf.list('basket')).toEqual({ ok: true, value: [{ ...basket, name: 'Le 8 mars' }] });
  });

  test('what is removed is gone, and put back it is there again', async () => {
    const shelf = await open();
    await shelf.put(basket);
    expect(await shelf.remove('basket', 'b')).toEqual({ ok: true });
    expect(await shelf.list('basket')).toEqual({ ok: true, value: [] });
    expect(await shelf.remove('basket', 'b')).toEqual({ ok: true });
    await shelf.put(basket);
    expect(await shelf.get('basket', 'b')).toEqual({ ok: true, value: basket });
  });

  test('a list holds what is of its kind, and only that', async () => {
    const keepsakes = fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom('basket', 'choice'),
        id: fc.string({ minLength: 1, maxLength: 20 }),
      }),
      { selector: ({ kind, id }) => `${kind} ${id}`, maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(keepsakes, async (list) => {
        const shelf = await open();
        for (const { kind, id } of list) {
          await shelf.put(
            kind === 'basket' ? { kind, id, name: 'n', content: 1 } : { kind: 'choice', id, content: 1 },
          );
        }
        for (const kind of ['basket', 'choice'] as const) {
          const read = await shelf.list(kind);
          const expected = list.filter((one) => one.kind === kind).map(({ id }) => id);
          expect(read.ok && read.value.map(({ id }: Keepsake) => id).sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('keeping', () => {
  test('a keepsake is there after the shelf is closed and opened again', async () => {
    const indexedDB = new FakeFactory();
    const shelf = await openShelf({ indexedDB });
    await shelf.put(basket);
    await shelf.close();
    const reopened = await openShelf({ indexedDB });
    expect(reopened.persistence).toEqual({ kind: 'kept' });
    expect(await reopened.list('basket')).toEqual({ ok: true, value: [basket] });
  });

  test('shelf and journal live in one database, open at the same time', async () => {
    const indexedDB = new FakeFactory();
    const [shelf, journal] = await Promise.all([openShelf({ indexedDB }), openJournal({ indexedDB })]);
    expect(await shelf.put(basket)).toEqual({ ok: true });
    expect(await journal.months()).toEqual({ ok: true, value: [] });
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([databaseName]);
  });

  test('every write asks for strict durability', async () => {
    const transaction = vi.spyOn(FakeDatabase.prototype, 'transaction');
    const shelf = await openShelf({ indexedDB: new FakeFactory() });
    await shelf.put(basket);
    await shelf.remove('basket', 'b');
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes).toHaveLength(2);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  });

  test('the browser is asked to keep the shelf in the tap that saves', async () => {
    const persist = vi.fn(async () => true);
    const shelf = await openShelf({ indexedDB: new FakeFactory(), persist });
    expect(persist).not.toHaveBeenCalled();
    const put = shelf.put(basket);
    expect(persist).toHaveBeenCalledTimes(1);
    await put;
  });
});

describe('when something goes wrong', () => {
  test('a full disk says so, and loses nothing', async () => {
    const shelf = await openShelf({ indexedDB: new FakeFactory() });
    await shelf.put(basket);
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('injected', 'QuotaExceededError');
    });
    expect(await shelf.put({ ...basket, name: 'Autre' })).toEqual({ ok: false, why: 'full' });
    expect(await shelf.list('basket')).toEqual({ ok: true, value: [basket] });
  });

  test('what does not read back equal is not said to be kept', async () => {
    const shelf = await openShelf({ indexedDB: new FakeFactory() });
    const put = FakeStore.prototype.put;
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, { key }) {
      return put.call(this, { key, box: { kind: 'plain', record: { ...basket, name: 'Autre' } } });
    });
    expect(await shelf.put(basket)).toEqual({ ok: false, why: 'lost' });
  });

  test('what is still there after it was removed is not said to be gone', async () => {
    const shelf = await openShelf({ indexedDB: new FakeFactory() });
    await shelf.put(basket);
    const get = FakeStore.prototype.get;
    vi.spyOn(FakeStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore) {
      return get.call(this, 'another key') as IDBRequest<undefined>;
    });
    expect(await shelf.remove('basket', 'b')).toEqual({ ok: false, why: 'lost' });
  });

  test('a keepsake that cannot be read is left where it is', async () => {
    const indexedDB = new FakeFactory();
    const shelf = await openShelf({ indexedDB });
    await shelf.put(basket);
    const database = await openByHand(indexedDB, 2);
    const strange = { key: 'basket c', box: { kind: 'plain', record: { kind: 'basket', id: 'c' } } };
    await settle(database.transaction('shelf', 'readwrite').objectStore('shelf').put(strange));
    expect(await shelf.list('basket')).toEqual({ ok: true, value: [basket] });
    expect(await settle(database.transaction('shelf').objectStore('shelf').count())).toBe(2);
    database.close();
  });

  test('a browser that refuses: the shelf works in memory and says why', async () => {
    const indexedDB = new FakeFactory();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    const shelf = await openShelf({ indexedDB });
    expect(shelf.persistence).toEqual({ kind: 'memory', why: 'refused' });
    expect(await shelf.put(basket)).toEqual({ ok: true });
  });
});

test('a database of version 1, built by hand, opens today with its journal, and has a shelf', async () => {
  const indexedDB = new FakeFactory();
  const old = await openByHand(indexedDB, 1, (database) => {
    database.createObjectStore('records', { keyPath: 'key' }).createIndex('by-day', 'box.record.notedOn');
  });
  const deleted = { id: 'a', revision: 2, deleted: true };
  const record = { key: 'a', box: { kind: 'plain', record: deleted } };
  await settle(old.transaction('records', 'readwrite').objectStore('records').put(record));
  old.close();
  const shelf = await openShelf({ indexedDB });
  expect(shelf.persistence).toEqual({ kind: 'kept' });
  expect(await shelf.put(basket)).toEqual({ ok: true });
  const database = await openByHand(indexedDB, 2);
  expect(await settle(database.transaction('records').objectStore('records').getAll())).toEqual([record]);
  database.close();
});

function openByHand(
  factory: IDBFactory,
  version: number,
  upgrade: (database: IDBDatabase) => void = () => {},
): Promise<IDBDatabase> {
  const request = factory.open(databaseName, version);
  request.addEventListener('upgradeneeded', () => upgrade(request.result));
  return settle(request);
}

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

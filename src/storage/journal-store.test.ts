import 'fake-indexeddb/auto';
import {
  IDBDatabase as FakeDatabase,
  IDBFactory as FakeFactory,
  IDBObjectStore as FakeStore,
  forceCloseDatabase,
} from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { exactly } from '#core/impact/range.ts';
import { quantity } from '#core/impact/units.ts';
import { type JournalEntry, restoreEntry, withdrawEntry } from '#core/journal/entry.ts';
import { databaseName, databaseVersion, type StorageEnvironment } from './database.ts';
import { type JournalStore, openJournal } from './journal-store.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function entryOf(id: string, notedOn = '2026-11-24'): JournalEntry {
  return {
    id,
    revision: 1,
    notedOn,
    activity: 'tract',
    use: {
      kind: 'text',
      count: 3,
      place: { kind: 'hosted', country: 'WORLD' },
      length: 'ordinary',
      reasoning: false,
      model: 'very-large',
    },
    factorSet: '2026.11',
    result: { energy: quantity('Wh', exactly(1)), carbon: quantity('gCO2e', exactly(2)), water: null },
    note: 'Tract du 1er mai',
  };
}

async function freshJournal(indexedDB = new FakeFactory()): Promise<JournalStore> {
  return openJournal({ indexedDB });
}

function failPutsWith(name: string, { times = Number.POSITIVE_INFINITY, once = () => {} } = {}) {
  const put = FakeStore.prototype.put;
  let left = times;
  return vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
    if (left <= 0) return put.apply(this, values);
    left -= 1;
    once();
    throw new DOMException('injected', name);
  });
}

const kinds = [
  ['kept', () => freshJournal()],
  ['in memory', () => openJournal({})],
] as const;

describe.each(kinds)('a journal %s', (_, open) => {
  test('an entry put in comes out', async () => {
    const journal = await open();
    const entry = entryOf('a');
    expect(await journal.add(entry)).toEqual({ ok: true });
    expect(await journal.find('a')).toEqual({ ok: true, value: entry });
    expect(await journal.months()).toEqual({ ok: true, value: ['2026-11'] });
    expect(await journal.listMonth('2026-11')).toEqual({ ok: true, value: [entry] });
  });

  test('an edited entry takes the place of the old one', async () => {
    const journal = await open();
    const entry = entryOf('a');
    await journal.add(entry);
    const edited = { ...entry, revision: 2, note: 'Deux tracts' };
    expect(await journal.replace(edited)).toEqual({ ok: true });
    expect(await journal.listMonth('2026-11')).toEqual({ ok: true, value: [edited] });
  });

  test('a deleted entry is gone from the list, and undo brings it back', async () => {
    const journal = await open();
    const entry = entryOf('a');
    const tombstone = withdrawEntry(entry);
    await journal.add(entry);
    expect(await journal.remove(tombstone)).toEqual({ ok: true });
    expect(await journal.find('a')).toEqual({ ok: true, value: undefined });
    expect(await journal.months()).toEqual({ ok: true, value: [] });
    expect(await journal.listMonth('2026-11')).toEqual({ ok: true, value: [] });
    const restored = restoreEntry(entry, tombstone);
    expect(await journal.replace(restored)).toEqual({ ok: true });
    expect(await journal.listMonth('2026-11')).toEqual({ ok: true, value: [restored] });
  });

  test('months and their entries are those that were added, newest first', async () => {
    const days = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(fc.array(days, { maxLength: 12 }), async (list) => {
        const journal = await open();
        for (const [index, day] of list.entries()) await journal.add(entryOf(`id-${index}`, day));
        const months = [...new Set(list.map((day) => day.slice(0, 7)))].sort().reverse();
        expect(await journal.months()).toEqual({ ok: true, value: months });
        for (const month of months) {
          const read = await journal.listMonth(month);
          const expected = list
            .filter((day) => day.startsWith(month))
            .sort()
            .reverse();
          expect(read.ok && read.value.map(({ notedOn }) => notedOn)).toEqual(expected);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('keeping', () => {
  test('an entry is there after the journal is closed and opened again', async () => {
    const factory = new FakeFactory();
    const journal = await freshJournal(factory);
    await journal.add(entryOf('a'));
    await journal.close();
    const reopened = await freshJournal(factory);
    expect(reopened.persistence).toEqual({ kind: 'kept' });
    expect(await reopened.find('a')).toEqual({ ok: true, value: entryOf('a') });
  });

  test('two tabs see each other’s entries', async () => {
    const factory = new FakeFactory();
    const [first, second] = await Promise.all([freshJournal(factory), freshJournal(factory)]);
    await first.add(entryOf('a'));
    await second.add(entryOf('b'));
    const read = await first.listMonth('2026-11');
    expect(read.ok && read.value.map(({ id }) => id).sort()).toEqual(['a', 'b']);
  });

  test('every write asks for strict durability', async () => {
    const transaction = vi.spyOn(FakeDatabase.prototype, 'transaction');
    const journal = await freshJournal();
    await journal.add(entryOf('a'));
    await journal.remove(withdrawEntry(entryOf('a')));
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes).toHaveLength(2);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  });

  test('listing months never reads an entry', async () => {
    const journal = await freshJournal();
    for (let day = 10; day < 30; day += 1) await journal.add(entryOf(`id-${day}`, `2026-10-${day}`));
    const cursors = vi.spyOn(IDBIndex.prototype, 'openKeyCursor');
    const steps = vi.spyOn(IDBCursor.prototype, 'continue');
    const reads = vi.spyOn(IDBIndex.prototype, 'getAll');
    expect(await journal.months()).toEqual({ ok: true, value: ['2026-10'] });
    expect(cursors).toHaveBeenCalledTimes(1);
    expect(steps).toHaveBeenCalledTimes(1);
    expect(reads).not.toHaveBeenCalled();
  });

  test('the browser is asked to keep the journal in the tap that saves, once, and nobody waits', async () => {
    const persist = vi.fn(() => new Promise<boolean>(() => {}));
    const journal = await openJournal({ indexedDB: new FakeFactory(), persist });
    expect(persist).not.toHaveBeenCalled();
    const added = journal.add(entryOf('a'));
    expect(persist).toHaveBeenCalledTimes(1);
    expect(await added).toEqual({ ok: true });
    await journal.add(entryOf('b'));
    expect(persist).toHaveBeenCalledTimes(1);
  });
});

describe('when something goes wrong', () => {
  test('a full disk says so, and loses nothing', async () => {
    const journal = await freshJournal();
    await journal.add(entryOf('a'));
    failPutsWith('QuotaExceededError');
    expect(await journal.add(entryOf('b'))).toEqual({ ok: false, why: 'full' });
    expect(await journal.replace({ ...entryOf('a'), revision: 2 })).toEqual({ ok: false, why: 'full' });
    vi.restoreAllMocks();
    expect(await journal.listMonth('2026-11')).toEqual({ ok: true, value: [entryOf('a')] });
  });

  test('a disk that proves full only when all is written says so too', async () => {
    const journal = await freshJournal();
    const put = FakeStore.prototype.put;
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
      const request = put.apply(this, values);
      const { transaction } = this;
      request.addEventListener('success', () => {
        Object.defineProperty(transaction, 'error', {
          value: new DOMException('full', 'QuotaExceededError'),
        });
        transaction.abort();
      });
      return request;
    });
    expect(await journal.add(entryOf('a'))).toEqual({ ok: false, why: 'full' });
    vi.restoreAllMocks();
    expect(await journal.months()).toEqual({ ok: true, value: [] });
  });

  test('a connection that the browser has killed is opened again, and the entry is kept', async () => {
    const factory = new FakeFactory();
    const open = vi.spyOn(factory, 'open');
    const journal = await freshJournal(factory);
    failPutsWith('InvalidStateError', { times: 1 });
    expect(await journal.add(entryOf('a'))).toEqual({ ok: true });
    expect(open).toHaveBeenCalledTimes(2);
    expect(await journal.find('a')).toEqual({ ok: true, value: entryOf('a') });
  });

  test('a connection that ends by itself is not used again', async () => {
    const factory = new FakeFactory();
    const open = vi.spyOn(factory, 'open');
    const journal = await freshJournal(factory);
    const connection = open.mock.results[0]?.value.result;
    const isTold = new Promise((resolve) => connection.addEventListener('close', resolve));
    forceCloseDatabase(connection);
    await isTold;
    expect(await journal.add(entryOf('a'))).toEqual({ ok: true });
    expect(open).toHaveBeenCalledTimes(2);
  });

  test('after one new try it gives up, and says that storage is unavailable', async () => {
    const journal = await freshJournal();
    const puts = failPutsWith('UnknownError');
    expect(await journal.add(entryOf('a'))).toEqual({ ok: false, why: 'unavailable' });
    expect(puts).toHaveBeenCalledTimes(2);
  });

  test('what does not read back equal is not said to be noted', async () => {
    const journal = await freshJournal();
    const put = FakeStore.prototype.put;
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, { key }) {
      return put.call(this, { key, box: { kind: 'plain', record: entryOf(key, '1999-01-01') } });
    });
    expect(await journal.add(entryOf('a'))).toEqual({ ok: false, why: 'lost' });
  });

  test('our own mistakes are not hidden', async () => {
    const journal = await freshJournal();
    failPutsWith('DataCloneError');
    await expect(journal.add(entryOf('a'))).rejects.toThrow('injected');
  });

  test('a record that cannot be read is left where it is', async () => {
    const factory = new FakeFactory();
    const journal = await freshJournal(factory);
    await journal.add(entryOf('a'));
    const database = await openByHand(factory);
    const strange = {
      key: 'b',
      box: { kind: 'plain', record: { id: 'b', notedOn: '2026-11-02', revision: -1 } },
    };
    await settle(database.transaction('records', 'readwrite').objectStore('records').put(strange));
    expect(await journal.listMonth('2026-11')).toEqual({ ok: true, value: [entryOf('a')] });
    const count = await settle(database.transaction('records').objectStore('records').count());
    expect(count).toBe(2);
    database.close();
  });
});

describe('other tabs and other versions', () => {
  test('a journal of version 1, built by hand, opens today', async () => {
    const factory = new FakeFactory();
    const database = await openByHand(factory, 1, (upgraded) => {
      upgraded.createObjectStore('records', { keyPath: 'key' }).createIndex('by-day', 'box.record.notedOn');
    });
    const old = { key: 'a', box: { kind: 'plain', record: entryOf('a', '2026-11-24') } };
    await settle(database.transaction('records', 'readwrite').objectStore('records').put(old));
    database.close();
    const journal = await freshJournal(factory);
    expect(await journal.listMonth('2026-11')).toEqual({ ok: true, value: [entryOf('a')] });
  });

  test('a tab gives way to a newer version, then says that it must be reloaded', async () => {
    const factory = new FakeFactory();
    const journal = await freshJournal(factory);
    const newer = await openByHand(factory, databaseVersion + 1, () => {});
    expect(await journal.add(entryOf('a'))).toEqual({ ok: false, why: 'blocked' });
    newer.close();
  });

  test('an old tab that does not give way is told within two seconds, and the journal works in memory', async () => {
    const factory = new FakeFactory();
    const stubborn = await openByHand(factory, databaseVersion, () => {});
    const open = factory.open.bind(factory);
    vi.spyOn(factory, 'open').mockImplementation((name) => open(name, databaseVersion + 1));
    // The fake IndexedDB gets on by setImmediate, which stays the real one.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let isOpen = false;
    const opening = openJournal({ indexedDB: factory }).finally(() => {
      isOpen = true;
    });
    // One timer for a browser that says nothing, then the one that starts when the old tab is known to block.
    while (vi.getTimerCount() < 2) await nextTask();
    vi.advanceTimersByTime(1_400);
    await nextTask();
    expect(isOpen).toBe(false);
    vi.advanceTimersByTime(600);
    const journal = await opening;
    expect(journal.persistence).toEqual({ kind: 'memory', why: 'blocked' });
    expect(await journal.add(entryOf('a'))).toEqual({ ok: true });
    expect(await journal.find('a')).toEqual({ ok: true, value: entryOf('a') });
    stubborn.close();
  });
});

describe('where nothing can be kept', () => {
  test('no IndexedDB: the journal works in memory and says why', async () => {
    const journal = await openJournal({ indexedDB: undefined });
    expect(journal.persistence).toEqual({ kind: 'memory', why: 'absent' });
  });

  test('an IndexedDB that refuses: the journal works in memory and says why', async () => {
    const factory = new FakeFactory();
    vi.spyOn(factory, 'open').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    const journal = await openJournal({ indexedDB: factory });
    expect(journal.persistence).toEqual({ kind: 'memory', why: 'refused' });
  });
});

describe('where the browser has buckets', () => {
  function withBucket(common = new FakeFactory()) {
    const inBucket = new FakeFactory();
    const persist = vi.fn(async () => true);
    const open = vi.fn(async () => ({ indexedDB: inBucket, persist }));
    const environment: StorageEnvironment = {
      indexedDB: common,
      buckets: { open, delete: async () => undefined },
    };
    return { environment, inBucket, open, persist };
  }

  test('the journal lives in a bucket of its own', async () => {
    const { environment, inBucket, persist } = withBucket();
    const journal = await openJournal(environment);
    expect(await journal.add(entryOf('a'))).toEqual({ ok: true });
    expect((await inBucket.databases()).map(({ name }) => name)).toEqual([databaseName]);
    expect(await environment.indexedDB?.databases()).toEqual([]);
    expect(persist).toHaveBeenCalledTimes(1);
  });

  test('a journal begun before the browser had buckets stays in sight', async () => {
    const common = new FakeFactory();
    const before = await openJournal({ indexedDB: common });
    await before.add(entryOf('a'));
    await before.close();
    const { environment, open } = withBucket(common);
    const journal = await openJournal(environment);
    expect(await journal.find('a')).toEqual({ ok: true, value: entryOf('a') });
    expect(open).not.toHaveBeenCalled();
  });

  test('a bucket that does not open is not replaced by an empty journal that would hide it', async () => {
    const { environment, open } = withBucket();
    open.mockRejectedValue(new DOMException('no', 'UnknownError'));
    const journal = await openJournal(environment);
    expect(journal.persistence).toEqual({ kind: 'memory', why: 'refused' });
    expect(await environment.indexedDB?.databases()).toEqual([]);
  });
});

function openByHand(
  factory: IDBFactory,
  version = databaseVersion,
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

function nextTask(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

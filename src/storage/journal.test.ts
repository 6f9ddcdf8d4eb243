import 'fake-indexeddb/auto';
import { fileURLToPath } from 'node:url';
import {
  IDBDatabase as FakeDatabase,
  IDBFactory as FakeFactory,
  IDBObjectStore as FakeStore,
  forceCloseDatabase,
} from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type JournalEntry, restoreEntry, withdrawEntry } from '#core/journal/entry.ts';
import { exactly } from '#core/number/range.ts';
import { quantity } from '#core/number/units.ts';
import { loadImpactContent } from '#pipeline/content/read-impact.ts';
import { openByHand, putByHand, readByHand } from '../../tests/database-by-hand.ts';
import { explainJournalFailure } from './explain.ts';
import { type Journal, openJournal } from './journal.ts';
import { databaseName, databaseVersion } from './plain/database.ts';
import { openSafe } from './safe.ts';

const { factors, activities } = loadImpactContent({
  path: fileURLToPath(new URL('../../content', import.meta.url)),
});

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

function journalIn(indexedDB: IDBFactory = new FakeFactory()): Promise<Journal> {
  return openJournal(openSafe({ indexedDB }));
}

async function idsOf(journal: Journal, month = '2026-11') {
  const read = await journal.listMonth(month);
  return read.ok && read.value.items.map(({ id }) => id);
}

const listed = (...items: JournalEntry[]) => ({ ok: true, value: { items, unreadable: [] } });

function failPutsWith(name: string, { times = Number.POSITIVE_INFINITY } = {}) {
  const put = FakeStore.prototype.put;
  let left = times;
  return vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
    if (left <= 0) return put.apply(this, values);
    left -= 1;
    throw new DOMException('injected', name);
  });
}

const backs = [
  ['kept', () => journalIn()],
  ['in memory', () => openJournal(openSafe({}))],
] as const;

describe.each(backs)('a journal %s', (_, open) => {
  test('an entry put in comes out', async () => {
    const journal = await open();
    const entry = entryOf('a');
    expect(await journal.keep(entry)).toEqual({ ok: true });
    expect(await journal.find('a')).toEqual({ ok: true, value: entry });
    expect(await journal.months()).toEqual({ ok: true, value: ['2026-11'] });
    expect(await journal.listMonth('2026-11')).toEqual(listed(entry));
    expect(await journal.find('b')).toEqual({ ok: true, value: undefined });
  });

  test('an edited entry takes the place of the old one', async () => {
    const journal = await open();
    const entry = entryOf('a');
    await journal.keep(entry);
    const edited = { ...entry, revision: 2, note: 'Deux tracts' };
    expect(await journal.keep(edited)).toEqual({ ok: true });
    expect(await journal.listMonth('2026-11')).toEqual(listed(edited));
  });

  test('a deleted entry is gone from the list, and undo brings it back', async () => {
    const journal = await open();
    const entry = entryOf('a');
    const tombstone = withdrawEntry(entry);
    await journal.keep(entry);
    expect(await journal.keep(tombstone)).toEqual({ ok: true });
    expect(await journal.find('a')).toEqual({ ok: true, value: tombstone });
    expect(await journal.months()).toEqual({ ok: true, value: [] });
    expect(await journal.listMonth('2026-11')).toEqual(listed());
    const restored = restoreEntry(entry, tombstone);
    expect(await journal.keep(restored)).toEqual({ ok: true });
    expect(await journal.listMonth('2026-11')).toEqual(listed(restored));
  });

  test('a write made from an older revision changes nothing, and gives what is there', async () => {
    const journal = await open();
    const entry = entryOf('a');
    await journal.keep(entry);
    const theirs = { ...entry, revision: 2, note: 'La leur' };
    await journal.keep(theirs);
    const mine = { ...entry, revision: 2, note: 'La mienne' };
    expect(await journal.keep(mine)).toEqual({ ok: false, why: 'changed', now: theirs });
    expect(await journal.find('a')).toEqual({ ok: true, value: theirs });
    expect(await journal.keep(restoreEntry(mine, theirs))).toEqual({ ok: true });
    expect(await journal.find('a')).toEqual({ ok: true, value: { ...mine, revision: 3 } });
  });

  test('a deleted entry does not come back by a save made from before it was deleted', async () => {
    const journal = await open();
    const entry = entryOf('a');
    const tombstone = withdrawEntry(entry);
    await journal.keep(entry);
    await journal.keep(tombstone);
    const save = await journal.keep({ ...entry, revision: 2, note: 'Plus tard' });
    expect(save).toEqual({ ok: false, why: 'changed', now: tombstone });
    expect(await journal.listMonth('2026-11')).toEqual(listed());
  });

  test('an entry that was erased is not written again by a save in its place', async () => {
    const journal = await open();
    const save = await journal.keep({ ...entryOf('a'), revision: 2 });
    expect(save).toEqual({ ok: false, why: 'changed', now: undefined });
  });

  test('the same write twice is one write: a first answer may have been lost', async () => {
    const journal = await open();
    await journal.keep(entryOf('a'));
    expect(await journal.keep(entryOf('a'))).toEqual({ ok: true });
    expect(await idsOf(journal)).toEqual(['a']);
  });

  test('what was noted last in a day stands first, whatever was deleted or edited meanwhile', async () => {
    const journal = await open();
    const [activity] = activities;
    if (!activity) throw new Error('no activity');
    const inputs = { activity: activity.id, use: activity.use };
    const noted: JournalEntry[] = [];
    for (let number = 1; number <= 4; number += 1) {
      const { entry, written } = await journal.note(inputs, factors);
      expect(written).toEqual({ ok: true });
      noted.unshift(entry);
      // The second is deleted before the third is noted.
      if (number === 2) await journal.keep(withdrawEntry(entry));
    }
    expect(noted.map(({ order }) => order)).toEqual([3, 2, 2, 1]);
    const [fourth, third, , first] = noted;
    if (!first || !third || !fourth) throw new Error('not noted');
    await journal.keep({ ...first, revision: 2, note: 'Après coup' });
    expect(await idsOf(journal, first.notedOn.slice(0, 7))).toEqual([fourth.id, third.id, first.id]);
  });

  test('months and their entries are those that were added, newest first', async () => {
    const days = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(fc.array(days, { maxLength: 12 }), async (list) => {
        const journal = await open();
        for (const [index, day] of list.entries()) await journal.keep(entryOf(`id-${index}`, day));
        const months = [...new Set(list.map((day) => day.slice(0, 7)))].sort().reverse();
        expect(await journal.months()).toEqual({ ok: true, value: months });
        for (const month of months) {
          const read = await journal.listMonth(month);
          const expected = list
            .filter((day) => day.startsWith(month))
            .sort()
            .reverse();
          expect(read.ok && read.value.items.map(({ notedOn }) => notedOn)).toEqual(expected);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('keeping', () => {
  test('an entry is there after the journal is closed and opened again', async () => {
    const indexedDB = new FakeFactory();
    const safe = await openSafe({ indexedDB });
    const journal = await openJournal(Promise.resolve(safe));
    await journal.keep(entryOf('a'));
    await safe.close();
    const reopened = await journalIn(indexedDB);
    expect(reopened.persistence).toEqual({ kind: 'kept' });
    expect(await reopened.find('a')).toEqual({ ok: true, value: entryOf('a') });
  });

  test('two tabs see each other’s entries', async () => {
    const factory = new FakeFactory();
    const [first, second] = await Promise.all([journalIn(factory), journalIn(factory)]);
    await first.keep(entryOf('a'));
    await second.keep(entryOf('b'));
    expect(await idsOf(first)).toEqual(['b', 'a']);
  });

  test('of two tabs that save the same entry at once, one is told of the other', async () => {
    const factory = new FakeFactory();
    const [first, second] = await Promise.all([journalIn(factory), journalIn(factory)]);
    await first.keep(entryOf('a'));
    const saves = await Promise.all([
      first.keep({ ...entryOf('a'), revision: 2, note: 'un' }),
      second.keep({ ...entryOf('a'), revision: 2, note: 'deux' }),
    ]);
    expect(saves.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(saves.find(({ ok }) => !ok)).toMatchObject({ why: 'changed', now: { revision: 2 } });
  });

  test('every write asks for strict durability', async () => {
    const transaction = vi.spyOn(FakeDatabase.prototype, 'transaction');
    const journal = await journalIn();
    await journal.keep(entryOf('a'));
    await journal.keep(withdrawEntry(entryOf('a')));
    await journal.discard({ key: 'a', content: undefined });
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes).toHaveLength(3);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  });

  test('listing months takes a step a month, and never reads an entry', async () => {
    const journal = await journalIn();
    for (let day = 10; day < 30; day += 1) await journal.keep(entryOf(`id-${day}`, `2026-10-${day}`));
    const cursors = vi.spyOn(IDBIndex.prototype, 'openKeyCursor');
    const reads = vi.spyOn(IDBIndex.prototype, 'getAll');
    expect(await journal.months()).toEqual({ ok: true, value: ['2026-10'] });
    expect(cursors).toHaveBeenCalledTimes(2);
    expect(reads).not.toHaveBeenCalled();
  });

  test('noting reads the day and nothing else', async () => {
    const journal = await journalIn();
    for (let day = 10; day < 30; day += 1) await journal.keep(entryOf(`id-${day}`, `2026-10-${day}`));
    vi.useFakeTimers({ now: new Date('2026-10-12T10:00:00'), toFake: ['Date'] });
    const reads = vi.spyOn(IDBIndex.prototype, 'getAll');
    const [activity] = activities;
    if (!activity) throw new Error('no activity');
    await journal.note({ activity: activity.id, use: activity.use }, factors);
    expect(reads).toHaveBeenCalledTimes(1);
    expect(reads.mock.calls[0]?.[0]).toMatchObject({ lower: '2026-10-12', upper: '2026-10-12' });
  });

  test('the browser is asked to keep the journal in the tap that saves, once, and nobody waits', async () => {
    const persist = vi.fn(() => new Promise<boolean>(() => {}));
    const journal = await openJournal(openSafe({ indexedDB: new FakeFactory(), persist }));
    expect(persist).not.toHaveBeenCalled();
    const kept = journal.keep(entryOf('a'));
    expect(persist).toHaveBeenCalledTimes(1);
    expect(await kept).toEqual({ ok: true });
    await journal.keep(entryOf('b'));
    expect(persist).toHaveBeenCalledTimes(1);
  });

  test('where the browser withholds randomUUID, as on a plain http address, a use is noted all the same', async () => {
    vi.spyOn(globalThis.crypto, 'randomUUID').mockImplementation(() => {
      throw new TypeError('crypto.randomUUID is not a function');
    });
    const journal = await journalIn();
    const [activity] = activities;
    if (!activity) throw new Error('no activity');
    const { entry, written } = await journal.note({ activity: activity.id, use: activity.use }, factors);
    expect(written).toEqual({ ok: true });
    expect(entry.id).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('when something goes wrong', () => {
  test('a full disk says so, and loses nothing', async () => {
    const journal = await journalIn();
    await journal.keep(entryOf('a'));
    failPutsWith('QuotaExceededError');
    expect(await journal.keep(entryOf('b'))).toEqual({ ok: false, why: 'full' });
    expect(await journal.keep({ ...entryOf('a'), revision: 2 })).toEqual({ ok: false, why: 'full' });
    vi.restoreAllMocks();
    expect(await journal.listMonth('2026-11')).toEqual(listed(entryOf('a')));
  });

  test('a disk that proves full only when all is written says so too', async () => {
    const journal = await journalIn();
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
    expect(await journal.keep(entryOf('a'))).toEqual({ ok: false, why: 'full' });
    vi.restoreAllMocks();
    expect(await journal.months()).toEqual({ ok: true, value: [] });
  });

  test('a connection that the browser has killed is opened again, and the entry is kept', async () => {
    const factory = new FakeFactory();
    const open = vi.spyOn(factory, 'open');
    const journal = await journalIn(factory);
    failPutsWith('InvalidStateError', { times: 1 });
    expect(await journal.keep(entryOf('a'))).toEqual({ ok: true });
    expect(open).toHaveBeenCalledTimes(2);
    expect(await journal.find('a')).toEqual({ ok: true, value: entryOf('a') });
  });

  test('a connection that ends by itself is not used again', async () => {
    const factory = new FakeFactory();
    const open = vi.spyOn(factory, 'open');
    const journal = await journalIn(factory);
    const database = open.mock.results[0]?.value.result;
    // The end is told in a task of its own.
    const ended = new Promise((resolve) => database.addEventListener('close', resolve));
    forceCloseDatabase(database);
    await ended;
    expect(await journal.keep(entryOf('a'))).toEqual({ ok: true });
    expect(open).toHaveBeenCalledTimes(2);
  });

  test('after one new try it gives up, and says that storage is unavailable', async () => {
    const journal = await journalIn();
    const puts = failPutsWith('UnknownError');
    expect(await journal.keep(entryOf('a'))).toEqual({ ok: false, why: 'unavailable' });
    expect(puts).toHaveBeenCalledTimes(2);
  });

  test('what does not read back equal is not said to be noted', async () => {
    const journal = await journalIn();
    const put = FakeStore.prototype.put;
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, { key }) {
      return put.call(this, { key, box: { kind: 'plain', record: entryOf(key, '1999-01-01') } });
    });
    expect(await journal.keep(entryOf('a'))).toEqual({ ok: false, why: 'lost' });
  });

  test('what another window wrote upon in the meantime is not said to be lost', async () => {
    const factory = new FakeFactory();
    const [journal, other] = await Promise.all([journalIn(factory), journalIn(factory)]);
    const put = FakeStore.prototype.put;
    let theirs: Promise<unknown> | undefined;
    vi.spyOn(FakeStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, ...values) {
      const request = put.apply(this, values);
      theirs = other.keep({ ...entryOf('a'), revision: 2, note: 'La leur' });
      return request;
    });
    expect(await journal.keep(entryOf('a'))).toEqual({ ok: true });
    expect(await theirs).toEqual({ ok: true });
  });

  test('our own mistakes are not hidden', async () => {
    const journal = await journalIn();
    failPutsWith('DataCloneError');
    await expect(journal.keep(entryOf('a'))).rejects.toThrow('injected');
  });
});

describe('a record that cannot be read', () => {
  const wrong = (key: string, record: object) => ({ key, box: { kind: 'plain', record } });
  const strange = wrong('b', { id: 'b', notedOn: '2026-11-02', revision: -1 });

  test('is told beside the good ones of its month, and left where it is', async () => {
    const factory = new FakeFactory();
    const journal = await journalIn(factory);
    await journal.keep(entryOf('a'));
    await putByHand(factory, 'records', [strange]);
    expect(await journal.listMonth('2026-11')).toEqual({
      ok: true,
      value: { items: [entryOf('a')], unreadable: [{ key: 'b', content: strange.box.record }] },
    });
    expect(await readByHand(factory, 'records')).toHaveLength(2);
    expect(await journal.strays()).toEqual({ ok: true, value: [] });
  });

  test('is erased when the person says so, and only it', async () => {
    const factory = new FakeFactory();
    const journal = await journalIn(factory);
    await journal.keep(entryOf('a'));
    await putByHand(factory, 'records', [strange]);
    expect(await journal.discard({ key: 'b', content: undefined })).toEqual({ ok: true });
    expect(await journal.listMonth('2026-11')).toEqual(listed(entryOf('a')));
    expect(await readByHand(factory, 'records')).toHaveLength(1);
  });

  test('keeps its month in the list of months when it is alone there', async () => {
    const factory = new FakeFactory();
    const journal = await journalIn(factory);
    await putByHand(factory, 'records', [strange]);
    expect(await journal.months()).toEqual({ ok: true, value: ['2026-11'] });
  });

  const undated: [string, object][] = [
    ['a day that is none', wrong('b', { ...entryOf('b'), notedOn: 'zzz' })],
    ['an empty day', wrong('b', { ...entryOf('b'), notedOn: '' })],
    ['a long day that is none', wrong('b', { ...entryOf('b'), notedOn: 'the 24th of November' })],
    ['a month that is none', wrong('b', { ...entryOf('b'), notedOn: '2026-13-01' })],
    ['a number for a day', wrong('b', { ...entryOf('b'), notedOn: 20261124 })],
    ['a list for a day', wrong('b', { ...entryOf('b'), notedOn: ['2026-11-24'] })],
    ['no day', wrong('b', { id: 'b', revision: 1 })],
    ['no record', { key: 'b', box: { kind: 'plain' } }],
    ['no box', { key: 'b' }],
    ['nothing for a box', { key: 'b', box: null }],
    ['a box of another kind', { key: 'b', box: { kind: 'sealed', bytes: new Uint8Array(3) } }],
  ];
  test.each(undated)('with %s is told apart, and hides nothing', async (_, envelope) => {
    const factory = new FakeFactory();
    const journal = await journalIn(factory);
    await journal.keep(entryOf('a'));
    await journal.keep(entryOf('c', '2026-10-01'));
    await journal.keep(withdrawEntry(entryOf('c', '2026-10-01')));
    await putByHand(factory, 'records', [envelope]);
    expect(await journal.months()).toEqual({ ok: true, value: ['2026-11'] });
    expect(await journal.listMonth('2026-11')).toEqual(listed(entryOf('a')));
    const strays = await journal.strays();
    expect(strays.ok && strays.value.map(({ key }) => key)).toEqual(['b']);
    expect(await journal.keep(entryOf('d'))).toEqual({ ok: true });
  });

  test.each(['2026-11', '2026-11-00', '2026-11-40'])(
    'with the day %s is told in its month',
    async (notedOn) => {
      const factory = new FakeFactory();
      const journal = await journalIn(factory);
      await putByHand(factory, 'records', [wrong('b', { ...entryOf('b'), notedOn })]);
      expect(await journal.months()).toEqual({ ok: true, value: ['2026-11'] });
      const read = await journal.listMonth('2026-11');
      expect(read.ok && read.value.unreadable.map(({ key }) => key)).toEqual(['b']);
    },
  );
});

describe('other tabs and other versions', () => {
  test('a tab gives way to a newer version, and says that it is one', async () => {
    const factory = new FakeFactory();
    const journal = await journalIn(factory);
    const newer = await openByHand(factory, databaseVersion + 1);
    expect(await journal.keep(entryOf('a'))).toEqual({ ok: false, why: 'newer' });
    newer.close();
  });

  test('a newer database is not replaced by an empty journal: it is told to be intact', async () => {
    const factory = new FakeFactory();
    (await openByHand(factory, databaseVersion + 1)).close();
    const journal = await journalIn(factory);
    expect(journal.persistence).toEqual({ kind: 'kept' });
    expect(await journal.keep(entryOf('a'))).toEqual({ ok: false, why: 'newer' });
    expect(await journal.listMonth('2026-11')).toEqual({ ok: false, why: 'newer' });
    expect(explainJournalFailure('newer')).toBe(
      'Ce journal vient d’une version plus récente de Terrain\u00a0: mettez à jour. Il est intact.',
    );
  });

  test('an old tab that does not give way is told, and once it is closed the same write succeeds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const factory = new FakeFactory();
    const old = await openByHand(factory, 1, (database) => {
      database.createObjectStore('records', { keyPath: 'key' }).createIndex('by-day', 'box.record.notedOn');
    });
    const patiently = async <T>(answer: Promise<T>): Promise<T> => {
      let isThere = false;
      void answer.finally(() => {
        isThere = true;
      });
      while (!isThere) await vi.advanceTimersByTimeAsync(100);
      return answer;
    };
    const journal = await patiently(journalIn(factory));
    expect(await patiently(journal.keep(entryOf('a')))).toEqual({ ok: false, why: 'blocked' });
    old.close();
    expect(await patiently(journal.keep(entryOf('a')))).toEqual({ ok: true });
  });
});

describe('where nothing can be kept', () => {
  test('no IndexedDB: the journal works in memory and says why', async () => {
    const journal = await openJournal(openSafe({ indexedDB: undefined }));
    expect(journal.persistence).toEqual({ kind: 'memory', why: 'absent' });
  });

  test.each(['SecurityError', 'InvalidStateError'])(
    'an IndexedDB that refuses by %s: the journal works in memory and says why',
    async (name) => {
      const factory = new FakeFactory();
      vi.spyOn(factory, 'open').mockImplementation(() => {
        throw new DOMException('forbidden', name);
      });
      const journal = await journalIn(factory);
      expect(journal.persistence).toEqual({ kind: 'memory', why: 'refused' });
    },
  );

  test('an IndexedDB that does not open today is no empty journal: each verb says that it did not', async () => {
    const factory = new FakeFactory();
    const open = vi.spyOn(factory, 'open').mockImplementation(() => {
      throw new DOMException('internal error', 'UnknownError');
    });
    const journal = await journalIn(factory);
    expect(journal.persistence).toEqual({ kind: 'kept' });
    expect(await journal.listMonth('2026-11')).toEqual({ ok: false, why: 'unavailable' });
    open.mockRestore();
    expect(await journal.keep(entryOf('a'))).toEqual({ ok: true });
  });
});

describe('where the browser has buckets', () => {
  function withBucket(common = new FakeFactory()) {
    const inBucket = new FakeFactory();
    const persist = vi.fn(async () => true);
    const open = vi.fn(async () => ({ indexedDB: inBucket, persist }));
    const environment = { indexedDB: common, buckets: { open, delete: async () => undefined } };
    return { environment, inBucket, open, persist };
  }

  test('the journal lives in a bucket of its own', async () => {
    const { environment, inBucket, persist } = withBucket();
    const journal = await openJournal(openSafe(environment));
    expect(await journal.keep(entryOf('a'))).toEqual({ ok: true });
    expect((await inBucket.databases()).map(({ name }) => name)).toEqual([databaseName]);
    expect(await environment.indexedDB.databases()).toEqual([]);
    expect(persist).toHaveBeenCalledTimes(1);
  });

  test('a journal begun before the browser had buckets stays in sight', async () => {
    const common = new FakeFactory();
    const before = await openSafe({ indexedDB: common });
    await (await openJournal(Promise.resolve(before))).keep(entryOf('a'));
    await before.close();
    const { environment, open } = withBucket(common);
    const journal = await openJournal(openSafe(environment));
    expect(await journal.find('a')).toEqual({ ok: true, value: entryOf('a') });
    expect(open).not.toHaveBeenCalled();
  });

  test('a bucket that does not open is not replaced by an empty journal that would hide it', async () => {
    const { environment, open } = withBucket();
    open.mockRejectedValue(new DOMException('no', 'UnknownError'));
    const journal = await openJournal(openSafe(environment));
    expect(await journal.months()).toEqual({ ok: false, why: 'unavailable' });
    expect(await environment.indexedDB.databases()).toEqual([]);
  });
});

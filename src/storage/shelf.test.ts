import 'fake-indexeddb/auto';
import {
  IDBDatabase as FakeDatabase,
  IDBFactory as FakeFactory,
  IDBObjectStore as FakeStore,
} from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Keepsake } from '#core/shelf/keepsake.ts';
import { putByHand, readByHand } from '../../tests/database-by-hand.ts';
import { openJournal } from './journal.ts';
import { databaseName } from './plain/database.ts';
import { openSafe } from './safe.ts';
import { openShelf } from './shelf.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const kept = (id: string) => ({ kind: 'kept', id, title: 'Limites', keptOn: '2026-11-24' }) as const;
const basket = { kind: 'basket', id: 'b', name: 'Le 1er mai', content: { uses: [1, 2] } } as const;
const shelfIn = (indexedDB: IDBFactory = new FakeFactory()) => openShelf(openSafe({ indexedDB }));
const listed = (...items: object[]) => ({ ok: true, value: { items, unreadable: [] } });

const backs = [
  ['kept', () => shelfIn()],
  ['in memory', () => openShelf(openSafe({}))],
] as const;

describe.each(backs)('a shelf %s', (_, open) => {
  test('what is put comes out, by its kind and id, with the revision it is of', async () => {
    const shelf = await open();
    expect(await shelf.put(kept('guide/limites/'))).toEqual({ ok: true });
    expect(await shelf.put(basket)).toEqual({ ok: true });
    const value = { ...kept('guide/limites/'), revision: 1 };
    expect(await shelf.get('kept', 'guide/limites/')).toEqual({ ok: true, value });
    expect(await shelf.get('basket', 'b')).toEqual({ ok: true, value: { ...basket, revision: 1 } });
    expect(await shelf.get('choice', 'b')).toEqual({ ok: true, value: undefined });
  });

  test('what is put again takes the place of the old', async () => {
    const shelf = await open();
    await shelf.put(basket);
    await shelf.put({ ...basket, name: 'Le 8 mars' });
    expect(await shelf.list('basket')).toEqual(listed({ ...basket, name: 'Le 8 mars', revision: 2 }));
  });

  test('what is removed is gone, and put back it is there again', async () => {
    const shelf = await open();
    await shelf.put(basket);
    expect(await shelf.remove('basket', 'b')).toEqual({ ok: true });
    expect(await shelf.list('basket')).toEqual(listed());
    expect(await shelf.remove('basket', 'b')).toEqual({ ok: true });
    await shelf.put(basket);
    expect(await shelf.get('basket', 'b')).toEqual({ ok: true, value: { ...basket, revision: 1 } });
  });

  test('a change made from an older revision changes nothing, and gives what is there', async () => {
    const shelf = await open();
    await shelf.put(basket, 0);
    const theirs = { ...basket, name: 'Le leur' };
    expect(await shelf.put(theirs, 1)).toEqual({ ok: true });
    const refused = { ok: false, why: 'changed', now: { ...theirs, revision: 2 } };
    expect(await shelf.put({ ...basket, name: 'Le mien' }, 1)).toEqual(refused);
    expect(await shelf.put({ ...basket, name: 'Le mien' }, 0)).toEqual(refused);
    expect(await shelf.remove('basket', 'b', 1)).toEqual(refused);
    expect(await shelf.list('basket')).toEqual(listed({ ...theirs, revision: 2 }));
    expect(await shelf.remove('basket', 'b', 2)).toEqual({ ok: true });
  });

  test('what was taken away does not come back by a change made from before', async () => {
    const shelf = await open();
    await shelf.put(basket);
    await shelf.remove('basket', 'b');
    const change = await shelf.put({ ...basket, name: 'Autre' }, 1);
    expect(change).toEqual({ ok: false, why: 'changed', now: undefined });
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
          const items: readonly Keepsake[] = read.ok ? read.value.items : [];
          const expected = list.filter((one) => one.kind === kind).map(({ id }) => id);
          expect(items.map(({ id }) => id).sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 20 },
    );
  });

  test('what no door could read again is our mistake, and is not written', async () => {
    const shelf = await open();
    const nameless = { ...basket, name: '' };
    expect(() => shelf.put(nameless)).toThrow('not a keepsake');
    expect(await shelf.list('basket')).toEqual(listed());
  });
});

describe('keeping', () => {
  test('a keepsake is there after the shelf is closed and opened again', async () => {
    const indexedDB = new FakeFactory();
    const safe = await openSafe({ indexedDB });
    await (await openShelf(Promise.resolve(safe))).put(basket);
    await safe.close();
    const reopened = await shelfIn(indexedDB);
    expect(reopened.persistence).toEqual({ kind: 'kept' });
    expect(await reopened.list('basket')).toEqual(listed({ ...basket, revision: 1 }));
  });

  test('shelf and journal live in one database, on one connection', async () => {
    const indexedDB = new FakeFactory();
    const open = vi.spyOn(indexedDB, 'open');
    const safe = openSafe({ indexedDB });
    const [shelf, journal] = await Promise.all([openShelf(safe), openJournal(safe)]);
    expect(await shelf.put(basket)).toEqual({ ok: true });
    expect(await journal.months()).toEqual({ ok: true, value: [] });
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([databaseName]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  test('a key tells nothing of what is kept, and stays the same when it changes', async () => {
    const indexedDB = new FakeFactory();
    const shelf = await shelfIn(indexedDB);
    const keys = async () => (await readByHand(indexedDB, 'shelf')).map((one) => keyOf(one));
    await shelf.put(kept('guide/limites/'));
    const [key] = await keys();
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    await shelf.put({ ...kept('guide/limites/'), title: 'Autre' });
    expect(await keys()).toEqual([key]);
  });

  test('every write asks for strict durability', async () => {
    const transaction = vi.spyOn(FakeDatabase.prototype, 'transaction');
    const shelf = await shelfIn();
    await shelf.put(basket);
    await shelf.remove('basket', 'b');
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes).toHaveLength(2);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  });

  test('the browser is asked to keep what a person asks to keep, in the tap, and nothing for the rest', async () => {
    const persist = vi.fn(async () => true);
    const shelf = await openShelf(openSafe({ indexedDB: new FakeFactory(), persist }));
    await shelf.put({ kind: 'reading', id: 'place', address: 'guide/limites/', title: 'Limites', read: [] });
    await shelf.put({ kind: 'draft', id: 'bilan', content: 1 });
    await shelf.put({ kind: 'choice', id: 'remember-reading', content: true });
    expect(persist).not.toHaveBeenCalled();
    const put = shelf.put(basket);
    expect(persist).toHaveBeenCalledTimes(1);
    await put;
  });
});

describe('when something goes wrong', () => {
  test('a full disk says so, and loses nothing', async () => {
    const shelf = await shelfIn();
    await shelf.put(basket);
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('injected', 'QuotaExceededError');
    });
    expect(await shelf.put({ ...basket, name: 'Autre' })).toEqual({ ok: false, why: 'full' });
    expect(await shelf.list('basket')).toEqual(listed({ ...basket, revision: 1 }));
  });

  test('what does not read back equal is not said to be kept', async () => {
    const shelf = await shelfIn();
    const put = FakeStore.prototype.put;
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, { key }) {
      const box = { kind: 'plain', name: 'basket b', record: { ...basket, name: 'Autre' } };
      return put.call(this, { key, box });
    });
    expect(await shelf.put(basket)).toEqual({ ok: false, why: 'lost' });
  });

  test('what is still there after it was removed is not said to be gone', async () => {
    const shelf = await shelfIn();
    await shelf.put(basket);
    const get = FakeStore.prototype.get;
    vi.spyOn(FakeStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore) {
      return get.call(this, 'another key') as IDBRequest<undefined>;
    });
    expect(await shelf.remove('basket', 'b')).toEqual({ ok: false, why: 'lost' });
  });
});

describe('what cannot be read', () => {
  const named = (name: string, record: unknown) => ({
    key: 'strange',
    box: { kind: 'plain', name, record },
  });
  const circle: Record<string, unknown> = { kind: 'basket', id: 'c', name: 'c' };
  circle.content = circle;
  const strange: [string, object][] = [
    ['a basket without content', named('basket c', { kind: 'basket', id: 'c' })],
    ['a basket that goes in a circle', named('basket c', circle)],
    ['a number that JSON cannot write', named('basket c', { ...basket, id: 'c', content: 10n })],
    ['no record', named('basket c', undefined)],
  ];
  test.each(strange)('is told beside the good ones, and left where it is: %s', async (_, envelope) => {
    const indexedDB = new FakeFactory();
    const shelf = await shelfIn(indexedDB);
    await shelf.put(basket);
    await putByHand(indexedDB, 'shelf', [envelope]);
    const read = await shelf.list('basket');
    expect(read.ok && read.value.items).toEqual([{ ...basket, revision: 1 }]);
    expect(read.ok && read.value.unreadable.map(({ key }) => key)).toEqual(['strange']);
    expect(await readByHand(indexedDB, 'shelf')).toHaveLength(2);
  });

  const nowhere: [string, object][] = [
    ['no box', { key: 'strange' }],
    ['nothing for a box', { key: 'strange', box: null }],
    ['a kind of a later version', named('recipe c', { kind: 'recipe', id: 'c' })],
    ['a name that is none', { key: 'strange', box: { kind: 'plain', name: 5, record: {} } }],
    ['a broken draft', named('draft c', { kind: 'draft', id: 'c' })],
  ];
  test.each(nowhere)('is found among all that is kept: %s', async (_, envelope) => {
    const indexedDB = new FakeFactory();
    const shelf = await shelfIn(indexedDB);
    await shelf.put(kept('guide/limites/'));
    await putByHand(indexedDB, 'shelf', [envelope]);
    expect(await shelf.list('kept')).toEqual(listed({ ...kept('guide/limites/'), revision: 1 }));
    const unreadable = await shelf.unreadable();
    expect(unreadable.ok && unreadable.value.map(({ key }) => key)).toEqual(['strange']);
    expect(await shelf.discard({ key: 'strange', content: undefined })).toEqual({ ok: true });
    expect(await shelf.unreadable()).toEqual({ ok: true, value: [] });
    expect(await shelf.list('kept')).toEqual(listed({ ...kept('guide/limites/'), revision: 1 }));
  });
});

function keyOf(envelope: unknown): unknown {
  return typeof envelope === 'object' && envelope && 'key' in envelope && envelope.key;
}

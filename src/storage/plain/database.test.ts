import 'fake-indexeddb/auto';
import { IDBFactory as FakeFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openByHand, readByHand, settled } from '../../../tests/database-by-hand.ts';
import { openJournal } from '../journal.ts';
import { openSafe } from '../safe.ts';
import { openShelf } from '../shelf.ts';

const plain = (key: string, record: unknown) => ({ key, box: { kind: 'plain', record } });

const result = {
  energy: { unit: 'Wh', low: 0.162, central: 0.43, high: 2.34 },
  carbon: { unit: 'gCO2e', low: 0.01, central: 0.22, high: 2 },
  water: null,
};
const use = {
  kind: 'text',
  count: 3,
  place: { kind: 'hosted', country: 'FR' },
  length: 'ordinary',
  reasoning: false,
  model: 'very-large',
};
const entry = (id: string, notedOn: string) => ({
  id,
  revision: 1,
  notedOn,
  activity: 'tract',
  use,
  factorSet: '2026.11',
  result,
});
const entries = [entry('a', '2026-11-24'), entry('b', '2026-11-24'), entry('c', '2026-10-01')];
const tombstone = { id: 'd', revision: 2, deleted: true };

const passage = { kind: 'kept', id: 'guide/limites/#a-eviter', title: 'Limites', keptOn: '2026-11-24' };
const place = { kind: 'reading', id: 'place', address: 'guide/limites/', title: 'Limites', read: [] };
const basket = { kind: 'basket', id: 'x', name: 'Le 1er mai', content: [{ name: '', use }] };
const choice = { kind: 'choice', id: 'remember-reading', content: false };
const draft = { kind: 'draft', id: 'bilan', content: { text: 'en cours' } };
const keepsakes = [passage, place, basket, choice, draft];

async function build(factory: IDBFactory, version: 1 | 2, strange: readonly object[] = []): Promise<void> {
  const database = await openByHand(factory, version, (upgraded) => {
    upgraded.createObjectStore('records', { keyPath: 'key' }).createIndex('by-day', 'box.record.notedOn');
    if (version === 2) upgraded.createObjectStore('shelf', { keyPath: 'key' });
  });
  const put = (store: string, envelope: object) =>
    settled(database.transaction(store, 'readwrite').objectStore(store).put(envelope));
  for (const record of [...entries, tombstone]) await put('records', plain(record.id, record));
  if (version === 2) {
    for (const one of keepsakes) await put('shelf', plain(`${one.kind} ${one.id}`, one));
    for (const one of strange) await put('shelf', one);
  }
  database.close();
}

test.each([1, 2] as const)(
  'of a database of version %i, the whole journal is found again',
  async (version) => {
    const indexedDB = new FakeFactory();
    await build(indexedDB, version);
    const journal = await openJournal(openSafe({ indexedDB }));
    expect(await journal.months()).toEqual({ ok: true, value: ['2026-11', '2026-10'] });
    const [a, b, c] = entries;
    expect(await journal.listMonth('2026-11')).toEqual({
      ok: true,
      value: { items: [b, a], unreadable: [] },
    });
    expect(await journal.listMonth('2026-10')).toEqual({ ok: true, value: { items: [c], unreadable: [] } });
    expect(await journal.find('d')).toEqual({ ok: true, value: tombstone });
    expect(await journal.strays()).toEqual({ ok: true, value: [] });
  },
);

test('of a database of version 1, there is a shelf to keep on', async () => {
  const indexedDB = new FakeFactory();
  await build(indexedDB, 1);
  const shelf = await openShelf(openSafe({ indexedDB }));
  expect(shelf.persistence).toEqual({ kind: 'kept' });
  expect(await shelf.put({ kind: 'choice', id: 'remember-reading', content: true })).toEqual({ ok: true });
});

test('of a database of version 2, all that was kept is found again, and can be changed and taken away', async () => {
  const indexedDB = new FakeFactory();
  await build(indexedDB, 2);
  const shelf = await openShelf(openSafe({ indexedDB }));
  const kinds = ['kept', 'reading', 'basket', 'choice', 'draft'] as const;
  for (const [index, kind] of kinds.entries()) {
    const read = await shelf.list(kind);
    expect(read).toEqual({
      ok: true,
      value: { items: [{ ...keepsakes[index], revision: 1 }], unreadable: [] },
    });
  }
  const read = await shelf.get('basket', 'x');
  if (!read.ok || !read.value) throw new Error('no basket');
  expect(await shelf.put({ ...read.value, name: 'Le 8 mars' }, read.value.revision)).toEqual({ ok: true });
  expect(await shelf.get('basket', 'x')).toMatchObject({ value: { name: 'Le 8 mars', revision: 2 } });
  expect(await shelf.remove('kept', passage.id)).toEqual({ ok: true });
  expect(await readByHand(indexedDB, 'shelf')).toHaveLength(keepsakes.length - 1);
});

test('keys of version 2 told what was kept; none does after', async () => {
  const indexedDB = new FakeFactory();
  await build(indexedDB, 2);
  await openShelf(openSafe({ indexedDB }));
  for (const envelope of await readByHand(indexedDB, 'shelf')) {
    expect(envelope).toMatchObject({ key: expect.stringMatching(/^[0-9a-f]{32}$/) });
  }
});

test('what version 2 held and nobody can read goes on being held, and is told', async () => {
  const indexedDB = new FakeFactory();
  const strange = [
    { key: 'kept no-box' },
    { key: 'basket nothing', box: null },
    { key: 'kept text', box: 'a text' },
    plain('basket broken', { kind: 'basket', id: 'broken' }),
  ];
  await build(indexedDB, 2, strange);
  const shelf = await openShelf(openSafe({ indexedDB }));
  const unreadable = await shelf.unreadable();
  expect(unreadable.ok && unreadable.value).toHaveLength(strange.length);
  expect(JSON.stringify(unreadable)).toContain('a text');
  const kept = await shelf.list('kept');
  expect(kept.ok && [kept.value.items.length, kept.value.unreadable.length]).toEqual([1, 2]);
  const baskets = await shelf.list('basket');
  expect(baskets.ok && [baskets.value.items.length, baskets.value.unreadable.length]).toEqual([1, 2]);
});

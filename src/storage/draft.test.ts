import 'fake-indexeddb/auto';
import { IDBFactory as FakeFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { putByHand } from '../../tests/database-by-hand.ts';
import { openDraft } from './draft.ts';
import { openSafe } from './safe.ts';
import { openShelf } from './shelf.ts';

const open = () => openShelf(openSafe({ indexedDB: new FakeFactory() }));

test('what is typed is found again by another opening of the form', async () => {
  const shelf = open();
  const draft = openDraft('bilan', shelf);
  draft.write({ text: 'a' });
  draft.write({ text: 'ab' });
  expect(await draft.settled()).toEqual({ ok: true });
  expect(await openDraft('bilan', shelf).read()).toEqual({ ok: true, value: { text: 'ab' } });
  expect(await openDraft('other', shelf).read()).toEqual({ ok: true, value: undefined });
});

test('of a thousand keys pressed during one write, the last alone is written', async () => {
  const shelf = await open();
  const put = vi.spyOn(shelf, 'put');
  const draft = openDraft('bilan', Promise.resolve(shelf));
  for (let key = 0; key < 1000; key += 1) draft.write(key);
  await draft.settled();
  expect(put.mock.calls.length).toBeLessThanOrEqual(2);
  expect(await draft.read()).toEqual({ ok: true, value: 999 });
});

test('a draft that was cleared does not come back with a write that was under way', async () => {
  const shelf = open();
  const draft = openDraft('bilan', shelf);
  draft.write('a');
  draft.write('ab');
  expect(await draft.clear()).toEqual({ ok: true });
  expect(await openDraft('bilan', shelf).read()).toEqual({ ok: true, value: undefined });
});

test('a write that fails is told', async () => {
  const shelf = await open();
  vi.spyOn(shelf, 'put').mockResolvedValue({ ok: false, why: 'full' });
  const draft = openDraft('bilan', Promise.resolve(shelf));
  draft.write('a');
  expect(await draft.settled()).toEqual({ ok: false, why: 'full' });
});

test('a draft that is none of ours is given as it was found', async () => {
  const indexedDB = new FakeFactory();
  const shelf = openShelf(openSafe({ indexedDB }));
  await (await shelf).list('draft');
  const record = { kind: 'draft', id: 'bilan', words: 'of a version to come' };
  await putByHand(indexedDB, 'shelf', [{ key: 'x', box: { kind: 'plain', name: 'draft bilan', record } }]);
  expect(await openDraft('bilan', shelf).read()).toEqual({ ok: true, value: record });
});

import 'fake-indexeddb/auto';
import { IDBFactory as FakeFactory } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import type { JournalEntry } from '#core/journal/entry.ts';
import { exactly } from '#core/number/range.ts';
import { quantity } from '#core/number/units.ts';
import { makeChannels } from '../../tests/channels.ts';
import { openByHand } from '../../tests/database-by-hand.ts';
import { eraseKept } from './erase.ts';
import { openJournal } from './journal.ts';
import { databaseName, databaseVersion } from './plain/database.ts';
import { openSafe } from './safe.ts';
import { openShelf } from './shelf.ts';

const entry: JournalEntry = {
  id: 'a',
  revision: 1,
  notedOn: '2026-11-24',
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
  result: { energy: quantity('Wh', exactly(1)), carbon: quantity('gCO2e', exactly(2)), water: null },
};
const passage = { kind: 'kept', id: 'guide/limites/', title: 'Limites', keptOn: '2026-11-24' } as const;

/** Two windows of one browser. */
function twoWindows() {
  const environment = { indexedDB: new FakeFactory(), openChannel: makeChannels() };
  return [openSafe(environment), openSafe(environment)] as const;
}

describe('news', () => {
  test('what one window writes, both are told, and told of nothing else', async () => {
    const [here, there] = twoWindows();
    const journals = await Promise.all([openJournal(here), openJournal(there)]);
    const shelves = await Promise.all([openShelf(here), openShelf(there)]);
    const told: string[] = [];
    journals.forEach((journal, window) => {
      journal.onChange(() => told.push(`journal ${window}`));
    });
    shelves.forEach((shelf, window) => {
      shelf.onChange('kept', () => told.push(`kept ${window}`));
      shelf.onChange('basket', () => told.push(`basket ${window}`));
    });
    await journals[0].keep(entry);
    expect(told.splice(0)).toEqual(['journal 0', 'journal 1']);
    await shelves[1].put(passage);
    expect(told.splice(0).sort()).toEqual(['kept 0', 'kept 1']);
    await shelves[0].remove('kept', passage.id);
    expect(told.splice(0).sort()).toEqual(['kept 0', 'kept 1']);
  });

  test('a write that failed or changed nothing is no news', async () => {
    const [here] = twoWindows();
    const journal = await openJournal(here);
    const listener = vi.fn();
    journal.onChange(listener);
    expect(await journal.keep({ ...entry, revision: 5 })).toMatchObject({ why: 'changed' });
    expect(listener).not.toHaveBeenCalled();
  });

  test('who does not listen any more is told no more', async () => {
    const [here] = twoWindows();
    const journal = await openJournal(here);
    const listener = vi.fn();
    journal.onChange(listener)();
    await journal.keep(entry);
    expect(listener).not.toHaveBeenCalled();
  });

  test('coming back to a window, everything may have changed', async () => {
    let comeBack = () => {};
    const safe = openSafe({
      indexedDB: new FakeFactory(),
      onReturn: (tell) => {
        comeBack = tell;
      },
    });
    const [journal, shelf] = await Promise.all([openJournal(safe), openShelf(safe)]);
    const told = vi.fn();
    journal.onChange(() => told('journal'));
    shelf.onChange('kept', () => told('kept'));
    comeBack();
    expect(told.mock.calls.flat()).toEqual(['journal', 'kept']);
  });
});

describe('erasing', () => {
  test('all is gone, while another window holds it, and that window is told', async () => {
    const [here, there] = twoWindows();
    await (await openJournal(here)).keep(entry);
    await (await openShelf(here)).put(passage);
    const journal = await openJournal(there);
    const listener = vi.fn();
    journal.onChange(listener);
    expect(await eraseKept(here)).toEqual({ ok: true });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(await journal.months()).toEqual({ ok: true, value: [] });
    expect(await (await openShelf(there)).list('kept')).toMatchObject({ value: { items: [] } });
  });

  test('nothing is left of the database, even of one that a newer version made', async () => {
    const indexedDB = new FakeFactory();
    (await openByHand(indexedDB, databaseVersion + 1)).close();
    expect(await eraseKept(openSafe({ indexedDB }))).toEqual({ ok: true });
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('what is in memory is forgotten too', async () => {
    const safe = openSafe({});
    const journal = await openJournal(safe);
    await journal.keep(entry);
    expect(await eraseKept(safe)).toEqual({ ok: true });
    expect(await journal.find('a')).toEqual({ ok: true, value: undefined });
  });

  test('a bucket is deleted with what it holds', async () => {
    const deleted: string[] = [];
    const inBucket = new FakeFactory();
    const buckets = {
      open: async () => ({ indexedDB: inBucket, persist: async () => true }),
      delete: async (name: string) => void deleted.push(name),
    };
    expect(await eraseKept(openSafe({ indexedDB: new FakeFactory(), buckets }))).toEqual({ ok: true });
    expect(deleted).toEqual([databaseName]);
  });

  test('a browser that refuses says so instead of claiming that all is erased', async () => {
    const refuse = () => Promise.reject(new DOMException('no', 'UnknownError'));
    const safe = openSafe({ indexedDB: new FakeFactory(), buckets: { open: refuse, delete: refuse } });
    expect(await eraseKept(safe)).toEqual({ ok: false, why: 'unavailable' });
  });

  test('a tab that holds the database without giving way is told, and nothing is said to be erased', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const indexedDB = new FakeFactory();
    const safe = await openSafe({ indexedDB });
    await (await openJournal(Promise.resolve(safe))).keep(entry);
    const stubborn = await openByHand(indexedDB);
    let erased: unknown;
    void safe.erase().then((outcome) => {
      erased = outcome;
    });
    while (!erased) await vi.advanceTimersByTimeAsync(100);
    expect(erased).toEqual({ ok: false, why: 'blocked' });
    stubborn.close();
    vi.useRealTimers();
  });
});

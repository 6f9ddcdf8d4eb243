import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory as FakeFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { type OldDatabase, putDatabase } from '../../tests/browser/support/old-database.js';
import { openDraft } from './draft.ts';
import { openJournal } from './journal.ts';
import type { Listed, Read } from './outcome.ts';
import { openSafe } from './safe.ts';
import { openShelf } from './shelf.ts';

// What earlier versions left on a phone, made by themselves (`npm run database`), is found again by this one.
const folder = 'tests/databases';
const old: OldDatabase[] = readdirSync(folder).map((file) =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')),
);

test('there is a database of 0.2.0 at least, and it holds something of each kind', () => {
  expect(old.map(({ version }) => version)).toContain('0.2.0');
  for (const { holds } of old) {
    expect(holds.entries.length).toBeGreaterThan(5);
    expect(holds.deleted).toBeGreaterThan(0);
    expect(new Set(holds.entries.map(({ notedOn }) => notedOn.slice(0, 7))).size).toBe(2);
    expect(holds.entries.some(({ note }) => note)).toBe(true);
    expect(holds.pages.some(({ passage }) => passage) && holds.pages.some(({ passage }) => !passage)).toBe(
      true,
    );
    expect(holds.baskets).not.toEqual([]);
    expect(Object.keys(holds.choices)).not.toEqual([]);
    expect(Object.keys(holds.drafts).length).toBeGreaterThan(3);
  }
});

test.each(old)('of the database of $version, every entry is found again as it was', async (database) => {
  const journal = await openJournal(openOld(database));
  const months = answerOf(await journal.months());
  const found = await Promise.all(
    months.map(async (month) => itemsOf(await journal.listMonth(month), 'entries')),
  );
  const entries = found.flat().map(({ id, notedOn, activity, use, result, note }) => ({
    ...{ id, notedOn, activity, use, result },
    ...(note ? { note } : {}),
  }));
  expect(byId(entries)).toEqual(byId(database.holds.entries));
  expect(answerOf(await journal.strays())).toEqual([]);
});

test.each(old)('of the database of $version, what was deleted does not come back', async (database) => {
  const journal = await openJournal(openOld(database));
  const kept = new Set(database.holds.entries.map(({ id }) => id));
  const ids = database.database.stores
    .filter(({ name }) => name === 'records')
    .flatMap(({ rows }) => rows.map(({ key }) => String(key)))
    .filter((id) => !kept.has(id));
  expect(ids).toHaveLength(database.holds.deleted);
  for (const id of ids) {
    expect(answerOf(await journal.find(id))).toMatchObject({ deleted: true });
  }
});

test.each(old)(
  'of the database of $version, pages, place, baskets, choices and drafts are found again',
  async (database) => {
    const opening = openOld(database);
    const shelf = await openShelf(opening);
    const { holds } = database;
    const pages = itemsOf(await shelf.list('kept'), 'pages').map(({ id, title, passage }) => ({
      ...{ id, title },
      ...(passage ? { passage } : {}),
    }));
    expect(byId(pages)).toEqual(byId(holds.pages));
    expect(answerOf(await shelf.get('reading', 'place'))?.address).toBe(holds.place);
    const baskets = itemsOf(await shelf.list('basket'), 'baskets');
    expect(baskets.map(({ name, content }) => ({ name, content }))).toEqual(holds.baskets);
    for (const [id, content] of Object.entries(holds.choices)) {
      expect(answerOf(await shelf.get('choice', id))?.content).toEqual(content);
    }
    const drafts = itemsOf(await shelf.list('draft'), 'drafts').map(({ id }) => id);
    expect(drafts.sort()).toEqual(Object.keys(holds.drafts).sort());
    for (const [id, content] of Object.entries(holds.drafts)) {
      expect(answerOf(await openDraft(id, Promise.resolve(shelf)).read()), id).toEqual(content);
    }
    expect(answerOf(await shelf.unreadable())).toEqual([]);
  },
);

/** The safe of this version, over a database that is not its own. */
async function openOld({ database }: OldDatabase) {
  const factory = new FakeFactory();
  vi.stubGlobal('indexedDB', factory);
  await putDatabase(database);
  return openSafe({ indexedDB: factory });
}

function itemsOf<T>(listed: Read<Listed<T>>, what: string): readonly T[] {
  const { items, unreadable } = answerOf(listed);
  expect(unreadable, what).toEqual([]);
  return items;
}

function answerOf<T>(read: Read<T>): T {
  if (!read.ok) throw new Error(`not read: ${read.why}`);
  return read.value;
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

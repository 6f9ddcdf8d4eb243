import 'fake-indexeddb/auto';
import { activities, factors } from 'virtual:guide';
import { IDBFactory as FakeFactory, IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inCountry } from '#core/impact/use.ts';
import { createEntry, isTombstone, type JournalEntry } from '#core/journal/entry.ts';
import { range } from '#core/number/range.ts';
import { quantity } from '#core/number/units.ts';
import type { StorageEnvironment } from '#storage/environment.ts';
import { type Journal, openJournal } from '#storage/journal.ts';
import { openSafe, type Safe } from '#storage/safe.ts';
import { openShelf } from '#storage/shelf.ts';
import { makeChannels } from '../../../tests/channels.ts';
import { putByHand } from '../../../tests/database-by-hand.ts';
import { eventually } from '../../../tests/eventually.ts';
import { createJournalState, type JournalState } from './journal-state.ts';

const [ordinary] = activities;
const image = activities.find(({ id }) => id === 'image');
if (!ordinary || !image) throw new Error('activities moved');
const inputs = { activity: ordinary.id, use: ordinary.use };

let indexedDB: IDBFactory;
let leave: (() => void)[] = [];

beforeEach(() => {
  indexedDB = new FakeFactory();
});
afterEach(() => {
  for (const one of leave) one();
  leave = [];
  vi.restoreAllMocks();
});

/** A window of the browser, on the journal; ready once it has read the month. */
async function openWindow(environment: StorageEnvironment = { indexedDB }) {
  const opening = openSafe(environment);
  const { state, dispose } = createRoot((disposeRoot) => ({
    state: createJournalState(() => opening),
    dispose: disposeRoot,
  }));
  leave.push(dispose);
  await eventually(() => expect(state.view.month() || state.view.failure()).toBeTruthy());
  return { state, journal: await openJournal(opening), opening, dispose };
}

async function openTwoWindows() {
  const openChannel = makeChannels();
  const here = await openWindow({ indexedDB, openChannel });
  const there = await openWindow({ indexedDB, openChannel });
  return { here, there };
}

function onlyEntry({ view }: JournalState): JournalEntry {
  const [entry] = view.entries();
  if (!entry) throw new Error('nothing is shown');
  return entry;
}

async function noteOne(state: JournalState): Promise<JournalEntry> {
  await state.note(inputs);
  await eventually(() => expect(state.view.entries()).toHaveLength(1));
  return onlyEntry(state);
}

function typeNote({ editing }: JournalState, entry: JournalEntry, note: string) {
  editing.change({ ...editing.formOf(entry), note });
  return editing.formOf(entry);
}

const shows = (state: JournalState, note: string | undefined) =>
  eventually(() => expect(onlyEntry(state).note).toBe(note));

describe('what is being typed', () => {
  test('stays when it cannot be read, beside what one types next, until one erases it', async () => {
    const before = await openWindow();
    const entry = await noteOne(before.state);
    const shelf = await openShelf(before.opening);
    const name = `journal/${entry.id}`;
    const broken = { kind: 'draft', id: name, words: 'of a version to come' };
    await putByHand(indexedDB, 'shelf', [
      {
        key: 'x',
        box: { kind: 'plain', name: 'draft journal/gone', record: { ...broken, id: 'journal/gone' } },
      },
    ]);
    await shelf.put({ kind: 'draft', id: name, content: broken });
    before.dispose();

    const { state } = await openWindow();
    expect(state.unreadableDrafts()).toHaveLength(2);
    typeNote(state, entry, 'après');
    await eventually(async () =>
      expect(await shelf.list('draft')).toMatchObject({ value: { items: [{}, {}] } }),
    );
    const after = (await openWindow()).state;
    expect(after.unreadableDrafts().map(({ content }) => content)).toMatchObject([
      { id: 'journal/gone' },
      { content: broken },
    ]);
    expect(after.editing.formOf(entry).note).toBe('après');
    typeNote(after, entry, 'après, encore');
    for (const one of after.unreadableDrafts()) expect(await after.discardDraft(one)).toEqual({ ok: true });
    expect(after.unreadableDrafts()).toEqual([]);
    await eventually(async () =>
      expect(await shelf.list('draft')).toMatchObject({
        value: { items: [{ content: { note: 'après, encore' } }] },
      }),
    );
    const last = (await openWindow()).state;
    expect([last.unreadableDrafts(), last.editing.formOf(entry).note]).toEqual([[], 'après, encore']);
  });

  test('survives a refresh, another note, another month and a reload', async () => {
    const { state, opening } = await openWindow();
    const entry = await noteOne(state);
    const rows = state.editing.rows();
    typeNote(state, entry, 'à moitié');
    await state.view.refresh();
    expect(state.editing.rows()).toEqual(rows);
    await state.note(inputs);
    await eventually(() => expect(state.view.entries()).toHaveLength(2));
    expect(state.editing.rows()).toContain(entry.id);
    await state.view.show('2020-01');
    await state.view.refresh();
    await state.view.show(entry.notedOn.slice(0, 7));
    expect(state.editing.formOf(entry).note).toBe('à moitié');
    await eventually(async () => {
      const reloaded = await openWindow();
      expect(reloaded.state.editing.isBegun(entry.id)).toBe(true);
      expect(reloaded.state.editing.formOf(entry).note).toBe('à moitié');
    });
    await (await opening).close();
  });

  test('is forgotten once it is saved, given up, or as it was', async () => {
    const { state } = await openWindow();
    const entry = await noteOne(state);
    expect(await state.saving.save(typeNote(state, entry, 'un'))).toBe(true);
    await shows(state, 'un');
    expect(state.editing.isBegun(entry.id)).toBe(false);
    typeNote(state, onlyEntry(state), 'deux');
    state.editing.giveUp(entry.id);
    expect(state.editing.formOf(onlyEntry(state)).note).toBe('un');
    typeNote(state, onlyEntry(state), 'deux');
    typeNote(state, onlyEntry(state), 'un');
    expect(state.editing.isBegun(entry.id)).toBe(false);
    await eventually(async () => {
      const { state: reloaded } = await openWindow();
      expect(reloaded.editing.isBegun(entry.id)).toBe(false);
    });
  });

  test('comes back with the entry when a deletion is undone', async () => {
    const { state } = await openWindow();
    const entry = await noteOne(state);
    typeNote(state, entry, 'à moitié');
    await state.saving.remove(entry);
    await eventually(() => expect(state.editing.rows()).toEqual([]));
    await undo(state);
    await eventually(() => expect(state.view.entries()).toHaveLength(1));
    expect(state.editing.formOf(onlyEntry(state)).note).toBe('à moitié');
    expect(state.editing.conflict(entry.id)).toBeUndefined();
  });

  test('is told when it cannot be kept', async () => {
    const { state } = await openWindow();
    const entry = await noteOne(state);
    failPuts();
    typeNote(state, entry, 'à moitié');
    await eventually(() => expect(state.draftFailure()).toBe('full'));
  });
});

describe('editing', () => {
  const old = {
    ...createEntry({ ...inputs, use: inCountry(inputs.use, 'FR') }, factors, {
      id: 'old',
      now: new Date(),
      order: 1,
    }),
    factorSet: '2026.01',
    result: {
      energy: quantity('Wh', range(3, 5, 9)),
      carbon: quantity('gCO2e', range(1, 2, 3)),
      water: null,
    },
  };

  test('the words beside an entry changes neither its result nor its factors nor its place', async () => {
    const { state, journal } = await openWindow();
    await journal.keep(old);
    await shows(state, undefined);
    await state.saving.save(typeNote(state, onlyEntry(state), 'mairie'));
    await shows(state, 'mairie');
    expect(onlyEntry(state)).toEqual({ ...old, revision: 2, note: 'mairie' });
    expect(state.deeds.last()).toMatchObject({ kind: 'done', what: 'edited' });
  });

  test('the number computes again with the factors of today, and says so', async () => {
    const { state, journal } = await openWindow();
    await journal.keep(old);
    await shows(state, undefined);
    const entry = onlyEntry(state);
    await state.saving.save({ ...state.editing.formOf(entry), countText: '2' });
    await eventually(() => expect(onlyEntry(state).use).toEqual({ ...old.use, count: 2 }));
    expect(onlyEntry(state).factorSet).toBe(factors.version);
    expect(state.deeds.last()).toMatchObject({ kind: 'done', what: 'recomputed' });
    await undo(state);
    await eventually(() => expect(onlyEntry(state)).toEqual({ ...old, revision: 3 }));
  });

  test('the activity keeps the place and the number', async () => {
    const { state, journal } = await openWindow();
    await journal.keep({ ...old, use: { ...old.use, count: 3 } });
    await shows(state, undefined);
    await state.saving.save({ ...state.editing.formOf(onlyEntry(state)), activity: image.id });
    await eventually(() => expect(onlyEntry(state).activity).toBe('image'));
    expect(onlyEntry(state).use).toEqual({ ...inCountry(image.use, 'FR'), count: 3 });
  });

  test('nothing writes nothing', async () => {
    const { state } = await openWindow();
    const entry = await noteOne(state);
    expect(await state.saving.save(state.editing.formOf(entry))).toBe(true);
    await state.view.refresh();
    expect(onlyEntry(state).revision).toBe(1);
  });
});

describe('two windows', () => {
  test('each learns at once of what the other notes', async () => {
    const { here, there } = await openTwoWindows();
    await there.state.note(inputs);
    await eventually(() => expect(here.state.view.entries()).toHaveLength(1));
  });

  test('that wrote in the same entry: both versions are there, and the one typed here is kept if chosen', async () => {
    const { here, there } = await openTwoWindows();
    const entry = await noteOne(here.state);
    typeNote(here.state, entry, 'ici');
    await shows(there.state, undefined);
    await there.state.saving.save(typeNote(there.state, onlyEntry(there.state), 'là-bas'));
    await eventually(() =>
      expect(here.state.editing.conflict(entry.id)).toMatchObject({
        kind: 'edited',
        theirs: { note: 'là-bas' },
      }),
    );
    const draft = here.state.editing.formOf(entry);
    expect(draft.note).toBe('ici');
    expect(await here.state.saving.keepMine(draft)).toBe(true);
    await shows(there.state, 'ici');
    await undo(here.state);
    await shows(there.state, 'là-bas');
  });

  test('a save that had not heard of the other is not written, and shows the choice', async () => {
    // No channel: news come only with the answer to the write.
    const here = await openWindow();
    const entry = await noteOne(here.state);
    const there = await openWindow();
    typeNote(here.state, entry, 'ici');
    await there.state.saving.save(typeNote(there.state, onlyEntry(there.state), 'là-bas'));
    expect(await here.state.saving.save(here.state.editing.formOf(entry))).toBe(false);
    expect(here.state.editing.conflict(entry.id)).toMatchObject({ theirs: { note: 'là-bas' } });
    expect(here.state.editing.formOf(entry).note).toBe('ici');
    await there.state.view.refresh();
    expect(onlyEntry(there.state).note).toBe('là-bas');
  });

  test('the other version is left if chosen, and what was typed here comes back when undone', async () => {
    const { here, there } = await openTwoWindows();
    const entry = await noteOne(here.state);
    typeNote(here.state, entry, 'ici');
    await shows(there.state, undefined);
    await there.state.saving.save(typeNote(there.state, onlyEntry(there.state), 'là-bas'));
    await shows(here.state, 'là-bas');
    here.state.saving.keepTheirs(here.state.editing.formOf(entry));
    expect(here.state.editing.formOf(onlyEntry(here.state)).note).toBe('là-bas');
    await undo(here.state);
    expect(here.state.editing.formOf(onlyEntry(here.state)).note).toBe('ici');
    expect(onlyEntry(here.state).note).toBe('là-bas');
  });

  test('an entry deleted in the other stays in sight with what is typed in it, and comes back only if asked', async () => {
    const { here, there } = await openTwoWindows();
    const entry = await noteOne(here.state);
    typeNote(here.state, entry, 'ici');
    await shows(there.state, undefined);
    await there.state.saving.remove(onlyEntry(there.state));
    await eventually(() => expect(here.state.editing.conflict(entry.id)).toEqual({ kind: 'deleted' }));
    expect(here.state.editing.rows()).toEqual([entry.id]);
    expect(await here.state.saving.save(here.state.editing.formOf(entry))).toBe(false);
    expect(await recordOf(there.journal, entry.id)).toSatisfy(isTombstone);
    expect(await here.state.saving.keepMine(here.state.editing.formOf(entry))).toBe(true);
    await shows(there.state, 'ici');
    await undo(here.state);
    await eventually(() => expect(there.state.view.entries()).toEqual([]));
  });

  test('that typed in the same entry: what is saved in one forgets nothing of what is typed in the other', async () => {
    const { here, there } = await openTwoWindows();
    const entry = await noteOne(here.state);
    await shows(there.state, undefined);
    typeNote(here.state, entry, 'ici');
    await there.state.saving.save(typeNote(there.state, onlyEntry(there.state), 'là-bas'));
    await eventually(async () => {
      const third = await openWindow();
      expect(third.state.editing.formOf(entry).note).toBe('ici');
      expect(third.state.editing.conflict(entry.id)).toMatchObject({ theirs: { note: 'là-bas' } });
    });
  });

  test('an undoing does not destroy what the other wrote since', async () => {
    const { here, there } = await openTwoWindows();
    await noteOne(here.state);
    await shows(there.state, undefined);
    await there.state.saving.save(typeNote(there.state, onlyEntry(there.state), 'là-bas'));
    await undo(here.state);
    expect(here.state.deeds.last()).toMatchObject({ kind: 'failed', what: 'undoing', why: 'changed' });
    await there.state.view.refresh();
    expect(onlyEntry(there.state).note).toBe('là-bas');
  });
});

test('of two months asked for, the last is shown, whichever answers last', async () => {
  const { opening } = await openWindow();
  const late = new Map<string, () => void>();
  const safe = await opening;
  const slow: Safe = {
    ...safe,
    entries: {
      ...safe.entries,
      async list(from, to) {
        if (from.startsWith('2020')) await new Promise<void>((answer) => late.set(from, answer));
        return safe.entries.list(from, to);
      },
    },
  };
  const { state, dispose } = createRoot((disposeRoot) => ({
    state: createJournalState(async () => slow),
    dispose: disposeRoot,
  }));
  leave.push(dispose);
  await eventually(() => expect(state.view.month()).toBeTruthy());
  const first = state.view.show('2020-01');
  const second = state.view.show('2020-02');
  await eventually(() => expect(late.size).toBe(2));
  late.get('2020-02')?.();
  await second;
  late.get('2020-01')?.();
  await first;
  expect(state.view.month()).toBe('2020-02');
});

test('a refresh meanwhile does not take back the month that was asked for', async () => {
  const { state } = await openWindow();
  const asked = state.view.show('2020-01');
  await state.view.refresh();
  await asked;
  expect(state.view.month()).toBe('2020-01');
});

describe('what cannot be kept', () => {
  test('a new note stays on screen; a retry that works says « Noté »', async () => {
    const { state } = await openWindow();
    const makeRoom = failPuts();
    await state.note(inputs);
    expect(state.deeds.unkept()).toMatchObject([{ why: 'full' }]);
    expect(state.deeds.last()).toBeUndefined();
    makeRoom();
    const [unkept] = state.deeds.unkept();
    if (unkept) await state.deeds.retry(unkept);
    expect(state.deeds.unkept()).toEqual([]);
    expect(state.deeds.last()).toMatchObject({ kind: 'done', what: 'noted' });
    await eventually(() => expect(state.view.entries()).toHaveLength(1));
  });

  test('an edit stays in its form, and can be tried again', async () => {
    const { state } = await openWindow();
    const entry = await noteOne(state);
    const draft = typeNote(state, entry, 'à moitié');
    const makeRoom = failPuts();
    expect(await state.saving.save(draft)).toBe(false);
    expect(state.saving.unsaved(entry.id)).toBe('full');
    expect(state.editing.formOf(entry).note).toBe('à moitié');
    makeRoom();
    expect(await state.saving.save(draft)).toBe(true);
    expect(state.saving.unsaved(entry.id)).toBeUndefined();
  });

  test('a deletion says so, and can be tried again', async () => {
    const { state } = await openWindow();
    const entry = await noteOne(state);
    const makeRoom = failPuts();
    await state.saving.remove(entry);
    const failed = state.deeds.last();
    expect(failed).toMatchObject({ kind: 'failed', what: 'removal', why: 'full' });
    makeRoom();
    if (failed?.kind === 'failed') await failed.again();
    await eventually(() => expect(state.view.entries()).toEqual([]));
  });
});

test('a record that cannot be read is counted apart, and erased when asked', async () => {
  const { state, opening } = await openWindow();
  const entry = await noteOne(state);
  const { entries } = await opening;
  await entries.commit({ name: 'b', record: { id: 'b', notedOn: entry.notedOn } });
  await entries.commit({ name: 'c', record: { id: 'c' } });
  const again = await openWindow();
  await eventually(() => expect(again.state.unreadable()).toHaveLength(2));
  expect(again.state.view.entries()).toHaveLength(1);
  for (const one of again.state.unreadable()) await again.state.discard(one);
  await eventually(() => expect(again.state.unreadable()).toEqual([]));
  expect(again.state.view.entries()).toHaveLength(1);
});

function failPuts(): () => void {
  const put = vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('injected', 'QuotaExceededError');
  });
  return () => put.mockRestore();
}

async function undo({ deeds }: JournalState): Promise<void> {
  const done = deeds.last();
  if (done?.kind !== 'done') throw new Error('nothing to undo');
  await deeds.undo(done);
}

async function recordOf(journal: Journal, id: string) {
  const found = await journal.find(id);
  if (!found.ok || !found.value) throw new Error('no record');
  return found.value;
}

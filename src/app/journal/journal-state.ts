import { factors } from 'virtual:guide';
import { createSignal, onMount } from 'solid-js';
import type { Use } from '#core/impact/use.ts';
import {
  editEntry,
  isTombstone,
  type JournalEntry,
  type JournalRecord,
  restoreEntry,
  withdrawEntry,
} from '#core/journal/entry.ts';
import { monthOf } from '#core/journal/month.ts';
import { type Journal, openJournal } from '#storage/journal.ts';
import type { Committed, Failure } from '#storage/outcome.ts';

/** What the last action did, and the record that would undo it. */
export interface Done {
  readonly what: 'noted' | 'edited' | 'removed';
  readonly entry: JournalEntry;
  readonly undo: JournalRecord;
}

/** A record that the browser would not keep: it stays on screen until it is kept or given up. */
export interface Unkept {
  readonly record: JournalRecord;
  readonly why: Failure | 'changed';
}

/** The journal as the screen shows it: one month at a time, and what was just done. */
export function createJournalState() {
  const [store, setStore] = createSignal<Journal>();
  const [month, setMonth] = createSignal('');
  const [months, setMonths] = createSignal<readonly string[]>([]);
  const [entries, setEntries] = createSignal<readonly JournalEntry[]>([]);
  const [readFailure, setReadFailure] = createSignal<Failure>();
  const [done, setDone] = createSignal<Done>();
  const [unkept, setUnkept] = createSignal<readonly Unkept[]>([]);

  onMount(() => {
    void openJournal().then(async (opened) => {
      setStore(opened);
      opened.onChange(refresh);
      await showMonth(thisMonth());
    });
    // Another tab may have noted something meanwhile.
    const refresh = () => void showMonth(month());
  });

  async function showMonth(wanted: string): Promise<void> {
    const opened = store();
    if (!opened || !wanted) return;
    const [known, listed] = await Promise.all([opened.months(), opened.listMonth(wanted)]);
    const failure = !listed.ok ? listed.why : known.ok ? undefined : known.why;
    setReadFailure(failure);
    if (known.ok) setMonths([...new Set([thisMonth(), ...known.value])].sort());
    if (!listed.ok) return;
    setEntries(listed.value.items);
    setMonth(wanted);
  }

  /** Writes a record; « Noté » is said only once it was read back. */
  async function write(record: JournalRecord, action: Done | undefined): Promise<void> {
    const opened = store();
    if (!opened) return;
    settle(record, await opened.keep(record), action);
  }

  function settle(record: JournalRecord, written: Committed<JournalRecord>, action: Done | undefined): void {
    setUnkept((others) => others.filter((other) => other.record.id !== record.id));
    if (!written.ok) {
      setDone(undefined);
      setUnkept((others) => [...others, { record, why: written.why }]);
      return;
    }
    setDone(action);
    void showMonth(isTombstone(record) ? month() : monthOf(record.notedOn));
  }

  return {
    store,
    month,
    months,
    entries,
    readFailure,
    done,
    unkept,
    showMonth,
    async note(activity: string, use: Use) {
      const noted = await store()?.note({ activity, use }, factors);
      if (!noted) return;
      const { entry, written } = noted;
      settle(entry, written, { what: 'noted', entry, undo: withdrawEntry(entry) });
    },
    edit(before: JournalEntry, activity: string, use: Use, note: string) {
      const entry = editEntry(before, { activity, use, note }, factors);
      return write(entry, { what: 'edited', entry, undo: { ...before, revision: entry.revision + 1 } });
    },
    remove(entry: JournalEntry) {
      const tombstone = withdrawEntry(entry);
      return write(tombstone, { what: 'removed', entry, undo: restoreEntry(entry, tombstone) });
    },
    undo({ undo }: Done) {
      return write(undo, undefined);
    },
    retry({ record }: Unkept) {
      return write(record, undefined);
    },
    giveUp({ record }: Unkept) {
      setUnkept((others) => others.filter((other) => other.record !== record));
    },
  };
}

export type JournalState = ReturnType<typeof createJournalState>;

function thisMonth(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
}

import { isTombstone, type JournalEntry, type JournalRecord } from '#core/journal/entry.ts';
import { monthOf } from '#core/journal/month.ts';
import type { JournalStore } from './journal-store.ts';
import type { MemoryReason, Written } from './outcome.ts';

/** A journal that lasts as long as its page, for where nothing can be kept. */
export function createMemoryJournal(why: MemoryReason): JournalStore {
  const records = new Map<string, JournalRecord>();
  const write = async (record: JournalRecord): Promise<Written> => {
    records.set(record.id, record);
    return { ok: true };
  };
  const entries = () =>
    [...records.values()].filter((record): record is JournalEntry => !isTombstone(record));
  return {
    persistence: { kind: 'memory', why },
    add: write,
    replace: write,
    remove: write,
    find: async (id) => ({ ok: true, value: entries().find((entry) => entry.id === id) }),
    months: async () => {
      const months = entries().map(({ notedOn }) => monthOf(notedOn));
      return { ok: true, value: [...new Set(months)].sort().reverse() };
    },
    listMonth: async (month) => ({ ok: true, value: newestFirst(entries(), month) }),
    close: async () => undefined,
  };
}

function newestFirst(entries: readonly JournalEntry[], month: string): JournalEntry[] {
  return entries
    .filter(({ notedOn }) => monthOf(notedOn) === month)
    .sort((a, b) => Number(a.notedOn < b.notedOn) - Number(a.notedOn > b.notedOn));
}

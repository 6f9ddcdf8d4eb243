import { localDay } from '#core/day.ts';
import type { FactorSet } from '#core/impact/factors.ts';
import {
  createEntry,
  type EntryInputs,
  isTombstone,
  type JournalEntry,
  type JournalRecord,
  parseRecord,
} from '#core/journal/entry.ts';
import { isMonth, monthOf, newestFirst, nextOrder } from '#core/journal/month.ts';
import { newId } from './new-id.ts';
import type { Committed, Listed, Persistence, Read, Unreadable, Written } from './outcome.ts';
import { type FoundRecord, lastLabel, type Records } from './records.ts';
import { openSafe, type Safe } from './safe.ts';

/** A new entry, and whether it was kept: if not, `keep` can try again with the same. */
export interface Noted {
  readonly entry: JournalEntry;
  readonly written: Committed<JournalRecord>;
}

/** The journal, in small verbs. Nothing outside this room knows how a record is kept. */
export interface Journal {
  readonly persistence: Persistence;
  /** Notes a use as of now, after what the day holds already. To be called in the tap itself. */
  note(inputs: EntryInputs, factors: FactorSet): Promise<Noted>;
  /**
   * Keeps a record, in place of the revision just before its own and of no other: this is edit, delete and undo.
   * To be called in the tap itself: the browser is asked then not to evict the journal.
   */
  keep(record: JournalRecord): Promise<Committed<JournalRecord>>;
  /** The record of this id, an entry or what is left of one; nothing when it is unknown. */
  find(id: string): Promise<Read<JournalRecord | undefined>>;
  /** Months that hold entries, newest first, without reading the entries. */
  months(): Promise<Read<string[]>>;
  /** Entries of a month, the last noted first, reading nothing else. */
  listMonth(month: string): Promise<Read<Listed<JournalEntry>>>;
  /** Records whose day makes no sense, which no month lists. Reads every key. */
  strays(): Promise<Read<readonly Unreadable[]>>;
  /** Erases for good what could not be read. */
  discard(unreadable: Unreadable): Promise<Written>;
  /** Calls back when the journal may have changed, here or in another window; gives what stops it. */
  onChange(listener: () => void): () => void;
}

/** The journal of the document's safe, or of this one. */
export async function openJournal(opening: Promise<Safe> = openSafe()): Promise<Journal> {
  const safe = await opening;
  const { entries, news } = safe;
  const keep = async (record: JournalRecord): Promise<Committed<JournalRecord>> => {
    safe.askToPersist();
    const committed = await entries.commit({ name: record.id, record, from: record.revision - 1 });
    if (committed.ok) news.tell('journal');
    else if (committed.why === 'changed') return { ...committed, now: parseRecord(committed.now) };
    return committed;
  };
  return {
    persistence: safe.persistence,
    keep,
    async note(inputs, factors) {
      safe.askToPersist();
      const now = new Date();
      const day = localDay(now);
      const ofDay = await entries.list(day, day);
      const order = nextOrder(ofDay.ok ? sortOut(ofDay.value).items : []);
      const entry = createEntry(inputs, factors, { id: newId(), now, order });
      return { entry, written: await keep(entry) };
    },
    async find(id) {
      const found = await entries.read(id);
      return found.ok ? { ok: true, value: parseRecord(found.value) } : found;
    },
    async months() {
      const months = await monthsAmongDays(entries);
      return months.ok ? { ok: true, value: months.value.filter(isMonth) } : months;
    },
    async listMonth(month) {
      const found = await entries.list(...stretchOf(month));
      return found.ok ? { ok: true, value: sortOut(found.value) } : found;
    },
    strays: () => findStrays(entries),
    async discard({ key }) {
      const discarded = await entries.discard(key);
      if (discarded.ok) news.tell('journal');
      return discarded;
    },
    onChange: (listener) => news.onChange('journal', listener),
  };
}

/** All labels that begin so, be they days or not. */
function stretchOf(beginning: string): [from: string, to: string] {
  return [beginning, beginning + lastLabel];
}

/**
 * The beginnings of days, newest first, those that are no month included. Jumps from the newest day of a month to
 * the newest of an earlier one: one step a month, not an entry.
 */
async function monthsAmongDays(entries: Records): Promise<Read<string[]>> {
  const months: string[] = [];
  let day = await entries.lastBefore(lastLabel);
  while (day.ok && day.value !== undefined) {
    const month = monthOf(day.value);
    months.push(month);
    day = await entries.lastBefore(month);
  }
  return day.ok ? { ok: true, value: months } : day;
}

async function findStrays(entries: Records): Promise<Read<readonly Unreadable[]>> {
  const months = await monthsAmongDays(entries);
  if (!months.ok) return months;
  const misplaced = months.value.filter((month) => !isMonth(month));
  const lists = [entries.strays(), ...misplaced.map((beginning) => entries.list(...stretchOf(beginning)))];
  const unreadable: Unreadable[] = [];
  for (const found of await Promise.all(lists)) {
    if (!found.ok) return found;
    unreadable.push(...sortOut(found.value).unreadable);
  }
  return { ok: true, value: unreadable };
}

/** The items newest first; tombstones are no items, and nothing is wrong with them. */
function sortOut(found: readonly FoundRecord[]): Listed<JournalEntry> {
  const items: JournalEntry[] = [];
  const unreadable: Unreadable[] = [];
  for (const { key, record } of found) {
    const read = parseRecord(record);
    if (!read) unreadable.push({ key, content: record });
    else if (!isTombstone(read)) items.push(read);
  }
  return { items: newestFirst(items), unreadable };
}

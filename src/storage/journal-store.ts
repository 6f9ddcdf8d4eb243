import {
  isTombstone,
  type JournalEntry,
  type JournalRecord,
  parseRecord,
  type Tombstone,
} from '#core/journal/entry.ts';
import { monthOf } from '#core/journal/month.ts';
import { Connection, type JournalDatabase, type StorageEnvironment } from './database.ts';
import { type Envelope, unwrapRecord, wrapRecord } from './envelope.ts';
import { browserEnvironment } from './environment.ts';
import { createMemoryJournal } from './memory-journal.ts';
import type { Persistence, Read, Written } from './outcome.ts';
import { writeAndReadBack } from './write-envelope.ts';

/** The journal, in small verbs. Nothing outside this room knows how a record is kept. */
export interface JournalStore {
  readonly persistence: Persistence;
  /** Keeps a new entry. To be called in the tap itself: it asks the browser to keep the journal. */
  add(entry: JournalEntry): Promise<Written>;
  /** Keeps an entry in place of the one of the same id, be it deleted: this is edit, and undo. */
  replace(entry: JournalEntry): Promise<Written>;
  /** Keeps what is left of a deleted entry in its place. */
  remove(tombstone: Tombstone): Promise<Written>;
  /** The entry of this id; nothing when it is unknown or deleted. */
  find(id: string): Promise<Read<JournalEntry | undefined>>;
  /** Months that hold entries, newest first, without reading the entries. */
  months(): Promise<Read<string[]>>;
  /** Entries of a month, newest day first, reading nothing else. */
  listMonth(month: string): Promise<Read<JournalEntry[]>>;
  /** Lets go of the database, until the next verb. */
  close(): Promise<void>;
}

/** Opens the journal; where it cannot be kept, one in memory that says why. Never throws for the browser's faults. */
export async function openJournal(
  environment: StorageEnvironment = browserEnvironment(),
): Promise<JournalStore> {
  if (!environment.indexedDB) return createMemoryJournal('absent');
  const connection = new Connection(environment);
  const opened = await connection.open();
  if (opened.ok) return createKeptJournal(connection);
  return createMemoryJournal(opened.why === 'blocked' ? 'blocked' : 'refused');
}

function createKeptJournal(connection: Connection): JournalStore {
  const write = async (record: JournalRecord): Promise<Written> => {
    const envelope = wrapRecord(record.id, record);
    const written = await connection.run((database) => writeAndReadBack(database, 'records', envelope));
    if (!written.ok) return written;
    return written.value ? { ok: true } : { ok: false, why: 'lost' };
  };
  return {
    persistence: { kind: 'kept' },
    add(entry) {
      connection.askToPersist();
      return write(entry);
    },
    replace: write,
    remove: write,
    find: (id) => connection.run(async (database) => readEntry(await database.get('records', id))),
    months: () => connection.run(readMonths),
    listMonth: (month) => connection.run((database) => readMonth(database, month)),
    close: () => connection.close(),
  };
}

/** Jumps from the newest day of a month to the newest of an earlier month: one step a month, not an entry. */
async function readMonths(database: JournalDatabase): Promise<string[]> {
  const months: string[] = [];
  const days = database.transaction('records').store.index('by-day');
  let cursor = await days.openKeyCursor(null, 'prevunique');
  while (cursor) {
    const month = monthOf(cursor.key);
    months.push(month);
    cursor = await cursor.continue(`${month}-00`);
  }
  return months;
}

async function readMonth(database: JournalDatabase, month: string): Promise<JournalEntry[]> {
  const days = IDBKeyRange.bound(`${month}-01`, `${month}-31`);
  const envelopes = await database.getAllFromIndex('records', 'by-day', days);
  return envelopes.reverse().flatMap((envelope) => readEntry(envelope) ?? []);
}

function readEntry(envelope: Envelope | undefined): JournalEntry | undefined {
  const record = envelope && unwrapRecord(envelope, parseRecord);
  return record && !isTombstone(record) ? record : undefined;
}

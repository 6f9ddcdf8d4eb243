import { browserEnvironment, type StorageEnvironment } from './environment.ts';
import { makeMemoryRecords } from './memory-records.ts';
import { makeNews, type News } from './news.ts';
import type { Failure, Persistence, Written } from './outcome.ts';
import { Connection } from './plain/connection.ts';
import { deleteDatabase } from './plain/erase.ts';
import { makePlainRecords } from './plain/plain-records.ts';
import type { Records } from './records.ts';

/**
 * What a person entrusts to this browser. The app reaches it through `openJournal`, `openShelf` and `openDraft`,
 * each of which brings only its own code to the page.
 */
export interface Safe {
  readonly persistence: Persistence;
  /** The journal, named by id and labelled by day. */
  readonly entries: Records;
  /** Keepsakes, named and labelled by kind and id. */
  readonly keepsakes: Records;
  readonly news: News;
  /** Asks the browser not to evict what is kept: in the tap that asks for something to be kept, and only there. */
  askToPersist(): void;
  /** Deletes all of it, and tells the other windows. */
  erase(): Promise<Written>;
  /** Lets go of the database, until the next verb. */
  close(): Promise<void>;
}

let safeOfDocument: Promise<Safe> | undefined;

/**
 * Opens the safe, once for the document; tests give an environment, and get a safe of their own. Where the
 * browser can keep nothing, it is in memory and says why. Where the database does not open for now, each verb
 * tries again and says why it could not. Never throws for the browser's faults.
 */
export function openSafe(environment?: StorageEnvironment): Promise<Safe> {
  if (environment) return open(environment);
  safeOfDocument ??= open(browserEnvironment());
  return safeOfDocument;
}

async function open(environment: StorageEnvironment): Promise<Safe> {
  const connection = new Connection(environment);
  const opened = await connection.open();
  return !opened.ok && isForGood(opened.why)
    ? makeMemorySafe(opened.why, makeNews({}))
    : makePlainSafe(environment, connection, makeNews(environment));
}

function makePlainSafe(environment: StorageEnvironment, connection: Connection, news: News): Safe {
  return {
    persistence: { kind: 'kept' },
    entries: makePlainRecords(connection, 'records'),
    keepsakes: makePlainRecords(connection, 'shelf'),
    news,
    askToPersist: () => connection.askToPersist(),
    async erase() {
      await connection.close();
      const deleted = await deleteDatabase(environment);
      if (deleted.ok) news.tell('all');
      return deleted;
    },
    close: () => connection.close(),
  };
}

/** Other windows have a memory of their own, and are told nothing that would be true there. */
function makeMemorySafe(why: MemoryReason, news: News): Safe {
  const entries = makeMemoryRecords((record) => ('notedOn' in record ? String(record.notedOn) : undefined));
  const keepsakes = makeMemoryRecords((_, name) => name);
  return {
    persistence: { kind: 'memory', why },
    entries,
    keepsakes,
    news,
    askToPersist: () => undefined,
    async erase() {
      entries.clear();
      keepsakes.clear();
      news.tell('all');
      return { ok: true };
    },
    close: async () => undefined,
  };
}

type MemoryReason = Extract<Persistence, { readonly kind: 'memory' }>['why'];

function isForGood(why: Failure): why is MemoryReason {
  return why === 'absent' || why === 'refused';
}

import { type DBSchema, type IDBPDatabase, wrap } from 'idb';
import { dayKeyPath, type Envelope } from './envelope.ts';
import type { Failure, Read } from './outcome.ts';

/** The name of the database, and of the bucket that holds it where the browser has buckets. */
export const databaseName = 'terrain-journal';
export const databaseVersion = 2;

/** How long another tab may hold an upgrade before we say so. */
const blockedPatienceMs = 1500;
/** How long the browser may say nothing at all; iOS sometimes never answers. */
const silencePatienceMs = 10_000;

interface JournalSchema extends DBSchema {
  /** The journal. */
  records: { key: string; value: Envelope; indexes: { 'by-day': string } };
  /** What is kept beside it. */
  shelf: { key: string; value: Envelope };
}

/** The name of a store of envelopes. */
export type StoreName = 'records' | 'shelf';

/** An open journal database. */
export type JournalDatabase = IDBPDatabase<JournalSchema>;

/** A Storage Bucket: a store of its own, which can be deleted without a trace (not in TypeScript's DOM yet). */
interface StorageBucket {
  readonly indexedDB: IDBFactory;
  persist(): Promise<boolean>;
}

/** What of the browser the journal rests on; tests give their own. */
export interface StorageEnvironment {
  readonly indexedDB?: IDBFactory | undefined;
  readonly buckets?:
    | { open(name: string): Promise<StorageBucket>; delete(name: string): Promise<void> }
    | undefined;
  readonly persist?: (() => Promise<boolean>) | undefined;
}

/** A connection of this tab: opens when needed, lets go when asked, comes back when lost. */
export class Connection {
  readonly #environment: StorageEnvironment;
  #opening: Promise<Read<JournalDatabase>> | undefined;
  #bucket: StorageBucket | undefined;
  #hasAskedToPersist = false;

  constructor(environment: StorageEnvironment) {
    this.#environment = environment;
  }

  /** Opens the database, or gives the connection that is open. */
  open(): Promise<Read<JournalDatabase>> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /**
   * Does `work` on the database. A dead connection is dropped, opened again, and the work tried once more:
   * on the same connection it would fail for ever. So `work` may run twice, and must not mind.
   */
  async run<T>(work: (database: JournalDatabase) => Promise<T>): Promise<Read<T>> {
    const first = await this.#attempt(work);
    if (first.ok || first.why !== 'unavailable') return first;
    await this.close();
    return this.#attempt(work);
  }

  /** Closes the connection; the next work opens another. */
  async close(): Promise<void> {
    const opened = await this.#opening;
    this.#opening = undefined;
    if (opened?.ok) opened.value.close();
  }

  /**
   * Asks the browser not to evict the journal. To be called in the tap that saves, before awaiting anything:
   * browsers listen to it only then. Its answer changes nothing here, so nobody waits for it.
   */
  askToPersist(): void {
    if (this.#hasAskedToPersist) return;
    this.#hasAskedToPersist = true;
    const ignoreRefusal = () => undefined;
    this.#environment.persist?.().catch(ignoreRefusal);
    this.#bucket?.persist().catch(ignoreRefusal);
  }

  async #attempt<T>(work: (database: JournalDatabase) => Promise<T>): Promise<Read<T>> {
    const opened = await this.open();
    if (!opened.ok) {
      this.#opening = undefined;
      return opened;
    }
    try {
      return { ok: true, value: await work(opened.value) };
    } catch (error) {
      return { ok: false, why: failureOf(error) };
    }
  }

  async #open(): Promise<Read<JournalDatabase>> {
    try {
      const factory = await this.#findFactory();
      return factory ? await openIn(factory, () => this.#letGo()) : { ok: false, why: 'unavailable' };
    } catch (error) {
      return { ok: false, why: failureOf(error) };
    }
  }

  /**
   * The bucket, where there are buckets; but a journal begun before the browser had them stays where it is.
   * A bucket that fails to open is not replaced by the common store: that would hide the notes inside it.
   */
  async #findFactory(): Promise<IDBFactory | undefined> {
    const { indexedDB, buckets } = this.#environment;
    if (!indexedDB || !buckets) return indexedDB;
    const databases = (await indexedDB.databases?.()) ?? [];
    if (databases.some(({ name }) => name === databaseName)) return indexedDB;
    this.#bucket = await buckets.open(databaseName);
    return this.#bucket.indexedDB;
  }

  #letGo(): void {
    this.#opening = undefined;
  }
}

/** Opens the database in this factory; `onGone` is called when the connection can no longer serve. */
function openIn(factory: IDBFactory, onGone: () => void): Promise<Read<JournalDatabase>> {
  return new Promise((resolve) => {
    const request = factory.open(databaseName, databaseVersion);
    let answered = false;
    const answer = (opened: Read<JournalDatabase>) => {
      answered = true;
      clearTimeout(silence);
      resolve(opened);
    };
    const silence = setTimeout(() => answer({ ok: false, why: 'unavailable' }), silencePatienceMs);
    request.addEventListener('blocked', () => {
      setTimeout(() => answer({ ok: false, why: 'blocked' }), blockedPatienceMs);
    });
    request.addEventListener('upgradeneeded', ({ oldVersion }) => upgrade(request.result, oldVersion));
    request.addEventListener('error', () => answer({ ok: false, why: failureOf(request.error) }));
    request.addEventListener('success', () => {
      const database = request.result;
      // Too late, nobody waits any more: holding it open would block the other tabs.
      if (answered) return database.close();
      database.addEventListener('close', onGone);
      database.addEventListener('versionchange', () => {
        database.close();
        onGone();
      });
      // The schema is what `upgrade` below made; wrap cannot know it.
      answer({ ok: true, value: wrap(database) as unknown as JournalDatabase });
    });
  });
}

/** One step a version. A released step is never edited: journals of that version exist. */
function upgrade(database: IDBDatabase, oldVersion: number): void {
  if (oldVersion < 1) {
    database.createObjectStore('records', { keyPath: 'key' }).createIndex('by-day', dayKeyPath);
  }
  if (oldVersion < 2) {
    database.createObjectStore('shelf', { keyPath: 'key' });
  }
}

/** What an error of IndexedDB means for the person; what is no such error is our mistake, and goes on. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof DOMException)) throw error;
  switch (error.name) {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      // A newer Terrain, in another tab, has upgraded the journal: this page must be reloaded.
      return 'blocked';
    case 'DataCloneError':
    case 'DataError':
    case 'ConstraintError':
    case 'NotFoundError':
    case 'TransactionInactiveError':
      throw error;
    default:
      return 'unavailable';
  }
}

import type { StorageEnvironment } from '../environment.ts';
import type { Read } from '../outcome.ts';
import { type Database, databaseName, failureOf, openDatabase, whyNotOpened } from './database.ts';

/** The one connection of a document: opens when needed, lets go when asked, comes back when lost. */
export class Connection {
  readonly #environment: StorageEnvironment;
  #opening: Promise<Read<Database>> | undefined;
  #persistBucket: (() => Promise<boolean>) | undefined;
  #hasAskedToPersist = false;

  constructor(environment: StorageEnvironment) {
    this.#environment = environment;
  }

  /** Opens the database, or gives the connection that is open. */
  open(): Promise<Read<Database>> {
    if (!this.#opening) {
      const opening: Promise<Read<Database>> = this.#open(() => this.#drop(opening));
      this.#opening = opening;
    }
    return this.#opening;
  }

  /**
   * Does `work` on the database. A dead connection is dropped, opened again, and the work tried once more:
   * on the same connection it would fail for ever. So `work` may run twice, and must not mind.
   */
  async run<T>(work: (database: Database) => Promise<T>): Promise<Read<T>> {
    const first = await this.#attempt(work);
    return first.ok || first.why !== 'unavailable' ? first : this.#attempt(work);
  }

  /** Closes the connection; the next work opens another. */
  async close(): Promise<void> {
    const opening = this.#opening;
    if (!opening) return;
    this.#drop(opening);
    const opened = await opening;
    if (opened.ok) opened.value.close();
  }

  /**
   * Asks the browser not to evict what is kept. To be called in the tap that saves, before awaiting anything:
   * browsers listen to it only then. Its answer changes nothing here, so nobody waits for it.
   */
  askToPersist(): void {
    if (this.#hasAskedToPersist) return;
    this.#hasAskedToPersist = true;
    const ignoreRefusal = () => undefined;
    this.#environment.persist?.().catch(ignoreRefusal);
    this.#persistBucket?.().catch(ignoreRefusal);
  }

  async #attempt<T>(work: (database: Database) => Promise<T>): Promise<Read<T>> {
    const opening = this.open();
    const opened = await opening;
    if (!opened.ok) {
      this.#drop(opening);
      return opened;
    }
    try {
      return { ok: true, value: await work(opened.value) };
    } catch (error) {
      const why = failureOf(error);
      if (why === 'unavailable') {
        this.#drop(opening);
        opened.value.close();
      }
      return { ok: false, why };
    }
  }

  async #open(onGone: () => void): Promise<Read<Database>> {
    try {
      const factory = await this.#findFactory();
      return factory ? await openDatabase(factory, onGone) : { ok: false, why: 'absent' };
    } catch (error) {
      return { ok: false, why: whyNotOpened(error) };
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
    const bucket = await buckets.open(databaseName);
    this.#persistBucket = () => bucket.persist();
    return bucket.indexedDB;
  }

  /** Forgets this connection and no other: another work may have opened a new one, and be writing on it. */
  #drop(opening: Promise<Read<Database>>): void {
    if (this.#opening === opening) this.#opening = undefined;
  }
}

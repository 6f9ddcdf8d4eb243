import {
  isOfKind,
  type Keepsake,
  type KeepsakeKind,
  type KeepsakeOf,
  parseKeepsake,
} from '#core/shelf/keepsake.ts';
import { Connection, type StorageEnvironment } from './database.ts';
import { type Envelope, unwrapRecord, wrapRecord } from './envelope.ts';
import { browserEnvironment } from './environment.ts';
import { createMemoryShelf } from './memory-shelf.ts';
import type { Persistence, Read, Written } from './outcome.ts';
import { deleteAndLook, writeAndReadBack } from './write-envelope.ts';

/** What a person keeps beside the journal, in small verbs: passages, a place in the guide, baskets, choices. */
export interface Shelf {
  readonly persistence: Persistence;
  /**
   * Keeps a keepsake, in place of the one of the same kind and id. To be called in the tap itself: it asks the
   * browser to keep what it holds.
   */
  put(keepsake: Keepsake): Promise<Written>;
  /** Takes a keepsake away; one that is not there is no fault. */
  remove(kind: KeepsakeKind, id: string): Promise<Written>;
  /** The keepsake of this kind and id; nothing when there is none. */
  get<K extends KeepsakeKind>(kind: K, id: string): Promise<Read<KeepsakeOf<K> | undefined>>;
  /** All keepsakes of a kind, by their id. */
  list<K extends KeepsakeKind>(kind: K): Promise<Read<KeepsakeOf<K>[]>>;
  /** Lets go of the database, until the next verb. */
  close(): Promise<void>;
}

/** Opens the shelf; where nothing can be kept, one in memory that says why. Never throws for the browser's faults. */
export async function openShelf(environment: StorageEnvironment = browserEnvironment()): Promise<Shelf> {
  if (!environment.indexedDB) return createMemoryShelf('absent');
  const connection = new Connection(environment);
  const opened = await connection.open();
  if (opened.ok) return createKeptShelf(connection);
  return createMemoryShelf(opened.why === 'blocked' ? 'blocked' : 'refused');
}

function createKeptShelf(connection: Connection): Shelf {
  return {
    persistence: { kind: 'kept' },
    put(keepsake) {
      connection.askToPersist();
      const envelope = wrapRecord(keyOf(keepsake.kind, keepsake.id), keepsake);
      return settle(connection.run((database) => writeAndReadBack(database, 'shelf', envelope)));
    },
    remove: (kind, id) =>
      settle(connection.run((database) => deleteAndLook(database, 'shelf', keyOf(kind, id)))),
    get: (kind, id) =>
      connection.run(async (database) => readKeepsake(await database.get('shelf', keyOf(kind, id)), kind)),
    list: (kind) =>
      connection.run(async (database) => {
        const envelopes = await database.getAll('shelf', IDBKeyRange.bound(`${kind} `, `${kind}!`));
        return envelopes.flatMap((envelope) => readKeepsake(envelope, kind) ?? []);
      }),
    close: () => connection.close(),
  };
}

/** Kind, then a space, the least of printable characters, so that a kind is one stretch of keys. */
function keyOf(kind: KeepsakeKind, id: string): string {
  return `${kind} ${id}`;
}

async function settle(written: Promise<Read<boolean>>): Promise<Written> {
  const outcome = await written;
  if (!outcome.ok) return outcome;
  return outcome.value ? { ok: true } : { ok: false, why: 'lost' };
}

function readKeepsake<K extends KeepsakeKind>(
  envelope: Envelope | undefined,
  kind: K,
): KeepsakeOf<K> | undefined {
  const keepsake = envelope && unwrapRecord(envelope, parseKeepsake);
  return keepsake && isOfKind(keepsake, kind) ? keepsake : undefined;
}

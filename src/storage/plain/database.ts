import { type IDBPDatabase, wrap } from 'idb';
import { newId } from '../new-id.ts';
import type { Failure, Read } from '../outcome.ts';
import { dayPath, hideName, namePath } from './envelope.ts';

/** The name of the database, of the bucket that holds it where the browser has buckets, and of the channel. */
export const databaseName = 'terrain-journal';
export const databaseVersion = 3;

/** Delay before an upgrade or an erasure held by another tab is reported, in milliseconds. */
export const blockedPatienceMs = 1500;
/** Time-out of opening, in milliseconds; iOS sometimes never answers. */
const silencePatienceMs = 10_000;

/** The stores of envelopes: the journal, and what is kept beside it. */
export type StoreName = 'records' | 'shelf';

/** An open database. What it holds is read at a door: its type says nothing of it. */
export type Database = IDBPDatabase;

/** Opens the database in this factory; `onGone` is called when the connection can no longer serve. */
export function openDatabase(factory: IDBFactory, onGone: () => void): Promise<Read<Database>> {
  return new Promise((resolve) => {
    const request = factory.open(databaseName, databaseVersion);
    let answered = false;
    const answer = (opened: Read<Database>) => {
      answered = true;
      clearTimeout(silence);
      resolve(opened);
    };
    const silence = setTimeout(() => answer({ ok: false, why: 'unavailable' }), silencePatienceMs);
    request.addEventListener('blocked', () => {
      setTimeout(() => answer({ ok: false, why: 'blocked' }), blockedPatienceMs);
    });
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      // An upgrade has a transaction, always.
      if (request.transaction) upgrade(request.result, request.transaction, oldVersion);
    });
    request.addEventListener('error', () => answer({ ok: false, why: whyNotOpened(request.error) }));
    request.addEventListener('success', () => {
      const database = request.result;
      // Too late, nobody waits any more: holding it open would block the other tabs.
      if (answered) return database.close();
      database.addEventListener('close', onGone);
      database.addEventListener('versionchange', () => {
        database.close();
        onGone();
      });
      answer({ ok: true, value: wrap(database) });
    });
  });
}

/** Upgrades, one step a version. A published step is never edited: databases of that version exist. */
function upgrade(database: IDBDatabase, transaction: IDBTransaction, oldVersion: number): void {
  if (oldVersion < 1) {
    database.createObjectStore('records', { keyPath: 'key' }).createIndex('by-day', dayPath);
  }
  if (oldVersion < 2) {
    database.createObjectStore('shelf', { keyPath: 'key' });
  }
  if (oldVersion < 3) {
    const shelf = transaction.objectStore('shelf');
    shelf.createIndex('by-name', namePath);
    hideNames(shelf);
  }
}

/** Keys of version 2 told what was kept: `kept guide/limites/`. An entry's was its id, which is random. */
function hideNames(shelf: IDBObjectStore): void {
  const all = shelf.getAll();
  all.addEventListener('success', () => {
    for (const old of all.result) {
      shelf.delete(old.key);
      shelf.put(hideName(old, newId()));
    }
  });
}

/** Why the database does not open; what is no error of IndexedDB is our mistake, and goes on. */
export function whyNotOpened(error: unknown): Failure {
  const why = failureOf(error);
  const isForbidden = error instanceof DOMException && forbidding.includes(error.name);
  return isForbidden ? 'refused' : why;
}

/** Errors of browsers that let nothing be kept at all. */
const forbidding: readonly string[] = ['SecurityError', 'InvalidStateError', 'NotAllowedError'];

/** Failure that an IndexedDB error stands for; any other error is our mistake, and is thrown on. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof DOMException)) throw error;
  switch (error.name) {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer';
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

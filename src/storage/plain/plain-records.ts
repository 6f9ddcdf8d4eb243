import type { IDBPObjectStore } from 'idb';
import { newId } from '../new-id.ts';
import type { Committed, Written } from '../outcome.ts';
import {
  type Change,
  type FoundRecord,
  isSame,
  lastLabel,
  nextStep,
  type Records,
  revisionOf,
  type Step,
} from '../records.ts';
import type { Connection } from './connection.ts';
import type { Database, StoreName } from './database.ts';
import { type Envelope, recordIn } from './envelope.ts';

/** The index that gives the labels of a store: boxes in clear feed it, and nothing else can. */
const labels = { records: 'by-day', shelf: 'by-name' } as const;

/** Records in clear, in one store of the database. */
export function makePlainRecords(connection: Connection, store: StoreName): Records {
  return {
    read: (name) =>
      connection.run(async (database) => recordIn(await find(database.transaction(store).store, name))),
    list: (from, to) =>
      connection.run(async (database) => {
        const stretch = IDBKeyRange.bound(from, to);
        return (await database.getAllFromIndex(store, labels[store], stretch)).map(asFound);
      }),
    lastBefore: (label) =>
      connection.run(async (database) => {
        if (label === '') return undefined;
        const before = IDBKeyRange.bound('', label, false, true);
        const index = database.transaction(store).store.index(labels[store]);
        const cursor = await index.openKeyCursor(before, 'prevunique');
        return cursor ? String(cursor.key) : undefined;
      }),
    strays: () => connection.run((database) => findStrays(database, store)),
    async commit(change) {
      const committed = await connection.run((database) => commit(database, store, change));
      return committed.ok ? committed.value : committed;
    },
    async discard(key) {
      const discarded = await connection.run((database) => discard(database, store, key));
      return discarded.ok ? discarded.value : discarded;
    },
  };
}

/** Reads keys only, until it knows which envelopes no list gives; and then reads those. */
async function findStrays(database: Database, store: StoreName): Promise<FoundRecord[]> {
  const all = await database.getAllKeys(store);
  const inLists = IDBKeyRange.bound('', lastLabel);
  const listed = await database.getAllKeysFromIndex(store, labels[store], inLists);
  if (all.length === listed.length) return [];
  const known = new Set(listed);
  const strays = all.filter((key) => !known.has(key));
  const envelopes = await Promise.all(strays.map((key) => database.get(store, key)));
  return envelopes.filter((envelope) => envelope !== undefined).map(asFound);
}

/** Compares, writes and reads back. Made twice it does no harm: a change that was made is known again. */
async function commit(database: Database, store: StoreName, change: Change): Promise<Committed<unknown>> {
  const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
  // Both are awaited, but `done` alone tells the true cause: a full disk shows there, not in `put`.
  const [made, done] = await Promise.allSettled([make(transaction.store, change), transaction.done]);
  if (done.status === 'rejected') throw done.reason;
  if (made.status === 'rejected') throw made.reason;
  const { step, now } = made.value;
  if (step.kind === 'changed') return { ok: false, why: 'changed', now };
  if (step.kind === 'done') return { ok: true };
  const back = recordIn(await find(database.transaction(store).store, change.name));
  return isAsWritten(back, step.record, now) ? { ok: true } : { ok: false, why: 'lost' };
}

type OpenStore<Mode extends IDBTransactionMode> = IDBPObjectStore<unknown, [StoreName], StoreName, Mode>;

/** Makes the change inside its transaction, where nothing else may be awaited. */
async function make(
  store: OpenStore<'readwrite'>,
  change: Change,
): Promise<{ readonly step: Step; readonly now: unknown }> {
  const { name } = change;
  const envelope = await find(store, name);
  const now = recordIn(envelope);
  const step = nextStep(change, now);
  if (step.kind === 'write') {
    const isJournal = store.name === 'records';
    const key = envelope?.key ?? (isJournal ? name : newId());
    if (!step.record) await store.delete(key);
    else {
      const box = { kind: 'plain', ...(isJournal ? {} : { name }), record: step.record } as const;
      await store.put({ key, box } satisfies Envelope);
    }
  }
  return { step, now };
}

function find(store: OpenStore<IDBTransactionMode>, name: string): Promise<Envelope | undefined> {
  return store.name === 'records' ? store.get(name) : store.index(labels.shelf).get(name);
}

/** Whether the write held: it is there, or another window has written upon it since. */
function isAsWritten(back: unknown, written: object | undefined, before: unknown): boolean {
  if (!written) return back === undefined || !isSame(back, before);
  return isSame(back, written) || revisionOf(back) > revisionOf(written);
}

async function discard(database: Database, store: StoreName, key: IDBValidKey): Promise<Written> {
  const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
  const [, done] = await Promise.allSettled([transaction.store.delete(key), transaction.done]);
  if (done.status === 'rejected') throw done.reason;
  const left = await database.getKey(store, key);
  return left === undefined ? { ok: true } : { ok: false, why: 'lost' };
}

function asFound(envelope: Envelope): FoundRecord {
  return { key: envelope.key, record: recordIn(envelope) };
}

import type { JournalDatabase, StoreName } from './database.ts';
import type { Envelope } from './envelope.ts';

/** Whether the envelope is really there. Writing twice does no harm: the key is the record's own. */
export async function writeAndReadBack(
  database: JournalDatabase,
  store: StoreName,
  envelope: Envelope,
): Promise<boolean> {
  const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
  // Both are awaited, but `done` alone tells the true cause: a full disk shows there, not in `put`.
  const [, done] = await Promise.allSettled([transaction.store.put(envelope), transaction.done]);
  if (done.status === 'rejected') throw done.reason;
  const kept = await database.get(store, envelope.key);
  return JSON.stringify(kept) === JSON.stringify(envelope);
}

/** Whether nothing is left under this key. */
export async function deleteAndLook(
  database: JournalDatabase,
  store: StoreName,
  key: string,
): Promise<boolean> {
  const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
  const [, done] = await Promise.allSettled([transaction.store.delete(key), transaction.done]);
  if (done.status === 'rejected') throw done.reason;
  return (await database.getKey(store, key)) === undefined;
}

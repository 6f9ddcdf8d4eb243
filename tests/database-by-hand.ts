import { databaseName, databaseVersion } from '../src/storage/plain/database.ts';

/** Opens the database without the code that is tested, at a version, building what `upgrade` builds. */
export function openByHand(
  factory: IDBFactory,
  version = databaseVersion,
  upgrade: (database: IDBDatabase) => void = () => {},
): Promise<IDBDatabase> {
  const request = factory.open(databaseName, version);
  request.addEventListener('upgradeneeded', () => upgrade(request.result));
  return settled(request);
}

/** Puts envelopes into a store as they are. */
export async function putByHand(
  factory: IDBFactory,
  store: string,
  envelopes: readonly object[],
): Promise<void> {
  const database = await openByHand(factory);
  const transaction = database.transaction(store, 'readwrite');
  await Promise.all(envelopes.map((envelope) => settled(transaction.objectStore(store).put(envelope))));
  database.close();
}

/** All envelopes of a store. */
export async function readByHand(factory: IDBFactory, store: string): Promise<unknown[]> {
  const database = await openByHand(factory);
  const envelopes = await settled(database.transaction(store).objectStore(store).getAll());
  database.close();
  return envelopes;
}

/** What a request of IndexedDB gives. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

import type { StorageEnvironment } from './database.ts';

/** The browser's own storage. Reading `indexedDB` throws where it is forbidden, in some private windows. */
export function browserEnvironment(): StorageEnvironment {
  return {
    indexedDB: findIndexedDB(),
    // Not in TypeScript's DOM yet.
    buckets: (navigator as { storageBuckets?: StorageEnvironment['buckets'] }).storageBuckets,
    persist: navigator.storage?.persist ? () => navigator.storage.persist() : undefined,
  };
}

function findIndexedDB(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

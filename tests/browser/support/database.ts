import type { Page } from '@playwright/test';

/** Puts envelopes into a store of the page's database, past the code that is tested. */
export function putByHand(
  page: Page,
  store: 'records' | 'shelf',
  envelopes: readonly object[],
): Promise<void> {
  return page.evaluate(
    async ([name, rows]) => {
      const buckets = (
        navigator as { storageBuckets?: { open(name: string): Promise<{ indexedDB: IDBFactory }> } }
      ).storageBuckets;
      const factory = buckets ? (await buckets.open('terrain-journal')).indexedDB : indexedDB;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = factory.open('terrain-journal');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction(name, 'readwrite');
      for (const row of rows) transaction.objectStore(name).put(row);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = reject;
      });
      database.close();
    },
    [store, envelopes] as const,
  );
}

/** Makes the page's database one of a version to come. */
export function makeNewer(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const buckets = (
      navigator as { storageBuckets?: { open(name: string): Promise<{ indexedDB: IDBFactory }> } }
    ).storageBuckets;
    const factory = buckets ? (await buckets.open('terrain-journal')).indexedDB : indexedDB;
    await new Promise<void>((resolve, reject) => {
      const request = factory.open('terrain-journal', 99);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
  });
}

import { databaseName, failureOf, type StorageEnvironment } from './database.ts';
import { browserEnvironment } from './environment.ts';
import type { Written } from './outcome.ts';

/** How long another tab may keep the database open before we say that it is in the way. */
const blockedPatienceMs = 1500;

/**
 * Deletes the journal of this browser and all that was kept beside it, wherever they were. The browser may keep traces of it that no page
 * can see. Other tabs let go of it by themselves when asked; one that does not is told as `blocked`.
 */
export async function eraseKept(
  { indexedDB, buckets }: StorageEnvironment = browserEnvironment(),
): Promise<Written> {
  try {
    await buckets?.delete(databaseName);
    return indexedDB ? await deleteDatabase(indexedDB) : { ok: true };
  } catch (error) {
    return { ok: false, why: failureOf(error) };
  }
}

function deleteDatabase(factory: IDBFactory): Promise<Written> {
  return new Promise((resolve) => {
    const request = factory.deleteDatabase(databaseName);
    request.addEventListener('success', () => resolve({ ok: true }));
    request.addEventListener('error', () => resolve({ ok: false, why: failureOf(request.error) }));
    request.addEventListener('blocked', () => {
      setTimeout(() => resolve({ ok: false, why: 'blocked' }), blockedPatienceMs);
    });
  });
}

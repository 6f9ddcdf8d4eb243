import type { StorageEnvironment } from '../environment.ts';
import type { Written } from '../outcome.ts';
import { blockedPatienceMs, databaseName, failureOf } from './database.ts';

/**
 * Deletes the database wherever it is, whatever its version. The browser may keep traces of it that no page can
 * see. Other tabs let go of it when asked; one that does not is told as `blocked`, and the database is then
 * deleted as soon as that tab is closed.
 */
export async function deleteDatabase({ indexedDB, buckets }: StorageEnvironment): Promise<Written> {
  try {
    await buckets?.delete(databaseName);
    return indexedDB ? await deleteIn(indexedDB) : { ok: true };
  } catch (error) {
    return { ok: false, why: failureOf(error) };
  }
}

function deleteIn(factory: IDBFactory): Promise<Written> {
  return new Promise((resolve) => {
    const request = factory.deleteDatabase(databaseName);
    request.addEventListener('success', () => resolve({ ok: true }));
    request.addEventListener('error', () => resolve({ ok: false, why: failureOf(request.error) }));
    request.addEventListener('blocked', () => {
      setTimeout(() => resolve({ ok: false, why: 'blocked' }), blockedPatienceMs);
    });
  });
}

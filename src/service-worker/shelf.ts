// The worker's shelf in Cache Storage: one cache per version, and one small cache for the pointer that
// says which version is served. Names begin with the scope, since sites under one origin share the storage.

/** Which version is served, and the one before, kept for the tabs still showing it. */
export interface Pointer {
  readonly current: string;
  readonly previous?: string;
}

/** The name of the cache holding a version's files. */
export function cacheNameOf(scope: string, version: string): string {
  return `${prefixOf(scope)}${version}`;
}

/** The versions that have a cache, whole or not. Never another site's, even one whose scope begins alike. */
export async function listVersions(scope: string): Promise<string[]> {
  const prefix = prefixOf(scope);
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  return names.map((name) => name.slice(prefix.length)).filter((rest) => /^[0-9a-f]{16}$/.test(rest));
}

/** The pointer, or nothing before the first install is whole. */
export async function readPointer(scope: string): Promise<Pointer | undefined> {
  const kept = await caches.match(pointerAddress(scope), { cacheName: stateCacheName(scope) });
  return kept?.json();
}

/**
 * Changes the pointer, one worker at a time: a version being accepted and another being installed must not
 * each act on what the other has just undone. Gives the pointer as `change` left it.
 */
export async function updatePointer<After extends Pointer | undefined>(
  scope: string,
  change: (before: Pointer | undefined) => Promise<After>,
): Promise<After> {
  return navigator.locks.request(stateCacheName(scope), async () => {
    const before = await readPointer(scope);
    const after = await change(before);
    if (after !== before) {
      const cache = await caches.open(stateCacheName(scope));
      await cache.put(pointerAddress(scope), Response.json(after));
    }
    return after;
  });
}

/** Removes the versions that are none of these. */
export async function dropVersionsBut(scope: string, kept: readonly (string | undefined)[]): Promise<void> {
  const dropped = (await listVersions(scope)).filter((version) => !kept.includes(version));
  await Promise.all(dropped.map((version) => caches.delete(cacheNameOf(scope, version))));
}

function prefixOf(scope: string): string {
  return `terrain-${encodeURIComponent(new URL(scope).pathname)}-`;
}

function stateCacheName(scope: string): string {
  return `${prefixOf(scope)}state`;
}

function pointerAddress(scope: string): string {
  return new URL('pointer', scope).href;
}

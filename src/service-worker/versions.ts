// The versions that the worker keeps in Cache Storage: one cache per version, and one small cache for what the worker must not
// forget: the pointer that says which version is served, and which version each open page shows (open-pages.ts).
// Names begin with the scope, since sites under one origin share the storage.

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
export function readPointer(scope: string): Promise<Pointer | undefined> {
  return readState(scope, 'pointer');
}

/**
 * Changes the pointer, one worker at a time: a version being accepted and another being installed must not
 * each act on what the other has just undone. Gives the pointer as `change` left it.
 */
export function updatePointer<After extends Pointer | undefined>(
  scope: string,
  change: (before: Pointer | undefined) => Promise<After>,
): Promise<After> {
  return updateState<Pointer, After>(scope, 'pointer', change);
}

/** What the worker keeps under this name, or nothing yet. */
export async function readState<Value>(scope: string, name: string): Promise<Value | undefined> {
  const kept = await caches.match(stateAddress(scope, name), { cacheName: stateCacheName(scope) });
  return kept?.json();
}

/** Changes what is kept under this name, one worker and one change at a time. */
export function updateState<Value, After extends Value | undefined>(
  scope: string,
  name: string,
  change: (before: Value | undefined) => Promise<After>,
): Promise<After> {
  return navigator.locks.request(`${stateCacheName(scope)}-${name}`, async () => {
    const before = await readState<Value>(scope, name);
    const after = await change(before);
    if (after !== before) {
      const cache = await caches.open(stateCacheName(scope));
      await cache.put(stateAddress(scope, name), Response.json(after));
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

function stateAddress(scope: string, name: string): string {
  return new URL(name, scope).href;
}

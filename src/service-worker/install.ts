import type { ReleaseFile } from '#core/offline/release-file.ts';
import { shownVersions } from './open-pages.ts';
import { fileAddress, isWhole, type Release } from './release.ts';
import { cacheNameOf, dropVersionsBut, listVersions, type Pointer, updatePointer } from './versions.ts';

const FILES_AT_A_TIME = 4;
const PATIENCE_PER_FILE_MS = 60_000;

/**
 * Brings every file of the release into its cache, then reads them all again. What is there and whole is
 * left alone, what another version holds is copied, the rest is fetched. Throws when the whole could not
 * be kept; what is kept stays, so the next call goes on from there.
 */
export async function keepRelease(release: Release, report: (done: number) => unknown): Promise<void> {
  const cache = await caches.open(cacheNameOf(release.scope, release.version));
  const versions = await listVersions(release.scope);
  let done = 0;
  await forEach(release.files, FILES_AT_A_TIME, async (file) => {
    await keepFile(cache, release, file, versions);
    done += 1;
    report(done);
  });
  for (const file of release.files) {
    const kept = await cache.match(fileAddress(release, file));
    if (!kept || !(await isWhole(kept, file))) throw new Error(`not kept whole: ${file.url}`);
  }
}

/** How many files of the release are there, without reading them. */
export async function countKept(release: Release): Promise<number> {
  const name = cacheNameOf(release.scope, release.version);
  if (!(await caches.has(name))) return 0;
  const kept = new Set((await (await caches.open(name)).keys()).map((request) => request.url));
  return release.files.filter((file) => kept.has(fileAddress(release, file))).length;
}

/** Once a release is whole: serves it at once when no other is served. */
export async function serveIfFirst(release: Release): Promise<void> {
  await updatePointer<Pointer>(release.scope, async (pointer) => {
    const isServed = pointer && (await caches.has(cacheNameOf(release.scope, pointer.current)));
    return isServed ? pointer : { current: release.version };
  });
}

/** Removes what nobody is shown any more, and half-filled versions that were given up for this one. */
export async function dropAbandoned({ scope, version }: Release): Promise<void> {
  await updatePointer(scope, async (pointer) => {
    const shown = await shownVersions(scope);
    await dropVersionsBut(scope, [pointer?.current, pointer?.previous, version, ...shown]);
    return pointer;
  });
}

/**
 * Makes the release the one that is served, and keeps the one before for the tabs still showing it.
 * A release that is no longer all there is not accepted: the pointer stays where it was.
 */
export async function acceptRelease(release: Release): Promise<void> {
  if ((await countKept(release)) < release.files.length) return;
  await updatePointer(release.scope, async (pointer) => {
    if (!pointer) return { current: release.version };
    const { current, previous } = pointer;
    if (current === release.version) return pointer;
    // Only the version that nobody is shown any more: a newer one may be installing beside us.
    const stay = [release.version, ...(await shownVersions(release.scope))];
    if (previous && !stay.includes(previous)) await caches.delete(cacheNameOf(release.scope, previous));
    return { current: release.version, previous: current };
  });
}

async function keepFile(cache: Cache, release: Release, file: ReleaseFile, versions: readonly string[]) {
  const address = fileAddress(release, file);
  const kept = await cache.match(address);
  if (kept && (await isWhole(kept, file))) return;
  await cache.put(address, (await findCopy(release, file, versions)) ?? (await download(address, file)));
}

/** The same file kept by another version. Its bytes are compared, not its name: a damaged copy is no copy. */
async function findCopy(release: Release, file: ReleaseFile, versions: readonly string[]) {
  for (const version of versions) {
    if (version === release.version) continue;
    const kept = await caches.match(fileAddress(release, file), {
      cacheName: cacheNameOf(release.scope, version),
    });
    if (kept && (await isWhole(kept.clone(), file))) return kept;
  }
  return undefined;
}

/** Fetches a file; a body that is cut, or is an error page, does not have the hash and is refused. */
async function download(address: string, file: ReleaseFile): Promise<Response> {
  const response = await fetch(address, {
    integrity: `sha256-${file.sha256}`,
    cache: 'no-cache',
    credentials: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE_PER_FILE_MS),
  });
  if (!response.ok) throw new Error(`answered ${response.status}: ${file.url}`);
  const headers = new Headers(response.headers);
  // The kept body is already decoded, and is asked for by address alone.
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  // A new response forgets redirections: the browser refuses to open a page from a redirected one.
  return new Response(response.body, { headers });
}

/**
 * Does the work on each item, a few at a time. A failure ends only the lane it happens in, so that one
 * bad file does not keep the others from being stored; the first failure is thrown at the end.
 */
async function forEach<Item>(items: readonly Item[], lanes: number, work: (item: Item) => Promise<void>) {
  const queue = items.values();
  const run = async () => {
    for (const item of queue) await work(item);
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, run));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

import { keptPage } from '#core/offline/kept-page.ts';
import type { ReleaseFile } from '#core/offline/release-file.ts';
import { shownVersions } from './open-pages.ts';
import { readPack } from './pack.ts';
import { answerFor, fileAddress, isHtml, isWhole, type Release } from './release.ts';
import { cacheNameOf, dropVersionsBut, listVersions, type Pointer, updatePointer } from './versions.ts';

const FILES_AT_A_TIME = 4;
const PATIENCE_PER_FILE_MS = 60_000;

/**
 * Brings every file of the release into its cache. What is there and whole is left alone, what another version holds
 * is copied; the rest comes in the pack, or file by file when that is less to fetch, or when the pack did not bring
 * it. Throws when the whole could not be kept; what is kept stays, so the next call goes on from there.
 */
export async function keepRelease(release: Release, report: (done: number) => unknown): Promise<void> {
  const cache = await caches.open(cacheNameOf(release.scope, release.version));
  const missing = new Set(release.files);
  const tell = () => report(release.files.length - missing.size);
  const count = (file: ReleaseFile) => {
    missing.delete(file);
    tell();
  };
  const versions = new Set([release.version, ...(await listVersions(release.scope))]);
  await forEach(release.files, FILES_AT_A_TIME, async (file) => {
    if (await keepCopy(cache, release, file, versions)) count(file);
  });
  if (missing.size > 0) tell(); // A slow network may bring nothing for a while.
  if (isPackLighter(release, missing)) await unpack(cache, release, missing, count);
  await forEach([...missing], FILES_AT_A_TIME, async (file) => {
    await cache.put(fileAddress(release, file), await download(release, file));
    count(file);
  });
  if ((await countKept(release)) < release.files.length) throw new Error('what was kept has gone again');
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

/** Looks for the file in these versions, its own first; whether it is kept now. A damaged copy is no copy. */
async function keepCopy(
  cache: Cache,
  release: Release,
  file: ReleaseFile,
  versions: ReadonlySet<string>,
): Promise<boolean> {
  const address = fileAddress(release, file);
  for (const version of versions) {
    const cacheName = cacheNameOf(release.scope, version);
    const bytes = await (await caches.match(address, { cacheName }))?.arrayBuffer();
    if (!bytes || !(await isWhole(bytes, file))) continue;
    if (version !== release.version) await cache.put(address, answerFor(release, file, bytes));
    return true;
  }
  return false;
}

/** One by one, the same files weigh twice what they weigh in the pack: it is lighter from half the bytes on. */
function isPackLighter({ files }: Release, missing: ReadonlySet<ReleaseFile>): boolean {
  return weightOf(missing) > weightOf(files) / 2;
}

function weightOf(files: Iterable<ReleaseFile>): number {
  return [...files].reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Keeps what the pack brings of the missing files, each with the listed hash. Where one has another, the pack is of
 * another version, or was changed on its way: what follows is not read. What it did not bring is still missing.
 */
async function unpack(
  cache: Cache,
  release: Release,
  missing: ReadonlySet<ReleaseFile>,
  count: (file: ReleaseFile) => void,
): Promise<void> {
  const keeping: Promise<void>[] = [];
  let failure: unknown;
  try {
    for await (const { file, bytes } of readPack(release)) {
      if (failure || !(await isWhole(bytes, file))) break;
      if (!missing.has(file)) continue;
      const put = cache.put(fileAddress(release, file), answerFor(release, file, bytes));
      keeping.push(
        put.then(
          () => count(file),
          (error) => {
            failure ??= error;
          },
        ),
      );
    }
  } catch {
    // No pack here, or it was cut: each file is asked for by itself, and that tells what is wrong.
  }
  await Promise.all(keeping);
  if (failure) throw failure;
}

/** Fetches a file; a body that is cut, or is an error page, does not have the hash and is refused. */
async function download(release: Release, file: ReleaseFile): Promise<Response> {
  const response = await fetch(fileAddress(release, file), {
    cache: 'no-cache',
    credentials: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE_PER_FILE_MS),
  });
  if (!response.ok) throw new Error(`answered ${response.status}: ${file.url}`);
  const bytes = isHtml(file) ? encode(keptPage(await response.text())) : await response.arrayBuffer();
  if (!(await isWhole(bytes, file))) throw new Error(`answered with other bytes than listed: ${file.url}`);
  return answerFor(release, file, bytes);
}

function encode(text: string): BufferSource {
  return new TextEncoder().encode(text);
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

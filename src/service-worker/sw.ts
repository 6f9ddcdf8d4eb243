// What answers when there is no network. It keeps what the build lists, checks each hash, and serves one
// version until the reader accepts the next: the pointer decides (versions.ts), not activation, because a
// waiting worker activates by itself when the last tab closes. It never hurries that moment: `skipWaiting`
// makes the browser wait for the old worker to fall idle, and a page opened meanwhile waits with it.

import type { Failed, Request, Status, WorkerReport } from '#core/offline/messages.ts';
import { isPage, type ListedRelease } from '#core/offline/release-file.ts';
import { acceptRelease, countKept, dropAbandoned, keepRelease, serveIfFirst } from './install.ts';
import { notePage, versionOfPage } from './open-pages.ts';
import type { Release } from './release.ts';
import { isOurs, respond } from './respond.ts';
import { readPointer } from './versions.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** What the build puts here: one release, in a list as its tool asks. */
  readonly __WB_MANIFEST: readonly [ListedRelease];
};

const { scope } = self.registration;
const release: Release = { ...self.__WB_MANIFEST[0], scope };

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => event.waitUntil(takeCharge()));

self.addEventListener('fetch', (event) => {
  if (isOurs(event.request, scope)) {
    event.respondWith(respond(event, release));
  }
});

self.addEventListener('message', (event) => {
  const request: Request = event.data;
  // An answer in any case: a page that is told nothing can only wait.
  const answered = answer(request).catch((): Failed => ({ kind: 'failed' }));
  event.waitUntil(answered.then((message) => event.ports[0]?.postMessage(message)));
});

async function install(): Promise<void> {
  await keepAll();
  await serveIfFirst(release);
  await dropAbandoned(release);
}

/**
 * So that the first visit is already kept: without it a page answers to no worker until the next one. A page
 * opened before there was a worker shows what the network gave: the version that has just been kept.
 */
async function takeCharge(): Promise<void> {
  await self.clients.claim();
  const current = (await readPointer(scope))?.current;
  for (const { id } of await self.clients.matchAll({ type: 'window' })) {
    if (current && !(await versionOfPage(scope, id))) await notePage(scope, id, current);
  }
}

async function answer({ kind }: Request): Promise<Status> {
  if (kind === 'check') await check();
  if (kind === 'accept') await accept();
  return describeStatus();
}

/** A check that fails has told every page why, and the status then says what is kept. */
async function check(): Promise<void> {
  const isDone = await keepAll().then(
    () => true,
    () => false,
  );
  if (!isDone) return;
  await serveIfFirst(release);
  const { installing, waiting } = self.registration;
  if (!installing && !waiting) await dropAbandoned(release);
}

async function accept(): Promise<void> {
  await acceptRelease(release);
  await tellPages(await describeStatus());
}

async function keepAll(): Promise<void> {
  const total = release.files.length;
  try {
    await keepRelease(release, (done) => tellPages({ kind: 'progress', done, total }));
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    const done = await countKept(release);
    await tellPages({ kind: 'stopped', done, total, why: isFull ? 'full' : 'cut' });
    throw error;
  }
}

async function describeStatus(): Promise<Status> {
  const { files } = release;
  return {
    kind: 'status',
    version: release.version,
    current: (await readPointer(scope))?.current,
    done: await countKept(release),
    total: files.length,
    pages: files.filter(isPage).length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
  };
}

/** Tells every page of this site, those that answer to no worker yet included. */
async function tellPages(report: WorkerReport): Promise<void> {
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  for (const page of pages) if (page.url.startsWith(scope)) page.postMessage(report);
}

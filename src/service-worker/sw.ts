// What answers when there is no network. It keeps what the build lists, checks each hash, and serves one
// version until the reader accepts the next: the pointer decides (shelf.ts), not activation, because a
// waiting worker activates by itself when the last tab closes. It never hurries that moment: `skipWaiting`
// makes the browser wait for the old worker to fall idle, and a page opened meanwhile waits with it.

import { acceptRelease, countKept, dropAbandoned, keepRelease, serveIfFirst } from './install.ts';
import type { Report, Request, Status } from './messages.ts';
import { describeRelease, isPage, type ReleaseFile } from './release.ts';
import { isOurs, respond } from './respond.ts';
import { readPointer } from './shelf.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly ReleaseFile[] };

const { scope } = self.registration;
const files = self.__WB_MANIFEST;
const opening = describeRelease(scope, files);

self.addEventListener('install', (event) => event.waitUntil(install()));

// So that the first visit is already kept: without it a page answers to no worker until the next one.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  if (isOurs(event.request, scope)) {
    event.respondWith(opening.then((release) => respond(event.request, release)));
  }
});

self.addEventListener('message', (event) => {
  const request: Request = event.data;
  event.waitUntil(answer(request).then((status) => event.ports[0]?.postMessage(status)));
});

async function install(): Promise<void> {
  await keepAll();
  const release = await opening;
  await serveIfFirst(release);
  await dropAbandoned(release);
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
  const release = await opening;
  await serveIfFirst(release);
  const { installing, waiting } = self.registration;
  if (!installing && !waiting) await dropAbandoned(release);
}

async function accept(): Promise<void> {
  await acceptRelease(await opening);
  await tellPages(await describeStatus());
}

async function keepAll(): Promise<void> {
  const release = await opening;
  const total = files.length;
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
  const release = await opening;
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
async function tellPages(report: Report): Promise<void> {
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  for (const page of pages) if (page.url.startsWith(scope)) page.postMessage(report);
}

import { notePage, versionOfPage } from './open-pages.ts';
import type { Release } from './release.ts';
import { cacheNameOf, readPointer } from './versions.ts';

/** How long an address that no version holds is looked for on the network, in milliseconds. */
const PATIENCE_MS = 3_000;

/** Whether a request is ours to answer: a plain reading inside the scope. */
export function isOurs(request: Request, scope: string): boolean {
  return request.method === 'GET' && request.url.startsWith(scope);
}

/**
 * Answers from what is kept: a page from the version being served, its files from the version that it shows.
 * The network is asked only for what no version holds.
 */
export function respond(event: FetchEvent, release: Release): Promise<Response> {
  return event.request.mode === 'navigate' ? openPage(event, release) : giveFile(event, release);
}

async function giveFile({ request, clientId }: FetchEvent, release: Release): Promise<Response> {
  const { address } = splitAddress(request.url);
  const shown = await versionOfPage(release.scope, clientId);
  const ofPage = shown && (await read(release, shown, address));
  return ofPage || ((await find(release, address))?.response ?? fetchFile(request));
}

async function openPage(event: FetchEvent, release: Release): Promise<Response> {
  const { request } = event;
  const { address, search } = splitAddress(request.url);
  const openKept = async (wanted: string) => {
    const kept = await find(release, wanted);
    if (kept) event.waitUntil(notePage(release.scope, event.resultingClientId, kept.version));
    return kept?.response;
  };
  const page = await openKept(address);
  if (page) return page;
  if (!address.endsWith('/') && (await find(release, `${address}/`))) {
    return Response.redirect(`${address}/${search}`);
  }
  return openUnknownPage(request, () => openKept(new URL('404.html', release.scope).href));
}

/** Parts an address from its search, which chooses nothing on a site of plain files. */
export function splitAddress(url: string): { address: string; search: string } {
  const { origin, pathname, search } = new URL(url);
  return { address: origin + pathname, search };
}

/**
 * Looks for an address in the served version; then in the one before, for a page that nothing is known of, and in
 * this worker's own. The pointer is read each time, since another worker may have moved it; meanwhile the address is
 * already looked for in this worker's version, which is nearly always the one that is served.
 */
async function find(
  release: Release,
  address: string,
): Promise<{ version: string; response: Response } | undefined> {
  const ofOwn = read(release, release.version, address);
  const pointer = await readPointer(release.scope);
  for (const version of new Set([pointer?.current, pointer?.previous, release.version])) {
    if (!version) continue;
    const response = await (version === release.version ? ofOwn : read(release, version, address));
    if (response) return { version, response };
  }
  return undefined;
}

function read({ scope }: Release, version: string, address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: cacheNameOf(scope, version) });
}

/** A missing script or image is a plain 404. A page of HTML in its place would be run or shown as if it were it. */
async function fetchFile(request: Request): Promise<Response> {
  const response = await fetch(request).catch(() => undefined);
  if (response && !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response('Introuvable.', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

async function openUnknownPage(
  request: Request,
  findNotFoundPage: () => Promise<Response | undefined>,
): Promise<Response> {
  const answer = fetch(request).catch(() => undefined);
  const quick = await Promise.race([answer, after(PATIENCE_MS)]);
  if (quick) return quick;
  const page = await findNotFoundPage();
  if (page) return new Response(page.body, { status: 404, headers: page.headers });
  return (await answer) ?? Response.error();
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}

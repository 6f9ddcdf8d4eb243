import type { Release } from './release.ts';
import { cacheNameOf, readPointer } from './shelf.ts';

/** How long an address that no version holds is looked for on the network, in milliseconds. */
const PATIENCE_MS = 3_000;

/** Whether a request is ours to answer: a plain reading inside the scope. */
export function isOurs(request: Request, scope: string): boolean {
  return request.method === 'GET' && request.url.startsWith(scope);
}

/** Answers from the version being served; the network is asked only for what no version holds. */
export async function respond(request: Request, release: Release): Promise<Response> {
  const isPage = request.mode === 'navigate';
  const names = await namesToSearch(release, isPage);
  const { address, search } = splitAddress(request.url);
  const kept = await find(names, address);
  if (kept) return kept;
  if (!isPage) return fetchFile(request);
  if (!address.endsWith('/') && (await find(names, `${address}/`))) {
    return Response.redirect(`${address}/${search}`);
  }
  return openUnknownPage(request, () => find(names, new URL('404.html', release.scope).href));
}

/** Parts an address from its search, which chooses nothing on a site of plain files. */
export function splitAddress(url: string): { address: string; search: string } {
  const { origin, pathname, search } = new URL(url);
  return { address: origin + pathname, search };
}

let names: Promise<readonly string[]> | undefined;

/**
 * The caches to look into: the served version, the one before (for a tab that still shows it), then this
 * worker's own. The pointer is read again for each page, since another worker may have moved it.
 */
function namesToSearch(release: Release, isPage: boolean): Promise<readonly string[]> {
  if (isPage || !names) {
    names = readPointer(release.scope).then((pointer) =>
      [...new Set([pointer?.current, pointer?.previous, release.version])]
        .filter((version) => version !== undefined)
        .map((version) => cacheNameOf(release.scope, version)),
    );
  }
  return names;
}

async function find(names: readonly string[], address: string): Promise<Response | undefined> {
  for (const cacheName of names) {
    const kept = await caches.match(address, { cacheName });
    if (kept) return kept;
  }
  return undefined;
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

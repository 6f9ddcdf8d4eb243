// Which version each open page shows. A page may ask at any time for a part that only its own version has, so
// that version stays while the page is open. Kept in Cache Storage, since a worker is stopped after half a minute of
// rest, and since the version that is accepted speaks through another worker than the one that opened the page.

import { readState, updateState } from './versions.ts';

declare const clients: Clients;

/** Versions by the identifier that the browser gives to a page. */
type OpenPages = Readonly<Record<string, string>>;

/** What this worker has already read or written: a page never changes version. */
const known = new Map<string, string>();

/** Notes which version a page was opened in, and forgets the pages that were closed since. */
export async function notePage(scope: string, id: string, version: string): Promise<void> {
  if (!id) return; // Safari before 16 does not say which page a request opens
  known.set(id, version);
  await updateState<OpenPages, OpenPages>(scope, 'pages', async (pages = {}) => ({
    ...(await onlyOpen(pages)),
    [id]: version,
  }));
}

/** The version that a page shows, when it was opened by a worker. */
export async function versionOfPage(scope: string, id: string): Promise<string | undefined> {
  const version = known.get(id) ?? (await readState<OpenPages>(scope, 'pages'))?.[id];
  if (version) known.set(id, version);
  return version;
}

/** The versions that open pages show. */
export async function shownVersions(scope: string): Promise<string[]> {
  return Object.values(await onlyOpen((await readState<OpenPages>(scope, 'pages')) ?? {}));
}

/** `clients.get` waits for a page that is still opening, where `matchAll` would leave it out. */
async function onlyOpen(pages: OpenPages): Promise<OpenPages> {
  const rows = await Promise.all(
    Object.entries(pages).map(async ([id, version]) => ((await clients.get(id)) ? [[id, version]] : [])),
  );
  return Object.fromEntries(rows.flat());
}

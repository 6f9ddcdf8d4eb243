import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

/** One line of the list that the build puts in the worker. */
export interface ListedFile {
  readonly url: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The list that the worker of a built site carries. */
export async function readRelease(folder: string): Promise<ListedFile[]> {
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  return JSON.parse(listIn(worker));
}

/** The addresses of `sitemap.xml`, relative to the base. */
export async function readSitemap(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, 'sitemap.xml'), 'utf8');
  // The sitemap gives paths: the build does not know the host.
  const addresses = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);
  const home = addresses.reduce((shortest, address) =>
    address.length < shortest.length ? address : shortest,
  );
  return addresses.map((address) => address.slice(home.length));
}

/** What one reads of the main heading of each page of the sitemap, by its address. */
export async function readTitles(folder: string): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const path of await readSitemap(folder)) {
    const html = await readFile(join(folder, path, 'index.html'), 'utf8');
    titles.set(path, textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''));
  }
  return titles;
}

/**
 * A copy of a built site as its next version: `change` says what becomes of a file's text, `move` gives a
 * file another name, as a chunk whose hash has changed. It goes away with the test's output.
 */
export async function makeNextRelease(
  folder: string,
  {
    change = {},
    move = {},
  }: { change?: Record<string, (text: string) => string>; move?: Record<string, string> },
): Promise<string> {
  const folders = test.info().outputDir;
  await mkdir(folders, { recursive: true });
  const next = await mkdtemp(join(folders, 'next-'));
  await cp(folder, next, { recursive: true });
  let files = await readRelease(folder);
  for (const [from, to] of Object.entries(move)) {
    await rename(join(next, from), join(next, to));
    files = files.map((file) => (file.url === from ? { ...file, url: to } : file));
  }
  for (const [url, changed] of Object.entries(change)) {
    const path = join(next, url === '' || url.endsWith('/') ? `${url}index.html` : url);
    const text = changed(await readFile(path, 'utf8'));
    await writeFile(path, text);
    const sha256 = createHash('sha256').update(text).digest('base64');
    files = files.map((file) => (file.url === url ? { url, sha256, bytes: Buffer.byteLength(text) } : file));
  }
  const worker = await readFile(join(next, 'sw.js'), 'utf8');
  await writeFile(
    join(next, 'sw.js'),
    worker.replace(listIn(worker), () => JSON.stringify(files)),
  );
  return next;
}

/** Changes the main heading of a page, and so its bytes. */
export function retitled(title: string): (html: string) => string {
  return (html) => html.replace(/(<h1[^>]*>).*?(?=<\/h1>)/s, `$1${title}`);
}

/** Opens a page and waits until everything is kept on the phone. */
export async function openUntilReady(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(stateOf(page)).toContainText('Prêt hors ligne');
}

/** The line that says where the offline mode stands. */
export function stateOf(page: Page) {
  return page.locator('[data-offline-state]').first();
}

/** What the phone keeps: for each version's cache, the address of each file and the hash of its bytes. */
export function readVersions(page: Page): Promise<Record<string, Record<string, string>>> {
  return page.evaluate(async () => {
    const shelf: Record<string, Record<string, string>> = {};
    for (const name of (await caches.keys()).filter((key) => !key.endsWith('-state'))) {
      const cache = await caches.open(name);
      const files: Record<string, string> = {};
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))?.arrayBuffer();
        const digest = await crypto.subtle.digest('SHA-256', body ?? new ArrayBuffer());
        files[request.url] = btoa(String.fromCharCode(...new Uint8Array(digest)));
      }
      shelf[name] = files;
    }
    return shelf;
  });
}

/** The only version kept, when there is one. */
export async function readOnlyVersion(page: Page): Promise<Record<string, string>> {
  const versions = Object.values(await readVersions(page));
  expect(versions).toHaveLength(1);
  return versions[0] ?? {};
}

/** What a release should look like once kept under this address. */
export function expectedFiles(url: string, files: readonly ListedFile[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [new URL(file.url, url).href, file.sha256]));
}

function listIn(worker: string): string {
  const list = /\[\{"(?:bytes|sha256|url)":[^\]]*\}\]/.exec(worker)?.[0];
  if (!list) throw new Error('sw.js carries no list of files');
  return list;
}

/** What one reads of a heading's markup. */
function textOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, '').replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) => {
    return String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10));
  });
  return text.replaceAll('&nbsp;', '\u00a0').replaceAll('&amp;', '&').trim();
}

import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ListedRelease, packAddress, type ReleaseFile } from '../../src/core/offline/release-file.ts';
import { compressPack, writePack } from '../../src/pipeline/build/pack.ts';
import { builtFile, nameRelease, readKept } from '../../src/pipeline/build/release.ts';
import { expect, test } from './support/fixtures.ts';

/** Brotli's, for the packs of tests: a tenth of a second in place of three. */
const quickQuality = 4;

/** The files that the worker of a built site keeps. */
export async function readRelease(folder: string): Promise<readonly ReleaseFile[]> {
  return listedIn(await readFile(join(folder, 'sw.js'), 'utf8')).release.files;
}

/** Where the pack of a built site is, from its root. */
export async function packPathOf(folder: string): Promise<string> {
  return packAddress(listedIn(await readFile(join(folder, 'sw.js'), 'utf8')).release.version);
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

/** Of addresses of the sitemap, the last page of each folder, and those at the top: `guide/`, `preparer/visuel/`. */
export function oneOfEachFolder(paths: readonly string[]): string[] {
  const folderOf = (path: string) => path.split('/').slice(0, -2).join('/') || path;
  return [...new Map(paths.map((path) => [folderOf(path), path])).values()];
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
 * @param withPack also makes its pack; without, what changed comes file by file
 */
export async function makeNextRelease(
  folder: string,
  {
    change = {},
    move = {},
    withPack = false,
  }: {
    change?: Record<string, (text: string) => string>;
    move?: Record<string, string>;
    withPack?: boolean;
  },
): Promise<string> {
  const folders = test.info().outputDir;
  await mkdir(folders, { recursive: true });
  const next = await mkdtemp(join(folders, 'next-'));
  await cp(folder, next, { recursive: true, filter: (path) => !/pack-[^/]*$/.test(path) });
  const worker = await readFile(join(next, 'sw.js'), 'utf8');
  const { text: list, release: before } = listedIn(worker);
  let files = [...before.files];
  for (const [from, to] of Object.entries(move)) {
    await rename(join(next, from), join(next, to));
    files = files.map((file) => (file.url === from ? { ...file, url: to } : file));
  }
  for (const [url, changed] of Object.entries(change)) {
    const path = builtFile(next, { url });
    const text = changed(await readFile(path, 'utf8'));
    await writeFile(path, text);
    const kept = readKept(next, { url });
    const sha256 = createHash('sha256').update(kept).digest('base64');
    files = files.map((file) => (file.url === url ? { url, sha256, bytes: kept.length } : file));
  }
  const release = nameRelease({ ...before, files });
  await writeFile(
    join(next, 'sw.js'),
    worker.replace(list, () => JSON.stringify([release])),
  );
  if (withPack) {
    writePack(next, release);
    await compressPack(next, quickQuality);
  }
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
export function expectedFiles(url: string, files: readonly ReleaseFile[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [new URL(file.url, url).href, file.sha256]));
}

/** The release that a worker carries, and its text in the worker. */
function listedIn(worker: string): { readonly text: string; readonly release: ListedRelease } {
  const text = /\[\{"files":\[.*?"version":"[0-9a-f]{16}"\}\]/s.exec(worker)?.[0];
  if (!text) throw new Error('sw.js carries no release');
  return { text, release: JSON.parse(text)[0] };
}

/** What one reads of a heading's markup. */
function textOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, '').replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) => {
    return String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10));
  });
  return text.replaceAll('&nbsp;', '\u00a0').replaceAll('&amp;', '&').trim();
}

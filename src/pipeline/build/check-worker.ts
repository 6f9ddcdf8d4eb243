import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { packAddress, type ReleaseFile } from '#core/offline/release-file.ts';
import { isOfPack } from './pack.ts';
import { listReleaseFiles } from './release.ts';

/**
 * What hosts, crawlers and developers read: a phone does not keep it, and the worker does not list itself. For
 * workbox, names or patterns.
 */
export const notKept = ['_headers', 'sitemap.xml', 'sw.js', 'pack-*', '**/*.map'];

/** Whether a phone keeps a file of the built site, by its path from the root. */
export function isKept(file: string): boolean {
  return !file.endsWith('.map') && !isOfPack(file) && !notKept.includes(file);
}

/**
 * Throws, with the remedy, when the worker of a built site is missing, empty, cut, or does not list every file with
 * its hash. A browser installs an empty worker like any other, and the site is then gone without a network.
 */
export function checkWorker(folder: string): void {
  const path = join(folder, 'sw.js');
  const fault = faultOf(existsSync(path) ? readFileSync(path, 'utf8') : '', folder);
  if (fault) throw new Error(`${path} ${fault}: publish nothing of this folder, and build again`);
}

function faultOf(code: string, folder: string): string | undefined {
  if (code.trim() === '') return 'is missing or empty';
  try {
    new Script(code);
  } catch (error) {
    return `is not a whole script (${error instanceof Error ? error.message : error})`;
  }
  const files = listReleaseFiles(folder, keptFiles(folder));
  const missing = files.filter(
    ({ url, sha256 }) => !code.includes(`"${sha256}"`) || !code.includes(`"${url}"`),
  );
  if (missing.length > 0) return `does not list ${missing.map(({ url }) => url).join(', ')} as built`;
  return faultOfPack(code, folder, files);
}

/** The pack is of the version that the worker names, and as long as its files together. */
function faultOfPack(code: string, folder: string, files: readonly ReleaseFile[]): string | undefined {
  const version = /"version":"([0-9a-f]{16})"/.exec(code)?.[1] ?? '';
  const pack = join(folder, packAddress(version));
  const expected = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (!existsSync(pack)) return `has no ${packAddress(version)} beside it`;
  return statSync(pack).size === expected ? undefined : `has another pack than its files make`;
}

function keptFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length))
    .filter(isKept);
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptPage } from '#core/offline/kept-page.ts';
import type { ListedRelease, ReleaseFile } from '#core/offline/release-file.ts';

/**
 * Describes a built folder to the worker.
 * @param files names from the root of the folder
 * @param pageHeaders what kept pages are answered with
 */
export function describeRelease(
  folder: string,
  files: readonly string[],
  pageHeaders: ListedRelease['pageHeaders'],
): ListedRelease {
  return nameRelease({ pageHeaders, files: listReleaseFiles(folder, files) });
}

/** The release with its name, drawn from its files and headers: whatever changes makes another version. */
export function nameRelease({ pageHeaders, files }: Omit<ListedRelease, 'version'>): ListedRelease {
  const digest = createHash('sha256')
    .update(JSON.stringify([pageHeaders, files]))
    .digest('hex');
  return { files, pageHeaders, version: digest.slice(0, 16) };
}

/** Lists the files of a built folder for the worker: pages by their address, in the order they should arrive. */
export function listReleaseFiles(folder: string, files: readonly string[]): ReleaseFile[] {
  return (
    [...files]
      // By code, not by the rules of a language: the list must not depend on the machine that builds.
      .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map((file) => {
        const url = file.replace(/(^|\/)index\.html$/, '$1');
        const body = readKept(folder, { url });
        return { url, sha256: createHash('sha256').update(body).digest('base64'), bytes: body.length };
      })
  );
}

/** The bytes that a phone keeps of a listed file. */
export function readKept(folder: string, file: Pick<ReleaseFile, 'url'>): Buffer {
  const path = builtFile(folder, file);
  const body = readFileSync(path);
  return path.endsWith('.html') ? Buffer.from(keptPage(body.toString())) : body;
}

/** Where the built folder holds a listed file. */
export function builtFile(folder: string, { url }: Pick<ReleaseFile, 'url'>): string {
  return join(folder, url === '' || url.endsWith('/') ? `${url}index.html` : url);
}

/** What every page needs comes first, so that a cut installation resumes on solid ground. */
function rank(file: string): number {
  if (file.startsWith('assets/')) return 0;
  return file.endsWith('.html') ? 1 : 2;
}

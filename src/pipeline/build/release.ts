import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseFile } from '#core/offline/release-file.ts';

/** Lists the files of a built folder for the worker: pages by their address, in the order they should arrive. */
export function listReleaseFiles(folder: string, files: readonly string[]): ReleaseFile[] {
  return (
    [...files]
      // By code, not by the rules of a language: the list must not depend on the machine that builds.
      .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map((file) => {
        const body = readFileSync(join(folder, file));
        const sha256 = createHash('sha256').update(body).digest('base64');
        return { url: file.replace(/(^|\/)index\.html$/, '$1'), sha256, bytes: body.length };
      })
  );
}

/** What every page needs comes first, so that a cut installation resumes on solid ground. */
function rank(file: string): number {
  if (file.startsWith('assets/')) return 0;
  return file.endsWith('.html') ? 1 : 2;
}

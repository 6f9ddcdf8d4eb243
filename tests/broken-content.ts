import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentFaults, type Fault } from '#pipeline/content/faults.ts';
import { readContent } from '#pipeline/content/read-content.ts';

/** What becomes of the text of a file, by its path in `content/`; nothing when the file goes. */
export type Changes = Readonly<Record<string, (text: string) => string | undefined>>;

/** The faults of a copy of the real content, once these files were changed. */
export function faultsAfter(changes: Changes): readonly Fault[] {
  const folder = mkdtempSync(join(tmpdir(), 'terrain-content-'));
  try {
    cpSync('content', folder, { recursive: true });
    for (const [file, change] of Object.entries(changes)) {
      const before = readFileSync(join(folder, file), 'utf8');
      const after = change(before);
      if (after === undefined) {
        rmSync(join(folder, file));
        continue;
      }
      if (after === before) throw new Error(`the change to ${file} changes nothing`);
      writeFileSync(join(folder, file), after);
    }
    readContent({ path: folder });
    return [];
  } catch (error) {
    if (error instanceof ContentFaults) return error.faults;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

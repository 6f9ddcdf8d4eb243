import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** What the build reads. */
const sources = [
  ...['content', 'public', 'src', 'package.json', 'tsconfig.json', 'vite.config.ts'],
  ...['LICENSE', 'LICENSE-CONTENT'],
];

export interface Build {
  /** The built site. */
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Builds the site from a copy of the sources, for tests that need another one than `dist`: under a base
 * path, or as the next version would be.
 * @param change by file name from the repository's root, what becomes of its text
 */
export async function buildSite({
  base = '/',
  change = {},
}: {
  base?: string;
  change?: Record<string, (text: string) => string>;
} = {}): Promise<Build> {
  const copy = await copySources();
  for (const [file, changed] of Object.entries(change)) {
    const before = await readFile(join(copy, file), 'utf8');
    const after = changed(before);
    if (after === before) throw new Error(`the change to ${file} changes nothing`);
    await writeFile(join(copy, file), after);
  }
  const vite = resolve('node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--base', base], { cwd: copy });
  return { folder: join(copy, 'dist'), remove: () => rm(copy, { recursive: true, force: true }) };
}

/** The folder of a copy of what the build reads, for tests that change it. */
export async function copySources(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'terrain-build-'));
  for (const source of sources.filter((name) => existsSync(name))) {
    await cp(source, join(copy, source), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
}

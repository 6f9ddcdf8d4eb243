import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '#pages/assets.ts';

/** A chunk, or what it is made of before it has its name. */
interface Chunk {
  /** Length of each module left in the chunk, by module id. */
  readonly modules: Readonly<Record<string, { readonly renderedLength: number }>>;
}

/** The packages whose code is in a chunk, in alphabetical order. */
export function packagesIn({ modules }: Chunk): string[] {
  const ids = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0);
  return [...new Set(ids.flatMap(([id]) => packageOf(id) ?? []))].sort();
}

/** The package that a module comes from. What a bundler adds of its own bears its name: `\0rolldown/runtime.js`. */
function packageOf(id: string): string | undefined {
  // Ours, in the place of Vite's (`plain-imports.ts`).
  if (id === '\0vite/preload-helper.js') return undefined;
  const path = id.startsWith('\0') ? `/node_modules/${id.slice(1)}` : id;
  return /.*\/node_modules\/((?:@[^/:]+\/)?[^/:]+)\//.exec(path)?.[1];
}

/**
 * What each package says of its licence, from what is installed. Throws, with the remedy, naming every package
 * that says nothing: its text has to be shipped with its code.
 * @param root the folder that holds `node_modules`
 */
export function readLibraries(root: string, packages: readonly string[]): Library[] {
  const libraries = packages.map((name) => readLibrary(root, name));
  const silent = libraries.filter(({ licence, text }) => licence === '' || text === '');
  if (silent.length === 0) return libraries;
  const names = silent.map(({ name }) => name).join(', ');
  throw new Error(
    `no licence found for ${names}: what is shipped must bear its licence. Choose a package whose package.json has "license" and which holds a LICENSE file, or do without`,
  );
}

function readLibrary(root: string, name: string): Library {
  const folder = join(root, 'node_modules', name);
  if (!existsSync(join(folder, 'package.json'))) return { name, version: '', licence: '', text: '' };
  const described: { version: string; license?: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
  return {
    name,
    version: described.version,
    licence: described.license ?? '',
    text: texts.map(ownPart).join('\n\n'),
  };
}

/** Vite's file goes on with the licences of what Vite itself is made of, which is not shipped. */
function ownPart(text: string): string {
  return text
    .split(/^# Licenses of bundled dependencies/m, 1)
    .join('')
    .trim();
}

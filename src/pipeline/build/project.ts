import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfferedDocument } from '#core/guide/prose.ts';
import { licenceFiles } from '#pages/guide/licence-files.ts';

/** Facts of the project beside its content. */
export interface Project {
  readonly version: string;
  /** Address of the source, if given at build. */
  readonly source?: string;
  /** The packages that the app asks for. */
  readonly dependencies: readonly string[];
}

/** Reads the project from its files and the environment of the build (docs/deploy.md). */
export function readProject(
  root: string,
  { TERRAIN_SOURCE }: Readonly<Record<string, string | undefined>> = process.env,
): Project {
  const described: Described = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const source = TERRAIN_SOURCE?.trim();
  if (source && !/^https?:\/\/[^/\s]/.test(source))
    throw new Error(
      `TERRAIN_SOURCE is « ${source} »: give an address that a browser opens, such as https://exemple.org/terrain/`,
    );
  return {
    version: described.version,
    dependencies: Object.keys(described.dependencies ?? {}),
    ...(source ? { source } : {}),
  };
}

interface Described {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The licences of the code and of the content, and the one that packages name without its text. */
export function licenceTexts(root: string): OfferedDocument[] {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  return [
    { path: licenceFiles.agpl, text: read('LICENSE') },
    { path: licenceFiles.content, text: read('LICENSE-CONTENT') },
    { path: licenceFiles.apache, text: read('src/pipeline/build/licences/apache-2.0.txt') },
  ];
}

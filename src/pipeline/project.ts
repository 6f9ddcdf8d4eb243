import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceFiles } from '#pages/licence-files.ts';
import type { OfferedDocument } from '#pages/site.ts';

/** What `package.json` says of the project. */
export interface Project {
  readonly version: string;
  /** Where its source is published, when it says so. */
  readonly source?: string;
  /** The packages that the app asks for. */
  readonly dependencies: readonly string[];
}

export function readProject(root: string): Project {
  const described: Described = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { repository } = described;
  const source = typeof repository === 'string' ? repository : repository?.url;
  return {
    version: described.version,
    dependencies: Object.keys(described.dependencies ?? {}),
    ...(source ? { source } : {}),
  };
}

interface Described {
  readonly version: string;
  readonly repository?: string | { readonly url: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The licences of the code and of the content, and the one that packages name without its text. */
export function licenceTexts(root: string): OfferedDocument[] {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  return [
    { path: licenceFiles.agpl, text: read('LICENSE') },
    { path: licenceFiles.content, text: read('LICENSE-CONTENT') },
    { path: licenceFiles.apache, text: read('src/pipeline/licences/apache-2.0.txt') },
  ];
}

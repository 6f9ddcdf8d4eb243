import { z } from 'zod';
import type { Report } from './faults.ts';
import { type ContentFile, parseYaml } from './read-yaml.ts';

const schema = z.record(
  z.string().regex(/^[\w/-]+\/#[\w-]+$/, 'une adresse est attendue : dossier/page/#passage'),
  z.array(z.string('un mot est attendu').min(1, 'le mot est vide')).min(1, 'un sujet au moins'),
);

/** Reads search subjects of passages, in the words of those who ask, by address: `guide/limites/#elle-invente`. */
export function readSubjects(file: ContentFile, report: Report): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(parseYaml(file, schema, report) ?? {}));
}

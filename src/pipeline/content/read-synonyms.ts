import { z } from 'zod';
import type { SynonymGroup } from '#core/search/synonyms.ts';
import type { Report } from './faults.ts';
import { type ContentFile, parseYaml } from './read-yaml.ts';

const schema = z.array(
  z.array(z.string('un mot est attendu').min(1, 'le mot est vide')).min(2, 'deux mots au moins par ligne'),
);

/** The words that people type for one another, one group a line; a word that stands twice on a line is a fault. */
export function readSynonyms(file: ContentFile, report: Report): readonly SynonymGroup[] {
  const groups = parseYaml(file, schema, report) ?? [];
  for (const group of groups) {
    const twice = group.find((word, index) => group.indexOf(word) !== index);
    if (twice)
      report({ file: file.name, message: `« ${twice} » deux fois sur la même ligne : gardez-en un` });
  }
  return groups;
}

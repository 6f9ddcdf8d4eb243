import { z } from 'zod';
import type { Comparison } from '#core/calculator/comparison.ts';
import type { Decision } from '#core/calculator/decision.ts';
import type { FactorSet } from '#core/impact/factors.ts';
import type { Report } from './faults.ts';
import { typeset } from './french-typography.ts';
import { checkUnique } from './read-factors.ts';
import { readUse } from './read-uses.ts';
import { type ContentFile, parseYaml } from './read-yaml.ts';

const french = z.string('un texte est attendu').min(1, 'le texte est vide').transform(typeset);

/** The comparisons of `comparisons.yaml`, in the order in which they are offered. */
export function readComparisons(file: ContentFile, factors: FactorSet, report: Report): Comparison[] {
  const named = z.strictObject({ name: french, use: z.record(z.string(), z.unknown()) });
  const schema = z.array(
    z.strictObject({
      id: z.string(),
      title: french,
      note: french,
      uses: z.array(named).min(2, 'deux usages au moins').max(3, 'trois usages au plus'),
    }),
  );
  const rows = parseYaml(file, schema, report) ?? [];
  checkUnique(rows, file.name, report);
  return rows.map(({ uses, ...row }) => ({
    ...row,
    uses: uses.flatMap(({ name, use: given }) => {
      const use = readUse(given, name, file.name, factors, report);
      return use ? [{ name, use }] : [];
    }),
  }));
}

/** The decisions of `decisions.yaml`; each leads to a page of the guide. */
export function readDecisions(file: ContentFile, pages: readonly string[], report: Report): Decision[] {
  const kind = z.enum(
    ['text', 'agent', 'image', 'video', 'transcription'],
    'text, agent, image, video ou transcription est attendu',
  );
  const schema = z.array(z.strictObject({ kind, page: z.string(), title: french, text: french }));
  const rows = parseYaml(file, schema, report) ?? [];
  for (const { page } of rows.filter((row) => !pages.includes(row.page))) {
    report({
      file: file.name,
      message: `page inconnue « ${page} » : écrivez le nom d’un fichier de content/chapters/`,
    });
  }
  return rows;
}

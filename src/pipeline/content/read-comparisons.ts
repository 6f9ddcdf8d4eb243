import { z } from 'zod';
import type { Comparison } from '#core/calculator/comparison.ts';
import { typeset } from '../prose/french-typography.ts';
import type { Report } from './faults.ts';
import { checkUnique } from './read-factors.ts';
import { readUse, type UseContext, useText } from './read-uses.ts';
import { type ContentFile, parseYaml } from './read-yaml.ts';

const french = z.string('un texte est attendu').min(1, 'le texte est vide').transform(typeset);

/** The comparisons of `comparisons.yaml`, in the order in which they are offered. */
export function readComparisons(file: ContentFile, context: UseContext, report: Report): Comparison[] {
  const named = z.strictObject({ name: french, use: useText });
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
      const use = readUse(given, name, file.name, context, report);
      return use ? [{ name, use }] : [];
    }),
  }));
}

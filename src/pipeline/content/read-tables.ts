import { basename } from 'node:path';
import { z } from 'zod';
import type { Source } from '#core/guide/figure.ts';
import type { GlossaryEntry } from '#core/guide/site.ts';
import type { Cell, Table } from '#core/guide/table.ts';
import { anchorOf } from '#core/search/anchor.ts';
import { typeset } from '../prose/french-typography.ts';
import type { Report } from './faults.ts';
import { cellKinds, readCell } from './read-cells.ts';
import { type ContentFile, parseYaml } from './read-yaml.ts';

const text = z.string('un texte est attendu').min(1, 'le texte est vide').transform(typeset);
const ids = z.array(z.string('un nom de source est attendu'));

const tableSchema = z.strictObject({
  title: text,
  checked: z.string().regex(/^\d{4}-\d{2}$/, 'un mois est attendu, comme "2026-11"'),
  shelfLifeMonths: z.number('un nombre de mois est attendu').int().positive(),
  sources: ids,
  columns: z
    .array(
      z.strictObject({
        id: z.string(),
        label: text,
        kind: z.enum(cellKinds, `« kind » : ${cellKinds.join(', ')}`).default('words'),
      }),
    )
    .max(7, 'sept colonnes au plus : on lit sur un téléphone'),
  rows: z.array(z.object({ name: text, sources: ids.optional() }).catchall(z.unknown())),
});

const glossarySchema = z.array(
  z.strictObject({
    term: text,
    also: z.array(text).default([]),
    definition: text,
    linked: z.array(text).optional(),
    en: z.string().optional(),
  }),
);

/** The dated tables, by id: one file each. */
export function readTables(
  files: readonly ContentFile[],
  sources: ReadonlyMap<string, Source>,
  report: Report,
): Map<string, Table> {
  const tables = files.flatMap((file) => readTable(file, sources, report) ?? []);
  return new Map(tables.map((table) => [table.id, table]));
}

function readTable(
  file: ContentFile,
  sources: ReadonlyMap<string, Source>,
  report: Report,
): Table | undefined {
  const parsed = parseYaml(file, tableSchema, report);
  if (!parsed) return undefined;
  const fault = (message: string) => report({ file: file.name, message });
  const ofRows = new Set(parsed.rows.flatMap((row) => row.sources ?? []));
  const worksOf = (cited: readonly string[]) => cited.flatMap((id) => sources.get(id) ?? []);
  for (const id of new Set([...parsed.sources, ...ofRows])) {
    if (!sources.has(id)) fault(`source inconnue « ${id} » : ajoutez-la à content/sources.yaml`);
  }
  const columns = new Set(parsed.columns.map(({ id }) => id));
  const id = basename(file.name, '.yaml');
  return {
    id,
    title: parsed.title,
    checked: parsed.checked,
    staleAfter: addMonths(parsed.checked, parsed.shelfLifeMonths),
    works: worksOf(parsed.sources.filter((id) => !ofRows.has(id))),
    rows: parsed.rows.map(({ name, sources: cited, ...cells }) => {
      for (const column of Object.keys(cells)) {
        if (!columns.has(column))
          fault(`« ${name} » : colonne inconnue « ${column} », ajoutez-la à « columns »`);
      }
      return {
        id: `${id}-${anchorOf(name)}`,
        name,
        cells: parsed.columns.flatMap((column) =>
          cellIn(column, cells[column.id], (message) => fault(`« ${name}.${column.id} » : ${message}`)),
        ),
        works: worksOf(cited ?? []),
      };
    }),
  };
}

type Column = z.infer<typeof tableSchema>['columns'][number];

/** A cell that says nothing is left out of the card. */
function cellIn(
  { id, label, kind }: Column,
  content: unknown,
  fault: (message: string) => void,
): readonly Cell[] {
  if (content === undefined || content === null) return [];
  const value = readCell(kind, content, fault);
  return value ? [{ column: id, label, value }] : [];
}

function addMonths(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 10);
}

/** The glossary, in alphabetical order. */
export function readGlossary(file: ContentFile, report: Report): GlossaryEntry[] {
  const entries = parseYaml(file, glossarySchema, report) ?? [];
  return entries
    .map((entry) => ({
      ...entry,
      id: anchorOf(entry.term),
      linked: entry.linked ?? [entry.term, ...entry.also],
    }))
    .sort((a, b) => a.term.localeCompare(b.term, 'fr'));
}

import { basename } from 'node:path';
import { z } from 'zod';
import { typeset } from '../prose/french-typography.ts';
import type { Report } from './faults.ts';
import type { ProseSource } from './read-guide.ts';
import { type ContentFile, parseYaml } from './read-yaml.ts';

const text = z.string('un texte est attendu').min(1, 'le texte est vide');
const lines = z.array(text, 'une liste de phrases est attendue').min(1, 'la liste est vide');

const sheetSchema = z.strictObject({
  title: text,
  summary: text,
  checked: z.string().regex(/^\d{4}-\d{2}$/, 'un mois est attendu, comme "2026-11"'),
  activity: text.optional(),
  without: lines,
  before: lines,
  ai: lines,
  human: lines,
  never: lines,
  skeleton: lines,
  check: lines,
  consumes: text,
  links: z.array(z.string().startsWith('/', 'une adresse qui commence par / est attendue')),
});

type Sheet = z.infer<typeof sheetSchema>;

/** A sheet of « Préparer » as a page of prose: its blocks in the order in which they serve, « sans IA » first. */
export function readSheet(file: ContentFile, report: Report): ProseSource | undefined {
  const sheet = parseYaml(file, sheetSchema, report);
  if (!sheet) return undefined;
  const { title, summary, checked } = sheet;
  return {
    slug: basename(file.name, '.yaml'),
    file: file.name,
    title,
    summary,
    checked,
    markdown: writeMarkdown(sheet),
    firstLine: 1,
  };
}

function writeMarkdown(sheet: Sheet): string {
  return [
    section('D’abord, sans IA', sheet.without, 'autre'),
    section('Avant de demander', sheet.before),
    section('Ce que l’IA peut faire', sheet.ai, 'oui'),
    section('Ce qui reste humain', sheet.human),
    section('Ne collez jamais', sheet.never, 'non'),
    `## La demande à copier\n\n\`\`\`\n${sheet.skeleton.map(typeset).join('\n')}\n\`\`\``,
    section('Vérifiez', sheet.check),
    `## Ce que cela consomme\n\n${sheet.consumes}\n\n[Calculer votre cas](/calculer/).`,
    sheet.links.length > 0 ? `## À lire\n\n${sheet.links.map((link) => `- [](${link})`).join('\n')}` : '',
  ].join('\n\n');
}

function section(title: string, items: readonly string[], sign?: string): string {
  return `## ${title}\n\n${items.map((item) => `- ${sign ? `[${sign}] ` : ''}${item}`).join('\n')}`;
}

import { basename } from 'node:path';
import { z } from 'zod';
import type { Passage, Prose } from '#core/guide/prose.ts';
import { type Sheet, type SheetLine, type SheetList, sheetLists } from '#core/guide/sheet.ts';
import { elementsIn, type ProseNode } from '#core/guide/tree.ts';
import { typeset } from '../prose/french-typography.ts';
import { signOf } from '../prose/signed-lines.ts';
import type { Report } from './faults.ts';
import type { ProseSource } from './read-guide.ts';
import { type ContentFile, parseYaml } from './read-yaml.ts';

const text = z.string('un texte est attendu').min(1, 'le texte est vide');
const lines = z.array(text, 'une liste de phrases est attendue').min(1, 'la liste est vide');

const sheetSchema = z.strictObject({
  title: text,
  summary: text,
  checked: z.string().regex(/^\d{4}-\d{2}$/, 'un mois est attendu, comme "2026-11"'),
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

type Form = z.infer<typeof sheetSchema>;

/** A sheet as its writer left it: a page of prose to be rendered, and the form that it was written in. */
export interface SheetSource extends ProseSource {
  readonly form: Form;
}

/** The title of each list on the page, and how its lines are signed. */
const lists: Readonly<Record<SheetList, { readonly title: string; readonly sign?: string }>> = {
  without: { title: 'D’abord, sans IA', sign: 'autre' },
  before: { title: 'Avant de demander' },
  ai: { title: 'Ce que l’IA peut faire', sign: 'oui' },
  human: { title: 'Ce qui reste humain' },
  never: { title: 'Ne collez jamais', sign: 'non' },
  check: { title: 'Vérifiez' },
};

const consumesTitle = 'Ce que cela consomme';

/** A sheet of « Préparer », read. */
export function readSheet(file: ContentFile, report: Report): SheetSource | undefined {
  const form = parseYaml(file, sheetSchema, report);
  if (!form) return undefined;
  const { title, summary, checked } = form;
  return {
    slug: basename(file.name, '.yaml'),
    file: file.name,
    title,
    summary,
    checked,
    markdown: writeMarkdown(form),
    firstLine: 1,
    form,
  };
}

/** The page of a sheet, with its fields: its lists as they stand there, numbers and words linked. */
export function sheetOf(page: Prose, { form }: SheetSource): Sheet {
  const passageOf = (title: string) => page.passages.find((passage) => passage.title === title);
  const linesOf = (list: SheetList) => linesIn(passageOf(lists[list].title));
  return {
    ...page,
    lines: {
      without: linesOf('without'),
      before: linesOf('before'),
      ai: linesOf('ai'),
      human: linesOf('human'),
      never: linesOf('never'),
      check: linesOf('check'),
    },
    request: form.skeleton.map(typeset),
    consumes: paragraphsIn(passageOf(consumesTitle)).slice(0, -1),
    links: form.links,
  };
}

function linesIn(passage: Passage | undefined): readonly SheetLine[] {
  return elementsIn(passage?.nodes ?? [])
    .filter(({ tagName }) => tagName === 'li')
    .map((item) => item.children.slice(signOf(item) ? signLength : 0));
}

/** The paragraphs of « Ce que cela consomme »; the last one leads to the calculator. */
function paragraphsIn(passage: Passage | undefined): readonly ProseNode[] {
  return elementsIn(passage?.nodes ?? []).filter(({ tagName }) => tagName === 'p');
}

/** A sign is a blaze with its word, then what a screen reader says between it and the line. */
const signLength = 2;

/** All blocks in the order in which they serve: the request comes before what is checked in its answer. */
function writeMarkdown(form: Form): string {
  const { skeleton, consumes, links } = form;
  const sections = sheetLists.map((list) => writeList(lists[list], form[list]));
  const request = `## La demande à copier\n\n\`\`\`\n${skeleton.map(typeset).join('\n')}\n\`\`\``;
  return [
    ...sections.slice(0, -1),
    request,
    ...sections.slice(-1),
    `## ${consumesTitle}\n\n${consumes}\n\n[Calculer votre cas](/calculer/).`,
    links.length > 0 ? `## À lire\n\n${links.map((link) => `- [](${link})`).join('\n')}` : '',
  ].join('\n\n');
}

function writeList(
  { title, sign }: { readonly title: string; readonly sign?: string },
  items: readonly string[],
): string {
  return `## ${title}\n\n${items.map((item) => `- ${sign ? `[${sign}] ` : ''}${item}`).join('\n')}`;
}

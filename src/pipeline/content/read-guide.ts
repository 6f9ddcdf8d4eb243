import { basename } from 'node:path';
import { z } from 'zod';
import { typeset } from '../prose/french-typography.ts';
import type { Report } from './faults.ts';
import { type ContentFile, parseYaml } from './read-yaml.ts';

/** A page of prose as its writer left it: front matter, and Markdown still to be rendered. */
export interface ProseSource {
  /** The file name without its extension: the last step of the address. */
  readonly slug: string;
  /** Name of the file, for faults. */
  readonly file: string;
  readonly title: string;
  /** One sentence: what the page gives. */
  readonly summary: string;
  /** Month of the last check of the facts, `2026-11`. */
  readonly checked: string;
  readonly markdown: string;
  /** How many lines the front matter takes, so that faults name the line of the file. */
  readonly firstLine: number;
}

/** A part of the guide: its title and its pages in reading order. */
export interface Part {
  readonly title: string;
  readonly pages: readonly string[];
}

const text = z.string('un texte est attendu').min(1, 'le texte est vide');
const frontMatterSchema = z.strictObject({
  title: text,
  summary: text,
  checked: z.string().regex(/^\d{4}-\d{2}$/, 'un mois est attendu, comme "2026-11"'),
});
const guideSchema = z.strictObject({
  parts: z.array(z.strictObject({ part: text, pages: z.array(text) })),
  sheets: z.array(text),
});

/** The order of reading. */
export interface Guide {
  readonly parts: readonly Part[];
  /** Slugs of the sheets, in the order in which they are offered. */
  readonly sheets: readonly string[];
}

/** The order of pages and sheets, from `guide.yaml`; each one has a place, and only one. */
export function readGuide(
  file: ContentFile,
  slugs: { readonly pages: readonly string[]; readonly sheets: readonly string[] },
  report: Report,
): Guide {
  const guide = parseYaml(file, guideSchema, report) ?? { parts: [], sheets: [] };
  checkPlaces(
    guide.parts.flatMap(({ pages }) => pages),
    slugs.pages,
    (slug) => `content/chapters/${slug}.md`,
    file,
    report,
  );
  checkPlaces(guide.sheets, slugs.sheets, (slug) => `content/sheets/${slug}.yaml`, file, report);
  return {
    parts: guide.parts.map(({ part, pages }) => ({ title: typeset(part), pages })),
    sheets: guide.sheets,
  };
}

function checkPlaces(
  listed: readonly string[],
  existing: readonly string[],
  pathOf: (slug: string) => string,
  file: ContentFile,
  report: Report,
): void {
  for (const slug of listed.filter((one) => !existing.includes(one))) {
    report({
      file: file.name,
      message: `page inconnue « ${slug} » : écrivez ${pathOf(slug)}, ou ôtez-la d’ici`,
    });
  }
  for (const slug of existing) {
    const times = listed.filter((other) => other === slug).length;
    if (times === 0)
      report({ file: pathOf(slug), message: 'page absente de content/guide.yaml : donnez-lui une place' });
    if (times > 1)
      report({ file: file.name, message: `page « ${slug} » citée ${times} fois : gardez-en une` });
  }
}

/** Splits a Markdown file into its front matter, checked, and its text. */
export function readProse(file: ContentFile, report: Report): ProseSource | undefined {
  const match = /^---\n([\s\S]*?\n)---\n/.exec(file.text);
  if (!match?.[1]) {
    report({
      file: file.name,
      message: 'en-tête absent : commencez par « --- », title, summary, checked, « --- »',
      isUnread: true,
    });
    return undefined;
  }
  // An empty line in place of the first « --- », so that a fault names the line of the file.
  const matter = parseYaml({ name: file.name, text: `\n${match[1]}` }, frontMatterSchema, report);
  if (!matter) return undefined;
  return {
    slug: basename(file.name, '.md'),
    file: file.name,
    ...matter,
    markdown: file.text.slice(match[0].length),
    firstLine: match[0].split('\n').length,
  };
}

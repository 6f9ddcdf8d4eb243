import { cellWords } from '#core/guide/cell-words.ts';
import type { Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import type { Table } from '#core/guide/table.ts';
import type { PackedPassage, SearchedPage } from '#core/search/searched-page.ts';
import { packTexts } from '#core/search/texts-file.ts';
import { shortText } from '#pages/guide/figure-text.ts';
import { tools } from '#pages/tools/tools.ts';

/** Notices that back the guide rather than help: search puts them after. */
const annexes = new Set(['listes', 'corrections', 'methode', 'nouveautes']);

/** Pages indexed as one passage: corrections and news are found by page, not by line. */
const foundAsOne = new Set(['corrections', 'nouveautes']);

/** The one file of texts, a sixth lighter than six. Its name never changes, nor so does `/chercher/`, which names it. */
export const searchTextsFile = 'search/texts.txt';

/** The text of the file that search reads; what helps most comes first. */
export function writeSearchTexts(site: Site): string {
  return packTexts({ synonyms: site.synonyms, pages: searchedPages(site) });
}

/** Everything that can be found: passages, tables, words, figures. */
export function searchedPages(site: Site): SearchedPage[] {
  const chapters = site.parts.flatMap((part) => part.pages.map((prose) => ({ prose, part: part.title })));
  const notices = [...site.notices.values()];
  const proses = [
    ...chapters.map(({ prose, part }) => ({
      prose,
      path: `guide/${prose.slug}/`,
      kind: 'page' as const,
      part,
    })),
    ...site.sheets.map((prose) => ({ prose, path: `preparer/${prose.slug}/`, kind: 'fiche' as const })),
    ...notices.map((prose) => ({
      prose,
      path: `${prose.slug}/`,
      kind: annexes.has(prose.slug) ? ('annexe' as const) : ('page' as const),
    })),
  ];
  const pages = proses.map((prose) => searchedProse(prose, site));
  const tables = proses.flatMap(({ prose, path }) => tablesOf(prose, path, site));
  return [
    ...pages.filter(({ kind }) => kind !== 'annexe'),
    searchedGlossary(site),
    ...tables,
    ...tools.map(searchedTool),
    ...pages.filter(({ kind }) => kind === 'annexe'),
    searchedFigures(site),
  ];
}

/** A passage is also found by its subjects, and the first one of a chapter by the title of its part. */
function searchedProse({ prose, path, kind, part }: ProsePage, site: Site): SearchedPage {
  const kept = prose.passages
    .filter(({ text, tables }) => text !== '' || tables.length > 0)
    .slice(0, foundAsOne.has(prose.slug) ? 1 : undefined);
  const passages = kept.map(({ anchor, title, text, tables }, index): PackedPassage => {
    const read = text || namesIn(tables, site);
    const told = index === 0 ? `${prose.summary} ${read}` : read;
    const about = site.subjects.get(`${path}#${anchor}`) ?? [];
    const otherNames = [...(index === 0 && part ? [part] : []), ...about].join(' · ');
    return otherNames === '' ? [anchor, title, told] : [anchor, title, told, otherNames];
  });
  return { kind, path, title: prose.title, opensPage: true, passages };
}

/** Text of a passage made of a table alone: the names of its cards. */
function namesIn(tables: readonly string[], site: Site): string {
  return tables.flatMap((id) => site.tables.get(id)?.rows.map(({ name }) => name) ?? []).join(' · ');
}

interface ProsePage {
  readonly prose: Prose;
  readonly path: string;
  readonly kind: SearchedPage['kind'];
  readonly part?: string;
}

function tablesOf(prose: Prose, path: string, site: Site): SearchedPage[] {
  return prose.passages.flatMap(({ anchor, tables }) =>
    tables.flatMap((id) => {
      const table = site.tables.get(id);
      return table ? searchedTable(table, path, anchor) : [];
    }),
  );
}

function searchedTable({ title, rows }: Table, path: string, within: string): SearchedPage {
  const passages = rows.map(({ id, name, cells }): PackedPassage => {
    const text = cells.map(({ label, value }) => `${label}\u00a0: ${cellWords(value)}`).join(' · ');
    return [id, name, text];
  });
  return { kind: 'tableau', path, title, within, passages };
}

function searchedGlossary({ glossary }: Site): SearchedPage {
  const passages = glossary.map(
    ({ id, term, also, en, definition }): PackedPassage => [
      id,
      term,
      definition,
      [...also, en ?? ''].join(' ').trim(),
    ],
  );
  return { kind: 'mot', path: 'glossaire/', title: 'Glossaire', within: 'mots', passages };
}

function searchedFigures({ figures }: Site): SearchedPage {
  const passages = [...figures.values()].map((figure): PackedPassage => {
    return [figure.id, figure.label, `${shortText(figure)}.`];
  });
  return { kind: 'chiffre', path: 'sources/', title: 'Sources', within: 'chiffres', passages };
}

function searchedTool({ path, title, text }: (typeof tools)[number]): SearchedPage {
  return { kind: 'outil', path, title, opensPage: true, passages: [['contenu', '', text]] };
}

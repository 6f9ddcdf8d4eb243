import { createHash } from 'node:crypto';
import type { SearchedPage, TravellingPassage } from '#core/search/searched-page.ts';
import type { SynonymGroup } from '#core/search/synonyms.ts';
import { figureText } from '#pages/figure-text.ts';
import type { Prose, Site, Table } from '#pages/site.ts';
import { tools } from '#pages/tools.ts';

/** What one file of texts holds; the first has the synonyms. */
export interface SearchTexts {
  readonly synonyms?: readonly SynonymGroup[];
  readonly pages: readonly SearchedPage[];
}

/** Reading a file is one task on the phone: none may be long. */
const mostLetters = 60_000;

/** Adding a page to the index is one task as well. */
const mostLettersAtOnce = 2_000;

/** Notices that back the guide rather than help: search puts them after. */
const annexes = new Set(['listes', 'corrections', 'methode']);

/** The files that search reads, by name, in the order in which it should: what helps most comes first. */
export function writeSearchTexts(site: Site): [fileName: string, source: string][] {
  return slice(searchedPages(site)).map((pages, index) => {
    const source = JSON.stringify(index === 0 ? { synonyms: site.synonyms, pages } : { pages });
    const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
    return [`search/texts-${index + 1}-${hash}.json`, source];
  });
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
  const pages = proses.map(searchedProse);
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

/** The first passage of a chapter is also found by the title of its part. */
function searchedProse({ prose, path, kind, part }: ProsePage): SearchedPage {
  const passages = prose.passages.map(({ anchor, title, text }, index): TravellingPassage => {
    if (index > 0) return [anchor, title, text];
    const told = `${prose.summary} ${text}`;
    return part ? [anchor, title, told, part] : [anchor, title, told];
  });
  return { kind, path, title: prose.title, opensPage: true, passages };
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
  const passages = rows.map(({ id, name, cells }): TravellingPassage => {
    const text = cells.map(({ label, value }) => `${label}\u00a0: ${value}`).join(' · ');
    return [id, name, text];
  });
  return { kind: 'tableau', path, title, within, passages };
}

function searchedGlossary({ glossary }: Site): SearchedPage {
  const passages = glossary.map(
    ({ id, term, also, en, definition }): TravellingPassage => [
      id,
      term,
      definition,
      [...also, en ?? ''].join(' ').trim(),
    ],
  );
  return { kind: 'mot', path: 'glossaire/', title: 'Glossaire', within: 'mots', passages };
}

function searchedFigures({ figures }: Site): SearchedPage {
  const passages = [...figures.values()].map((figure): TravellingPassage => {
    return [figure.id, figure.label, `${figureText(figure)}. Mesuré\u00a0: ${figure.measured}.`];
  });
  return { kind: 'chiffre', path: 'sources/', title: 'Sources', within: 'chiffres', passages };
}

function searchedTool({ path, title, text }: (typeof tools)[number]): SearchedPage {
  return { kind: 'outil', path, title, opensPage: true, passages: [['contenu', '', text]] };
}

/** Lists of pages of about the same weight; a page with more than its share is cut between passages. */
function slice(pages: readonly SearchedPage[]): SearchedPage[][] {
  const slices: SearchedPage[][] = [[]];
  let letters = 0;
  for (const page of pages) {
    for (const part of cut(page)) {
      const weight = JSON.stringify(part).length;
      if (letters > 0 && letters + weight > mostLetters) {
        slices.push([]);
        letters = 0;
      }
      slices[slices.length - 1]?.push(part);
      letters += weight;
    }
  }
  return slices;
}

function cut(page: SearchedPage): SearchedPage[] {
  const passages = [...page.passages];
  const { opensPage: _, ...rest } = page;
  const parts: SearchedPage[] = [];
  while (passages.length > 0) {
    const some: TravellingPassage[] = [];
    let letters = 0;
    for (
      let next = passages[0];
      next && (some.length === 0 || letters < mostLettersAtOnce);
      next = passages[0]
    ) {
      letters += JSON.stringify(next).length;
      some.push(next);
      passages.shift();
    }
    parts.push({ ...(parts.length === 0 ? page : rest), passages: some });
  }
  return parts;
}

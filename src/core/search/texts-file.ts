import { anchorOf } from './anchor.ts';
import type { PackedPassage, ResultKind, SearchedPage } from './searched-page.ts';
import type { SynonymGroup } from './synonyms.ts';

/** Content of `search/texts.txt`: a line of synonyms, then one page a line, parsed a line at a time. */
export interface SearchTexts {
  readonly synonyms: readonly SynonymGroup[];
  /** The most useful first. */
  readonly pages: readonly SearchedPage[];
}

/** Lists weigh less than objects, whose every name is written again; an anchor that its title gives is left out. */
type Line = readonly [
  kind: ResultKind,
  path: string,
  title: string,
  opensPage: 0 | 1,
  passages: readonly PackedPassage[],
  within?: string,
];

/** The text of the one file that search fetches. */
export function packTexts({ synonyms, pages }: SearchTexts): string {
  return [synonyms, ...pages.map(lineOf)].map((line) => JSON.stringify(line)).join('\n');
}

/** Synonyms and the lines of pages, each to be parsed by `parsePage` when there is time. */
export function openTexts(packed: string): { synonyms: readonly SynonymGroup[]; lines: readonly string[] } {
  const [synonyms = '[]', ...lines] = packed.split('\n');
  // The door to a file that our own build wrote.
  return { synonyms: JSON.parse(synonyms) as readonly SynonymGroup[], lines };
}

/** A page, from its line. */
export function parsePage(line: string): SearchedPage {
  // The door to a file that our own build wrote.
  const [kind, path, title, opensPage, passages, within] = JSON.parse(line) as Line;
  return {
    kind,
    path,
    title,
    passages: passages.map(([anchor, ...rest]) => [anchor || anchorOf(rest[0]), ...rest]),
    ...(opensPage === 1 && { opensPage: true }),
    ...(within !== undefined && { within }),
  };
}

/** The same page, in parts of one passage: adding one takes a moment. */
export function partsOf(page: SearchedPage): SearchedPage[] {
  const { opensPage, passages, ...rest } = page;
  return passages.map((passage, index) => ({
    ...rest,
    ...(opensPage && index === 0 && { opensPage }),
    passages: [passage],
  }));
}

function lineOf({ kind, path, title, opensPage, passages, within }: SearchedPage): Line {
  const unanchored = passages.map(
    ([anchor, ...rest]): PackedPassage => [anchor === anchorOf(rest[0]) ? '' : anchor, ...rest],
  );
  const line = [kind, path, title, opensPage ? 1 : 0, unanchored] as const;
  return within === undefined ? line : [...line, within];
}

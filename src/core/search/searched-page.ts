/** Kind of page or entry that a passage stands in: for the words beside a result and for its rank. */
export type ResultKind = 'page' | 'fiche' | 'outil' | 'mot' | 'tableau' | 'chiffre' | 'annexe';

/** A passage in the file of texts: anchor on its page, its own title, its text. */
export type PackedPassage = readonly [anchor: string, title: string, text: string, otherNames?: string];

/** Passages that share an address and a title; the text of each passage is what a reader sees there. */
export interface SearchedPage {
  readonly kind: ResultKind;
  /** From the root of the site: `guide/limites/`. */
  readonly path: string;
  readonly title: string;
  /** The passage of the same page in which all of these stand: the rows of a table, the words of the glossary. */
  readonly within?: string;
  /** The first passage answers for the page as a whole: it is found by the title of the page. */
  readonly opensPage?: true;
  readonly passages: readonly PackedPassage[];
}

/** A passage as the index knows it. */
export interface SearchedPassage {
  readonly kind: ResultKind;
  readonly path: string;
  readonly anchor: string;
  readonly within: string | undefined;
  /** Title of its page, or of its table. */
  readonly pageTitle: string;
  readonly title: string;
  readonly text: string;
  readonly otherNames: string;
  readonly opensPage: boolean;
}

/** The passages of a page, in order. */
export function searchedPassagesOf(page: SearchedPage): SearchedPassage[] {
  return page.passages.map(([anchor, title, text, otherNames = ''], index) => ({
    kind: page.kind,
    path: page.path,
    anchor,
    within: page.within,
    pageTitle: page.title,
    title,
    text,
    otherNames,
    opensPage: index === 0 && page.opensPage === true,
  }));
}

/** Address of a passage from the root of the site: `guide/limites/#elle-invente`. */
export function addressOf({ path, anchor }: Pick<SearchedPassage, 'path' | 'anchor'>): string {
  return `${path}#${anchor}`;
}

import type { KeptChoice, ReadingPlace } from './keepsake.ts';

/** The id of the choice to be followed or not in one's reading. */
export const rememberReadingId = 'remember-reading';

/** A stop in reading: page, and passage. */
export interface Stop {
  /** Path of the page: `guide/limites/`. */
  readonly path: string;
  readonly title: string;
  /** Anchor and title of the passage, once past the top of the page. */
  readonly passage?: { readonly anchor: string; readonly title: string } | undefined;
  /** Whether the end of the page was reached. */
  readonly isFinished: boolean;
}

/** Whether the reading place may be kept: yes, until the person says no. */
export function remembersReading(choice: KeptChoice | undefined): boolean {
  return choice?.content !== false;
}

/** The reading place after a stop; pages already read stay read. */
export function moveTo(
  before: ReadingPlace | undefined,
  { path, title, passage, isFinished }: Stop,
): ReadingPlace {
  const pages = before?.read ?? [];
  const read = isFinished && !pages.includes(path) ? [...pages, path] : pages;
  const place = { kind: 'reading', id: 'place', title, read } as const;
  if (!passage) return { ...place, address: path };
  return { ...place, address: `${path}#${passage.anchor}`, passage: passage.title };
}

import type { Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';

/** A term of the index, and where it is answered, from the root of the site. */
export interface IndexedTerm {
  readonly label: string;
  readonly path: string;
}

/** Headings that stand on many pages say nothing of one. */
const ownHeading = (title: string) =>
  title !== '' && !/^(?:À retenir|À éviter|À faire|Un cas|\d|«)/.test(title);

/** Pages, their passages, sheets and words of the glossary, in alphabetical order, by first letter. */
export function listTerms(site: Site): { letter: string; terms: IndexedTerm[] }[] {
  const chapters = site.parts.flatMap(({ pages }) => pages);
  const notices = [...site.notices.values()].filter(
    ({ slug }) => !['corrections', 'nouveautes'].includes(slug),
  );
  const terms = [
    ...chapters.flatMap((page) => termsOfPage(page, `guide/${page.slug}/`)),
    ...notices.flatMap((page) => termsOfPage(page, `${page.slug}/`)),
    ...site.sheets.map(({ title, slug }) => ({ label: title, path: `preparer/${slug}/` })),
    ...site.glossary.map(({ term, id }) => ({ label: term, path: `glossaire/#${id}` })),
  ]
    .filter(isAlone)
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'));
  const letters = new Map<string, IndexedTerm[]>();
  for (const term of terms) {
    const letter = letterOf(term.label);
    letters.set(letter, [...(letters.get(letter) ?? []), term]);
  }
  return [...letters].map(([letter, list]) => ({ letter, terms: list }));
}

/** « Après » on two pages says nothing of either. */
function isAlone({ label, path }: IndexedTerm, _: number, all: readonly IndexedTerm[]): boolean {
  if (!path.includes('#') || path.startsWith('glossaire/')) return true;
  return all.filter((term) => term.label === label).length === 1;
}

function termsOfPage({ title, passages }: Prose, path: string): IndexedTerm[] {
  const headings = passages.filter((passage) => ownHeading(passage.title) && passage.title.length <= 40);
  return [
    { label: title, path },
    ...headings.map((passage) => ({ label: passage.title, path: `${path}#${passage.anchor}` })),
  ];
}

/** The first letter without its accent; what begins with a figure or a sign goes under 0. */
function letterOf(label: string): string {
  const letter = label
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .normalize('NFD')
    .charAt(0)
    .toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '0';
}

import type { BookPart, Leaf } from './book.ts';
import { make, makeContents, makeCover, makeSources } from './book-ends.ts';
import { nameHeads } from './name-heads.ts';

/** A part of the book, and its pages once read. */
export interface PrintedPart {
  readonly title: string;
  readonly pages: { readonly address: string; document?: Document | undefined }[];
}

/** The pages as one book: cover, contents, text, and every source once, at its end. */
export function bindGuide(parts: readonly PrintedPart[]): HTMLElement {
  const leaves = new Map<string, Leaf>();
  const notes = new Map<string, Element>();
  const bookParts = parts.map((part, position) => ({
    title: part.title,
    leaves: part.pages.flatMap(({ address, document: page }, index) => {
      if (!page) return [];
      for (const note of page.querySelectorAll('.cited .note')) notes.set(note.id, note);
      const leaf = cutLeaf(page, (title) => numberOf(parts, position, index, title));
      leaves.set(new URL(address).pathname, leaf);
      return [leaf];
    }),
  }));
  const cited = numberFigures([...leaves.values()], notes);
  for (const leaf of leaves.values()) leadInside(leaf, leaves);
  const sections = bookParts.map(bindPart);
  nameHeads(bookParts.map((part, index) => ({ words: headOf(part), section: sections[index] })));
  const book = make('div', { className: 'book' });
  book.append(makeCover(), makeContents(bookParts), ...sections, makeSources(cited));
  return book;
}

/** Chapters are numbered through the guide, sheets among themselves; lists and glossary go by their name. */
function numberOf(parts: readonly PrintedPart[], position: number, index: number, title: string): string {
  const section = /\/(guide|preparer)\//.exec(parts[position]?.pages[0]?.address ?? '')?.[1];
  if (section === 'preparer') return `fiche ${index + 1}`;
  if (section !== 'guide') return title;
  const before = parts.slice(0, position).reduce((sum, { pages }) => sum + pages.length, 0);
  return String(before + index + 1);
}

function cutLeaf(page: Document, numberFor: (title: string) => string): Leaf {
  const title = page.querySelector('h1')?.textContent ?? '';
  const number = numberFor(title);
  const text = make('article', { className: 'prose' });
  if (number !== title) text.append(make('p', { className: 'book-number', textContent: number }));
  text.append(make('h1', { textContent: title }));
  const source = page.querySelector('main article') ?? page.querySelector('main');
  if (source) text.append(...[...document.importNode(source, true).childNodes]);
  const id = `livre-${number.replace(/\W+/g, '-')}`;
  for (const named of text.querySelectorAll('[id]')) named.id = anchorIn(id, named.id);
  text.id = id;
  return { number, title, id, text };
}

/** A number in the text takes the place of its note in the sources of the book; gives the notes in order. */
function numberFigures(leaves: readonly Leaf[], notes: ReadonlyMap<string, Element>): Element[] {
  const cited = new Set<Element>();
  const noteNumbers = new Map<string, number>();
  for (const link of leaves.flatMap(({ text }) => [...text.querySelectorAll<HTMLElement>('a[data-note]')])) {
    const ids = (link.dataset.note ?? '').split(' ').filter((id) => notes.has(id));
    for (const id of ids) {
      const note = notes.get(id);
      if (note) cited.add(note);
      if (id.startsWith('chiffre') && !noteNumbers.has(id)) noteNumbers.set(id, noteNumbers.size + 1);
    }
    // A ratio has a note of its own, before those of its two sides.
    const [first = ''] = ids;
    if (link.classList.contains('figure')) link.dataset.n = String(noteNumbers.get(first) ?? '');
  }
  return [...cited].map((note) => document.importNode(note, true));
}

/** Links to pages of the book say where they stand in it, and lead there in a PDF. */
function leadInside({ id, text }: Leaf, leaves: ReadonlyMap<string, Leaf>): void {
  for (const link of text.querySelectorAll('a')) {
    const [note] = (link.dataset.note ?? '').split(' ');
    const leaf = leaves.get(link.pathname);
    const passage = link.hash.slice(1);
    if (note) link.setAttribute('href', `#${note}`);
    else if (link.getAttribute('href')?.startsWith('#'))
      link.setAttribute('href', `#${anchorIn(id, passage)}`);
    else if (leaf) {
      if (!link.classList.contains('term')) link.dataset.number = leaf.number;
      link.setAttribute('href', `#${passage ? anchorIn(leaf.id, passage) : leaf.id}`);
    }
  }
}

/** Pages of the guide share names of passages: in the book each carries that of its leaf. */
function anchorIn(leaf: string, passage: string): string {
  return `${leaf}--${passage}`;
}

function bindPart({ title, leaves }: BookPart, index: number): HTMLElement {
  const section = make('section', {});
  section.id = `livre-partie-${index}`;
  section.setAttribute('aria-label', title);
  section.append(...leaves.map(({ text }) => text));
  return section;
}

/** « Enjeux environnementaux · 3 à 7 »: where one is, and which numbers are here. */
function headOf({ title, leaves }: BookPart): string {
  const [first, last] = [leaves[0], leaves.at(-1)];
  if (!first || !last || first.number === first.title) return title;
  return first === last
    ? `${title} · ${first.number}`
    : `${title} · ${first.number} à ${last.number.replace('fiche ', '')}`;
}

import { nameHeads } from './name-heads.ts';

/** A part of the book, and its pages once read. */
export interface GuidePart {
  readonly title: string;
  readonly pages: { readonly address: string; document?: Document | undefined }[];
}

interface Leaf {
  /** What other pages call it: « 12 », « fiche 3 », « Listes ». */
  readonly place: string;
  readonly title: string;
  readonly section: HTMLElement;
}

/** The pages as one book: cover, contents, text, and every source once, at its end. */
export function bindGuide(parts: readonly GuidePart[]): HTMLElement {
  const book = make('div', { className: 'book' });
  const leaves = new Map<string, Leaf>();
  const notes = new Map<string, Element>();
  for (const [number, part] of parts.entries()) {
    for (const [index, { address, document: page }] of part.pages.entries()) {
      if (!page) continue;
      const title = page.querySelector('h1')?.textContent ?? '';
      const place = placeOf(parts, number, index, title);
      leaves.set(new URL(address).pathname, { place, title, section: bindPage(page, part.title, place) });
      for (const note of page.querySelectorAll('.cited .note'))
        if (!notes.has(note.id)) notes.set(note.id, document.importNode(note, true));
    }
  }
  const order = numberFigures([...leaves.values()], notes);
  for (const { section } of leaves.values()) leadInside(section, leaves);
  book.append(
    makeCover(),
    makeContents(parts, leaves),
    ...[...leaves.values()].map(({ section }) => section),
    makeSources(order),
  );
  nameHeads([...leaves.values()]);
  return book;
}

/** Chapters are numbered through the guide, sheets among themselves; lists and glossary go by their name. */
function placeOf(parts: readonly GuidePart[], number: number, index: number, title: string): string {
  const room = (part: GuidePart | undefined) =>
    /\/(guide|preparer)\//.exec(part?.pages[0]?.address ?? '')?.[1];
  if (room(parts[number]) === 'preparer') return `fiche ${index + 1}`;
  if (room(parts[number]) !== 'guide') return title;
  const before = parts.slice(0, number).reduce((sum, { pages }) => sum + pages.length, 0);
  return String(before + index + 1);
}

function bindPage(page: Document, part: string, place: string): HTMLElement {
  const section = make('section', {});
  const title = page.querySelector('h1')?.textContent ?? '';
  const isNumbered = place !== title;
  section.append(
    ...(isNumbered ? [make('p', { className: 'book-number', textContent: `${place} · ${part}` })] : []),
    make('h1', { textContent: title }),
  );
  const text = page.querySelector('main article') ?? page.querySelector('main');
  const body = make('div', { className: 'prose' });
  if (text) body.append(...[...document.importNode(text, true).childNodes]);
  section.append(body);
  return section;
}

/** A number in the text takes the place of its note in the sources of the book; gives these notes in order. */
function numberFigures(leaves: readonly Leaf[], notes: ReadonlyMap<string, Element>): Element[] {
  const order: Element[] = [];
  for (const { section } of leaves) {
    for (const link of section.querySelectorAll<HTMLElement>('a[data-note]')) {
      const cited = (link.dataset.note ?? '').split(' ').flatMap((id) => notes.get(id) ?? []);
      for (const note of cited) if (!order.includes(note)) order.push(note);
      if (link.classList.contains('figure')) {
        const figures = order.filter(({ id }) => id.startsWith('chiffre'));
        link.dataset.n = cited.map((note) => figures.indexOf(note) + 1).join(',');
      }
    }
  }
  return order;
}

/** Links to pages of the book say where they stand in it, and lead there in a PDF. */
function leadInside(section: HTMLElement, leaves: ReadonlyMap<string, Leaf>): void {
  for (const link of section.querySelectorAll('a')) {
    const [note] = (link.dataset.note ?? '').split(' ');
    const leaf = leaves.get(link.pathname);
    if (note) link.setAttribute('href', `#${note}`);
    else if (leaf) {
      link.dataset.place = leaf.place;
      link.setAttribute('href', `#${idOf(leaf)}`);
    }
  }
  for (const named of section.querySelectorAll('[id]')) named.removeAttribute('id');
  const own = [...leaves.values()].find((leaf) => leaf.section === section);
  if (own) section.id = idOf(own);
}

function idOf({ place }: Leaf): string {
  return `livre-${place.replace(/\W+/g, '-')}`;
}

function makeCover(): HTMLElement {
  const day = new Date().toLocaleDateString('fr', { dateStyle: 'long' });
  const cover = make('section', { className: 'book-cover' });
  cover.append(
    make('h1', { textContent: 'Terrain' }),
    make('p', { textContent: 'Guide de poche de l’IA, avec ou sans.' }),
    make('p', {
      textContent: `Lu à ${location.origin}${import.meta.env.BASE_URL}. Imprimé le ${day}. Texte : CC BY-SA 4.0.`,
    }),
  );
  return cover;
}

function makeContents(parts: readonly GuidePart[], leaves: ReadonlyMap<string, Leaf>): HTMLElement {
  const contents = make('section', { className: 'book-contents' });
  contents.append(make('h1', { textContent: 'Sommaire' }));
  for (const part of parts) {
    contents.append(make('h2', { textContent: part.title }));
    for (const { address } of part.pages) {
      const leaf = leaves.get(new URL(address).pathname);
      if (!leaf) continue;
      const link = make('a', { textContent: leaf.title });
      link.setAttribute('href', `#${idOf(leaf)}`);
      const row = make('p', {});
      row.append(make('b', { textContent: leaf.place === leaf.title ? '' : leaf.place }), link);
      contents.append(row);
    }
  }
  return contents;
}

function makeSources(notes: readonly Element[]): HTMLElement {
  const sources = make('section', { className: 'cited' });
  const figures = notes.filter(({ id }) => id.startsWith('chiffre'));
  const works = notes
    .filter((note) => !figures.includes(note))
    .sort((a, b) => a.textContent.localeCompare(b.textContent, 'fr'));
  sources.append(
    make('h1', { textContent: 'Sources' }),
    make('h2', { textContent: 'Chiffres' }),
    list(figures),
  );
  sources.append(make('h2', { textContent: 'Ouvrages et données' }), list(works));
  return sources;
}

function list(notes: readonly Element[]): HTMLElement {
  const list = make('dl', {});
  list.append(...notes);
  return list;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Pick<HTMLElement, 'className' | 'textContent'>>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

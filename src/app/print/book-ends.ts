import type { BookPart } from './book.ts';

/** The first page: what it is, where it was read, when it was printed. */
export function makeCover(): HTMLElement {
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

/** The contents, by the numbers that the heads of the pages carry: no browser can tell the page of a link. */
export function makeContents(parts: readonly BookPart[]): HTMLElement {
  const contents = make('section', { className: 'book-contents' });
  contents.append(make('h1', { textContent: 'Sommaire' }));
  for (const { title, leaves } of parts) {
    contents.append(make('h2', { textContent: title }));
    for (const leaf of leaves) {
      const link = make('a', { textContent: leaf.title });
      link.setAttribute('href', `#${leaf.id}`);
      const row = make('p', {});
      row.append(make('b', { textContent: leaf.number === leaf.title ? '' : leaf.number }), link);
      contents.append(row);
    }
  }
  return contents;
}

/** Figures by their number in the text, then works by name, as the text cites them. */
export function makeSources(notes: readonly Element[]): HTMLElement {
  const sources = make('section', { className: 'cited' });
  const figures = notes.filter(({ id }) => id.startsWith('chiffre'));
  const works = notes
    .filter((note) => !figures.includes(note))
    .sort((a, b) => a.textContent.localeCompare(b.textContent, 'fr'));
  sources.append(
    make('h1', { textContent: 'Sources' }),
    make('h2', { textContent: 'Chiffres' }),
    listOf(figures),
    make('h2', { textContent: 'Ouvrages et données' }),
    listOf(works),
  );
  return sources;
}

function listOf(notes: readonly Element[]): HTMLElement {
  const list = make('dl', {});
  list.append(...notes);
  return list;
}

/** An element, with its class or its words. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Pick<HTMLElement, 'className' | 'textContent'>>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

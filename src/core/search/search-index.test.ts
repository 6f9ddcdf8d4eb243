import fc from 'fast-check';
import SearchableMap from 'minisearch/SearchableMap';
import { expect, test, vi } from 'vitest';
import { isTool } from './common-words.ts';
import { makeSearchIndex } from './search-index.ts';
import { addressOf, type SearchedPage } from './searched-page.ts';
import { stemOf } from './stem.ts';
import { finish } from './steps.ts';
import { wordsOf } from './words.ts';

const pages: readonly SearchedPage[] = [
  {
    kind: 'page',
    path: 'guide/limites/',
    title: 'Ce qu’elle fait mal',
    opensPage: true,
    passages: [
      ['a-retenir', 'À retenir', 'Elle se trompe avec aplomb. On ouvre la source.'],
      ['elle-invente', 'Elle invente', 'Même avec le texte sous les yeux, un modèle ajoute des choses.'],
      ['un-cas', 'Un cas : le tract', 'Un tract annonce un nombre d’arbres.'],
    ],
  },
  {
    kind: 'fiche',
    path: 'preparer/tract/',
    title: 'Écrire un tract',
    opensPage: true,
    passages: [['d-abord-sans-ia', 'D’abord, sans IA', 'Reprenez le dernier tract du groupe.']],
  },
  {
    kind: 'mot',
    path: 'glossaire/',
    title: 'Glossaire',
    within: 'mots',
    passages: [['jeton', 'jeton', 'Bout de mot que compte la machine.', 'token tokens']],
  },
  {
    kind: 'tableau',
    path: 'formats/',
    title: 'Formats',
    within: 'tous-les-formats',
    passages: [['formats-tract-a5', 'Tract A5', 'Taille : 148 × 210 mm · Fichier : 1819 × 2551 pixels']],
  },
];

function build(groups: readonly (readonly string[])[] = []) {
  const index = makeSearchIndex(groups);
  for (const page of pages) index.add(page);
  return index;
}

const firstOf = (query: string, groups?: readonly (readonly string[])[]) => {
  const passage = build(groups).search(query).results[0]?.passage;
  return passage && addressOf(passage);
};

test('the title of a page comes before a word in passing', () => {
  expect(firstOf('tract ')).toBe('preparer/tract/#d-abord-sans-ia');
});

test.each(['inventte', 'invete', 'imvente', 'invnete'])('one typo, « %s », still finds', (typed) => {
  expect(firstOf(`${typed} `)).toBe('guide/limites/#elle-invente');
});

test('a plural too far from the texts finds what its singular is near', () => {
  const index = makeSearchIndex([]);
  const region = ['region', 'La région', 'Demander à la région.'] as const;
  index.add({ kind: 'page', path: 'guide/region/', title: 'Région', passages: [region] });
  for (const typed of ['régional ', 'régionaux ', 'régionale ']) {
    expect(index.search(typed).results.length, typed).toBe(1);
  }
});

/** A page of a text, as one pastes it: so many different words. */
const pastedPage = (count: number) =>
  Array.from({ length: count }, (_, index) => `motif${letters(index)}`).join(' ');
const letters = (index: number) => String(index).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');

test('a pasted page is searched a word at a time, each with one comparison at most', () => {
  const compared = vi.spyOn(SearchableMap.prototype, 'fuzzyGet');
  const typed = pastedPage(100);
  const steps = build().searchInSteps(typed);
  let count = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) {
    // The word as it was typed, and its stem.
    expect(compared.mock.calls.length).toBeLessThanOrEqual(2);
    compared.mockClear();
    count += 1;
  }
  compared.mockRestore();
  expect(count).toBeGreaterThanOrEqual(2 * 100);
});

test('of a text past a length, only the beginning is searched, and it is said', () => {
  const padding = 'rien '.repeat(300);
  const index = build();
  expect(index.search(`tract ${padding}`)).toMatchObject({ isOfBeginning: true });
  expect(index.search(`tract ${padding}`).results).not.toEqual([]);
  expect(index.search(`${padding} tract`).results).toEqual([]);
  expect(index.search('tract').isOfBeginning).toBe(false);
});

test('a word of many letters is compared with none', () => {
  const compared = vi.spyOn(SearchableMap.prototype, 'fuzzyGet');
  const lookedUp = vi.spyOn(Map.prototype, 'has');
  const index = build();
  lookedUp.mockClear();
  expect(index.search('a'.repeat(1_000_000)).results).toEqual([]);
  expect(compared).not.toHaveBeenCalled();
  expect(lookedUp.mock.calls.length).toBeLessThan(20);
  compared.mockRestore();
  lookedUp.mockRestore();
});

test('the steps of a search give what it gives at once', () => {
  const index = build();
  for (const typed of ['tract', 'le tract invente', 'c’est quoi un jeton', pastedPage(20)]) {
    expect(finish(index.searchInSteps(typed))).toEqual(index.search(typed));
  }
});

test('a word is found from its beginning, while it is typed', () => {
  expect(firstOf('jet ')).toBeUndefined();
  expect(firstOf('jet')).toBe('glossaire/#jeton');
});

test('what is exact comes before what is near', () => {
  const index = makeSearchIndex([]);
  const page = (path: string, text: string): SearchedPage => ({
    kind: 'page',
    path,
    title: path,
    passages: [['a', 'Titre', text]],
  });
  index.add(page('pres/', 'Le traitement du traite'));
  index.add(page('juste/', 'Le tract'));
  expect(index.search('tract ').results[0]?.passage.path).toBe('juste/');
});

test('a synonym finds, in both directions, a name of several words too', () => {
  const groups = [
    ['flyer', 'tract'],
    ['pixel', 'point'],
    ['bout de mot', 'sous-mot'],
  ];
  expect(firstOf('flyer ')).toBeUndefined();
  expect(firstOf('flyer ', groups)).toBe('preparer/tract/#d-abord-sans-ia');
  expect(firstOf('points ', groups)).toBe('formats/#formats-tract-a5');
  expect(firstOf('sous mot ', groups)).toBe('glossaire/#jeton');
});

test('a question on a meaning is for the glossary', () => {
  expect(firstOf("c'est quoi un token")).toBe('glossaire/#jeton');
  expect(build().search('machine').results.length).toBeGreaterThan(0);
});

test('numbers and their units are found, joined or not', () => {
  for (const query of ['210 mm', '210mm', 'a5', 'A 5']) {
    expect(firstOf(query), query).toBe('formats/#formats-tract-a5');
  }
});

test('nothing typed, or nothing that is a word, finds nothing', () => {
  for (const query of ['', '   ', '?!', 'l’']) expect(build().search(query).results).toEqual([]);
});

test('whatever is typed, the search answers', () => {
  const index = build([['flyer', 'tract']]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
      const { results: found } = index.search(query);
      expect(found.every(({ score }) => Number.isFinite(score))).toBe(true);
    }),
  );
});

test('it agrees with a naive search on the words of the texts', () => {
  const index = build();
  const texts = pages.flatMap((page) =>
    page.passages.map(([anchor, title, text]) => ({
      address: `${page.path}#${anchor}`,
      stems: new Set(wordsOf(`${title} ${text}`).map(({ folded }) => stemOf(folded))),
    })),
  );
  const words = pages
    .flatMap((page) => page.passages.flatMap(([, , text]) => wordsOf(text)))
    .map(({ folded }) => folded)
    .filter((word) => !isTool(word));
  fc.assert(
    fc.property(fc.constantFrom(...words), (word) => {
      const naive = texts.filter(({ stems }) => stems.has(stemOf(word))).map(({ address }) => address);
      const found = index.search(`${word} `).results.map(({ passage }) => addressOf(passage));
      // What stands far behind the best is left out; the best one is never missed, nor anything invented.
      expect(naive).toContain(found[0]);
    }),
  );
});

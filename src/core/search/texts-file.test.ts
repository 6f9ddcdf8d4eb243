import { expect, test } from 'vitest';
import type { SearchedPage } from './searched-page.ts';
import { openTexts, packTexts, parsePage, partsOf } from './texts-file.ts';

const pages: SearchedPage[] = [
  {
    kind: 'page',
    path: 'guide/limites/',
    title: 'Les limites',
    opensPage: true,
    passages: [
      ['a-retenir', 'À retenir', 'Une ligne,\npuis une autre.', 'Comprendre'],
      ['elle-invente', 'Elle invente', '« Même » ainsi.'],
    ],
  },
  { kind: 'tableau', path: 'formats/', title: 'Formats', within: 'tous', passages: [['a5', 'A5', '']] },
];
const synonyms = [['tract', 'flyer']];

test('what is packed comes out the same', () => {
  const opened = openTexts(packTexts({ synonyms, pages }));
  expect(opened.synonyms).toEqual(synonyms);
  expect(opened.lines.map(parsePage)).toEqual(pages);
});

test('the parts of a page have its passages in order, and only the first one opens it', () => {
  const [page] = pages;
  const parts = page ? partsOf(page) : [];
  expect(parts.map(({ passages }) => passages)).toEqual(page?.passages.map((passage) => [passage]));
  expect(parts.map(({ opensPage }) => opensPage)).toEqual([true, undefined]);
});

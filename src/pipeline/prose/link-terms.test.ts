import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { makeTermLinks } from './link-terms.ts';

const entry = (id: string, ...linked: string[]) => ({ id, term: id, also: [], definition: '', linked });
const glossary = [
  entry('jeton', 'jeton'),
  entry('centre-de-donnees', 'centre de données'),
  entry('ia', 'IA'),
  entry('ia-generative', 'IA générative'),
  entry('rag', 'RAG'),
  entry('energie', 'énergie'),
  entry('contexte'),
];

function render(markdown: string): string {
  const page: Root = unified().use(remarkRehype).runSync(unified().use(remarkParse).parse(markdown));
  makeTermLinks(glossary)(page);
  return toHtml(page);
}

/** The words that became a link, each with its entry. */
const linksOf = (markdown: string) =>
  [...render(markdown).matchAll(/<a href="\/glossaire\/#([\w-]+)" class="term">([^<]*)<\/a>/g)].map(
    ([, id, words]) => `${words} → ${id}`,
  );

test('a word becomes a link to its entry, and the text around it stays', () => {
  expect(render('Un jeton, deux.')).toBe(
    '<p>Un <a href="/glossaire/#jeton" class="term">jeton</a>, deux.</p>',
  );
});

test.each([
  ['in the plural', 'Des jetons.', ['jetons → jeton']],
  [
    'in the plural of each of its words',
    'Les centres de données.',
    ['centres de données → centre-de-donnees'],
  ],
  ['at the start of a sentence', 'Jeton. Énergie.', ['Jeton → jeton', 'Énergie → energie']],
  ['after an elision', 'L’IA et l’énergie', ['IA → ia', 'énergie → energie']],
  [
    'across a space that does not break',
    'Un centre\u00a0de\u00a0données',
    ['centre\u00a0de\u00a0données → centre-de-donnees'],
  ],
  ['as the longest that fits', 'L’IA générative.', ['IA générative → ia-generative']],
  ['once a page', 'Un jeton.\n\nUn jeton.', ['jeton → jeton']],
  ['inside what is strong', '**Le jeton**', ['jeton → jeton']],
])('a word is found %s', (_, markdown, links) => {
  expect(linksOf(markdown)).toEqual(links);
});

test.each([
  ['part of a longer word', 'Un jetonneur, une IA-là, un pré-jeton.'],
  ['an acronym in small letters', 'Un rag, ia.'],
  ['in a title', '# Le jeton'],
  ['in a link', '[Le jeton](/guide/)'],
  ['in a text to copy', '```\nUn jeton\n```'],
  ['in code', '`jeton`'],
  ['in a quotation', '> Un jeton'],
  ['between « and »', 'Il dit : « Un jeton. »'],
  ['a word whose entry asks for no link', 'Le contexte.'],
])('a word stays as it is: %s', (_, markdown) => {
  expect(linksOf(markdown)).toEqual([]);
});

import { expect, test } from 'vitest';
import { chapters, counted, sentencesOf, site, wordsOf } from './the-text.ts';

// Promises on the length of the text, on what a reader reads; printed for whoever edits it.
const mostWords = 24_000;
const mostWordsAPage = 700;
const longestMean = 16;
const longestSentence = 30;
const repeatedWords = 8;

const sentences = new Map(counted.map((page) => [page.slug, sentencesOf(page)]));

test('the whole guide holds in the words it promised, and no page is longer than it should', () => {
  const total = counted.reduce((sum, { words }) => sum + words, 0);
  console.log(`${chapters.length} pages, ${site.sheets.length} sheets: ${total} words of ${mostWords}`);
  console.log(inColumns(counted.map(({ slug, words }) => `${words} ${slug}`)));
  expect(total).toBeLessThanOrEqual(mostWords);
  expect(
    counted.filter(({ words }) => words > mostWordsAPage).map(({ slug, words }) => `${slug}: ${words}`),
  ).toEqual([]);
});

test('sentences are short: their mean, and the longest', () => {
  const all = [...sentences].flatMap(([slug, list]) =>
    list.map((text) => ({ slug, text, words: wordsOf(text).length })),
  );
  const mean = all.reduce((sum, { words }) => sum + words, 0) / all.length;
  const longest = Math.max(...all.map(({ words }) => words));
  console.log(`${all.length} sentences, mean ${mean.toFixed(1)} words, longest ${longest}`);
  expect(mean).toBeLessThanOrEqual(longestMean);
  expect(
    all
      .filter(({ words }) => words > longestSentence)
      .map(({ slug, words, text }) => `${slug}: ${words}: ${text}`),
  ).toEqual([]);
});

test('no sentence of more than eight words stands on two pages', () => {
  const places = new Map<string, Set<string>>();
  for (const [slug, list] of sentences) {
    for (const sentence of list.filter((text) => wordsOf(text).length > repeatedWords)) {
      places.set(sentence, (places.get(sentence) ?? new Set()).add(slug));
    }
  }
  const repeated = [...places]
    .filter(([, slugs]) => slugs.size > 1)
    .map(([text, slugs]) => `${[...slugs].join(', ')}: ${text}`);
  expect(repeated).toEqual([]);
});

test('each chapter has its worked case, something to avoid, and ends with what to do', () => {
  const lacking = chapters.flatMap(({ slug, html }) => {
    const missing = [
      html.includes('class="block case"') ? '' : 'un cas',
      html.includes('class="block beware"') ? '' : 'à éviter',
      html.trimEnd().endsWith('</section>') &&
      html.lastIndexOf('class="block gesture"') > html.lastIndexOf('<h2 id=')
        ? ''
        : 'à faire, à la fin',
    ].filter(Boolean);
    return missing.length > 0 ? [`${slug}: ${missing.join(', ')}`] : [];
  });
  expect(lacking).toEqual([]);
});

function inColumns(cells: readonly string[]): string {
  const [columns, width] = [3, 36];
  const rows = Math.ceil(cells.length / columns);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (cells[row + column * rows] ?? '').padEnd(width))
      .join('')
      .trimEnd(),
  ).join('\n');
}

import { expect, test } from 'vitest';
import type { Prose } from '../src/pages/site.ts';
import { readContent } from '../src/pipeline/read-content.ts';

// Promises on the text, measured on what a reader reads; the figures are printed for whoever edits it.
const mostWords = 24_000;
const mostWordsAPage = 700;
const longestMean = 16;
const longestSentence = 30;
const repeatedWords = 8;

const content = readContent({ path: 'content' });
const site = content?.site;
if (!site) throw new Error('content was not read');
const chapters = site.parts.flatMap(({ pages }) => pages);
const counted = [...chapters, ...site.sheets];

/** Sentences of running text and of lists, without numbers' spoken units, code and table cells. */
function sentencesOf({ html }: Prose): string[] {
  return html
    .replace(/<(pre|code|table)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<span class="unseen">[\s\S]*?<\/span>/g, '')
    .replace(/<a [^>]*class="cite"[\s\S]*?<\/a>/g, '')
    .replace(/<\/(p|li|h[1-6]|section|blockquote)>/g, ' ¶ ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .split(/¶|(?<=[.!?…])[\s\u202f\u00a0]+(?=[«\p{Lu}\d])/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

function wordsOf(sentence: string): string[] {
  return sentence.split(/[\s\u202f\u00a0’]+/).filter((word) => /[\p{L}\d]/u.test(word));
}

const sentences = new Map(counted.map((page) => [page.slug, sentencesOf(page)]));

test('the whole guide holds in the words it promised, and no page is longer than it should', () => {
  const total = counted.reduce((sum, { words }) => sum + words, 0);
  console.log(`${chapters.length} pages, ${site.sheets.length} sheets: ${total} words of ${mostWords}`);
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

test('every capital acronym of the pages is in the glossary, or told', () => {
  const known = new Set(
    site.glossary
      .flatMap(({ term, also }) => [term, ...also])
      .join(' ')
      .split(/[\s()]+/),
  );
  const seen = new Map<string, string>();
  for (const page of chapters) {
    for (const sentence of sentences.get(page.slug) ?? []) {
      for (const [word] of sentence.matchAll(/\b\p{Lu}{3,}\b/gu))
        if (!known.has(word)) seen.set(word, page.slug);
    }
  }
  console.log(`acronyms without a glossary entry: ${[...seen.keys()].sort().join(', ')}`);
  expect(known.size).toBeGreaterThan(40);
});

test('works older than two years are counted', () => {
  const cited = new Set(
    counted.flatMap(({ works, figures }) => [
      ...works.map(({ id }) => id),
      ...figures.flatMap((figure) => figure.sources),
    ]),
  );
  const old = [...site.sources.values()].filter(({ id, year }) => cited.has(id) && year < 2024);
  console.log(
    `${cited.size} works cited, ${old.length} from before 2024: ${old.map(({ id }) => id).join(', ')}`,
  );
  expect(cited.size).toBeGreaterThan(0);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chapters, keptText, pages, withoutQuotes } from './the-text.ts';

// docs/questions.md says which sentence answers each question of the draft: here it cannot rot.
const rows = readFileSync('docs/questions.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Question') && !line.startsWith('| N°'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const questions = rows.filter(([first]) => !/^\d+$/.test(first ?? ''));
const claims = rows.filter(([first]) => /^\d+$/.test(first ?? ''));

const boxes = new Map(chapters.map((page) => [page.slug, keptText(page)]));

test('each question of the draft has a sentence in the « À retenir » of the page named', () => {
  expect(questions.length).toBeGreaterThan(40);
  expect(questions.flatMap(([question, quoted, pages]) => missing(question, quoted, pages))).toEqual([]);
});

test('each sentence quoted for a claim of the draft stands in the « À retenir » of a page named', () => {
  expect(claims.map(([number]) => Number(number))).toEqual(
    Array.from({ length: 32 }, (_, index) => index + 1),
  );
  expect(
    claims
      .filter(([, , , quoted]) => quoted !== 'corps')
      .flatMap(([number, , , quoted, pages]) => missing(number, quoted, pages)),
  ).toEqual([]);
});

test('the corrections judge thirty-two claims, and count their verdicts as they are', () => {
  const corrections = pages.find(({ slug }) => slug === 'corrections');
  const html = (corrections?.html ?? '').replace(/[\s\u202f\u00a0]+/g, ' ');
  const [judged = ''] = html.split('Les questions du brouillon');
  const verdicts = [...judged.matchAll(/<li>(?:(?!<li>).)*?<em>(\p{Lu}[^<]*?)[.,]?<\/em>/gu)].map(
    ([, verdict = '']) => kinds.find(([, pattern]) => pattern.test(verdict))?.[0] ?? `? ${verdict}`,
  );
  const counts = Object.fromEntries(
    kinds.map(([kind]) => [kind, verdicts.filter((verdict) => verdict === kind).length]),
  );
  console.log(`verdicts: ${JSON.stringify(counts)}`);
  expect(verdicts).toHaveLength(32);
  const said = corrections ? keptText(corrections) : '';
  for (const [kind] of kinds) expect(said).toContain(`${letters[counts[kind] ?? 0]} ${kind}`);
});

/** How the box says each verdict, and how a claim bears it. */
const kinds = [
  ['tiennent', /^Tient/],
  ['sont à préciser', /^À préciser/],
  ['sont dépassées', /^Dépassé/],
  ['étaient fausses', /^Faux/],
  ['restent non vérifiées', /^Non vérifié/],
] as const;

const letters = 'zéro une deux trois quatre cinq six sept huit neuf dix onze douze treize'.split(' ');

function missing(what = '', quoted = '', pages = ''): string[] {
  const named = [...boxes].filter(([slug]) => new RegExp(`(?<![\\w-])${slug}(?![\\w-])`).test(pages));
  if (named.length === 0) return [`${what}: no page is named in « ${pages} »`];
  const read = named.map(([, text]) => text).join(' ');
  return quoted
    .split(/(?<=[.?!](?: »)?)\s+(?=[«\p{Lu}])/u)
    .map(withoutQuotes)
    .filter((sentence) => sentence.length === 0 || !read.includes(sentence))
    .map(
      (sentence) => `${what}: « ${sentence} » is not in the box of ${named.map(([slug]) => slug).join(', ')}`,
    );
}

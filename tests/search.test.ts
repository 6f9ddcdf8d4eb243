import { expect, test } from 'vitest';
import { stemOf } from '../src/core/search/stem.ts';
import { phraseOf } from '../src/core/search/synonyms.ts';
import { wordsOf } from '../src/core/search/words.ts';
import { realSite } from './real-content.ts';
import {
  type ExpectedQuery,
  givenQueries,
  heldOutQueries,
  indexOf,
  lastQueries,
  missedBy,
  moreQueries,
  topicAnswers,
} from './search/recall.ts';

/** A result is one link, and a query is answered when one of the first three answers it. */
const leastRecall = { given: 0.95, ours: 0.9, heldOut: 0.85, last: 0.8 };
const mostTopicsOfOneAddress = 3;
const topicCount = 68;

const site = realSite();
const { index, pages } = indexOf(site);

/** What stands in each passage, the rows of its tables included, by address. */
const texts = new Map<string, string>();
for (const page of pages) {
  for (const [anchor, title, text] of page.passages) {
    const addresses = [anchor, page.within].filter((one) => one !== undefined);
    for (const one of addresses) {
      const address = `${page.path}#${one}`;
      texts.set(address, `${texts.get(address) ?? ''} ${title} ${text}`);
    }
  }
}

test.each([
  ['the forty queries given', givenQueries, leastRecall.given],
  ['our own queries', moreQueries, leastRecall.ours],
  ['forty queries held out', heldOutQueries, leastRecall.heldOut],
  ['thirty queries written last', lastQueries, leastRecall.last],
])('%s find a passage that answers among the first three links', (name, queries, least) => {
  const missed = missedBy(index, queries);
  const recall = 1 - missed.length / queries.length;
  console.log(`${name}: ${queries.length - missed.length} of ${queries.length} (${percent(recall)})`);
  for (const { query, topic, found } of missed) console.log(`  « ${query} » [${topic}]: ${found.join(' ')}`);
  expect(recall).toBeGreaterThanOrEqual(least);
});

test('each topic has an address, and each passage there says what is quoted', () => {
  expect(topicAnswers.size).toBe(topicCount);
  const faults = [...topicAnswers.values()]
    .flat()
    .filter(({ address, quote }) => !straighten(texts.get(address)).includes(straighten(quote)));
  expect(faults).toEqual([]);
  const topics = [...givenQueries, ...moreQueries, ...heldOutQueries, ...lastQueries].map(
    ({ topic }) => topic,
  );
  expect(topics.filter((topic) => !topicAnswers.has(topic))).toEqual([]);
});

test('an address answers three topics at most', () => {
  const times = new Map<string, number>();
  for (const { address } of [...topicAnswers.values()].flat())
    times.set(address, (times.get(address) ?? 0) + 1);
  expect([...times].filter(([, time]) => time > mostTopicsOfOneAddress)).toEqual([]);
});

test('no line of synonyms serves one query only', () => {
  const served = site.synonyms.map((group) => ({
    group: group.join(', '),
    queries: [...givenQueries, ...moreQueries].filter((query) => isTypedIn(query, group)),
  }));
  const idle = served.filter(({ queries }) => queries.length === 0).map(({ group }) => group);
  console.log(`lines of synonyms that no query here uses: ${idle.join(' | ')}`);
  expect(
    served
      .filter(({ queries }) => queries.length === 1)
      .map(({ group, queries }) => [group, queries[0]?.query]),
  ).toEqual([]);
});

test.each([
  ["c'est quoi un token", 'jeton'],
  ['c koi un llm', 'llm'],
  ['que veut dire gguf', 'gguf'],
  ['definition quantification', 'quantification'],
])('« %s » asks for a meaning, and the glossary answers first', (query, word) => {
  const first = index.search(query).results[0]?.passage;
  expect([first?.path, first?.anchor]).toEqual(['glossaire/', word]);
});

test('each subject belongs to a passage that exists', () => {
  expect([...site.subjects.keys()].filter((address) => !texts.has(address))).toEqual([]);
});

test.each([
  ['l’énergie', 'l energie'],
  ["l'énergie", 'ÉNERGIES'],
  ['qu’est-ce qu’un jeton', 'jetons'],
  ['microondes', 'micro-ondes'],
  ['deep fake', 'deepfake'],
  ['16go', '16 Go'],
  ['a 5', 'A5'],
  ['duckai', 'Duck.ai'],
])('« %s » and « %s » lead to the same first result', (one, other) => {
  const first = (query: string) => index.search(query).results[0]?.passage.anchor;
  expect(first(one)).toBeDefined();
  expect(first(one)).toBe(first(other));
});

function isTypedIn({ query }: ExpectedQuery, group: readonly string[]): boolean {
  const typed = ` ${wordsOf(query)
    .map(({ folded }) => stemOf(folded))
    .join(' ')} `;
  return group.some((words) => phraseOf(words).every((stem) => typed.includes(` ${stem} `)));
}

/** Spaces of French typography are the pipeline's affair. */
function straighten(text = ''): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ');
}

function percent(share: number): string {
  return `${Math.round(100 * share)}\u00a0%`;
}

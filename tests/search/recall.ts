import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Site } from '../../src/core/guide/site.ts';
import { makeSearchIndex, type SearchIndex } from '../../src/core/search/search-index.ts';
import { addressOf, type SearchedPage, type SearchedPassage } from '../../src/core/search/searched-page.ts';
import { searchedPages } from '../../src/pipeline/build/write-search-texts.ts';

/** A query and the topic that should answer it. */
export interface ExpectedQuery {
  readonly query: string;
  readonly topic: string;
}

/** A passage that answers a topic, and words that stand there. */
export interface TopicAnswer {
  readonly address: string;
  readonly quote: string;
}

/** A query that none of the first three links answers. */
export interface Missed extends ExpectedQuery {
  readonly found: readonly string[];
}

const given = z.array(z.object({ q: z.string(), expect: z.string() }));
const more = z.array(z.tuple([z.string(), z.string()]));
const answer = z.object({ address: z.string(), quote: z.string().min(4) });
const answers = z.record(z.string(), z.union([answer.transform((one) => [one]), z.array(answer).min(2)]));

/** The forty queries of the brief. */
export const givenQueries: readonly ExpectedQuery[] = given
  .parse(JSON.parse(read('given-queries.json')))
  .map(({ q, expect }) => ({ query: q, topic: expect }));

/** Ours, of other kinds. */
export const moreQueries: readonly ExpectedQuery[] = more
  .parse(parse(read('more-queries.yaml')))
  .map(([query, topic]) => ({ query, topic }));

/** Of other kinds again, written before ranking was last changed, and not looked at while changing it. */
export const heldOutQueries: readonly ExpectedQuery[] = more
  .parse(parse(read('held-out-queries.yaml')))
  .map(([query, topic]) => ({ query, topic }));

/** Written once ranking was settled, and measured as they are. */
export const lastQueries: readonly ExpectedQuery[] = more
  .parse(parse(read('last-queries.yaml')))
  .map(([query, topic]) => ({ query, topic }));

/** Where each topic is answered: most often one passage, sometimes several. */
export const topicAnswers: ReadonlyMap<string, readonly TopicAnswer[]> = new Map(
  Object.entries(answers.parse(parse(read('topics.yaml')))),
);

/** The index that the phone builds, with what it was built from. */
export function indexOf(site: Site): { index: SearchIndex; pages: readonly SearchedPage[] } {
  const index = makeSearchIndex(site.synonyms);
  const pages = searchedPages(site);
  for (const page of pages) index.add(page);
  return { index, pages };
}

/** The queries that none of the first three links answers: a result is one link. */
export function missedBy(index: SearchIndex, queries: readonly ExpectedQuery[]): Missed[] {
  return queries.flatMap(({ query, topic }) => {
    const addresses = (topicAnswers.get(topic) ?? []).map(({ address }) => address);
    const links = index
      .search(query)
      .results.slice(0, 3)
      .map(({ passage }) => passage);
    return links.some((passage) => addresses.some((address) => standsAt(passage, address)))
      ? []
      : [{ query, topic, found: links.map(addressOf) }];
  });
}

/** Whether a passage is the one at an address, or stands inside it: a card of its table, a word of the glossary. */
function standsAt(passage: SearchedPassage, address: string): boolean {
  return addressOf(passage) === address || `${passage.path}#${passage.within}` === address;
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

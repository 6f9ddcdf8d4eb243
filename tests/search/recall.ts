import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { makeSearchIndex, type SearchIndex } from '../../src/core/search/search-index.ts';
import { addressOf, type Passage, type SearchedPage } from '../../src/core/search/searched-page.ts';
import type { Site } from '../../src/pages/site.ts';
import { searchedPages } from '../../src/pipeline/write-search-texts.ts';

/** A query and the topic that should answer it. */
export interface ExpectedQuery {
  readonly query: string;
  readonly topic: string;
}

/** Where a topic is answered, and words that stand there. */
export interface TopicAnswer {
  readonly address: string;
  readonly quote: string;
}

/** A query that no passage of its topic answers in the first three results. */
export interface Missed extends ExpectedQuery {
  readonly found: readonly string[];
}

const given = z.array(z.object({ q: z.string(), expect: z.string() }));
const more = z.array(z.tuple([z.string(), z.string()]));
const answers = z.record(z.string(), z.object({ address: z.string(), quote: z.string().min(4) }));

/** The forty queries of the brief. */
export const givenQueries: readonly ExpectedQuery[] = given
  .parse(JSON.parse(read('given-queries.json')))
  .map(({ q, expect }) => ({ query: q, topic: expect }));

/** Ours, of other kinds. */
export const moreQueries: readonly ExpectedQuery[] = more
  .parse(parse(read('more-queries.yaml')))
  .map(([query, topic]) => ({ query, topic }));

/** Where each topic is answered, by topic. */
export const topicAnswers: ReadonlyMap<string, TopicAnswer> = new Map(
  Object.entries(answers.parse(parse(read('topics.yaml')))),
);

/** The index that the phone builds, with what it was built from. */
export function indexOf(site: Site): { index: SearchIndex; pages: readonly SearchedPage[] } {
  const index = makeSearchIndex(site.synonyms);
  const pages = searchedPages(site);
  for (const page of pages) index.add(page);
  return { index, pages };
}

/** The queries whose topic is not answered by one of the first three results. */
export function missedBy(index: SearchIndex, queries: readonly ExpectedQuery[]): Missed[] {
  return queries.flatMap(({ query, topic }) => {
    const address = topicAnswers.get(topic)?.address;
    const firstThree = index
      .search(query)
      .pages.slice(0, 3)
      .flatMap(({ passages }) => passages.map(({ passage }) => passage));
    return firstThree.some((passage) => standsAt(passage, address))
      ? []
      : [{ query, topic, found: firstThree.map(addressOf) }];
  });
}

/** Whether a passage is the one at an address, or stands inside it: a card of its table, a word of the glossary. */
function standsAt(passage: Passage, address: string | undefined): boolean {
  return addressOf(passage) === address || `${passage.path}#${passage.within}` === address;
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

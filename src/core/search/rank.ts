import { isTool } from './common-words.ts';
import type { QueryWord } from './query.ts';
import { addressOf, type ResultKind, type SearchedPassage } from './searched-page.ts';
import { stemOf } from './stem.ts';
import type { Steps } from './steps.ts';
import { wordsOf } from './words.ts';

/** A passage found. */
export interface Found {
  readonly passage: SearchedPassage;
  readonly score: number;
}

/** Scores of passages, by id. */
export type Scores = ReadonlyMap<number, number>;

/** One word of a query, with the passages that have it. */
export interface WordAnswer {
  readonly weight: number;
  readonly scores: Scores;
}

/** Boost by kind: pages for readers come before what backs them. */
const kindBoost: Readonly<Record<ResultKind, number>> = {
  page: 1.1,
  fiche: 1.3,
  outil: 1,
  tableau: 0.95,
  mot: 0.83,
  annexe: 0.6,
  chiffre: 0.4,
};

/** An example, or advice on one point, tells less of a subject than the passage named for it. */
const asideBoost = 0.3;
const opensPageBoost = 1.3;
const meaningBoost = 4;

/** Weight of the matches elsewhere on the page of a passage: in its score, in its share of the query. */
const lentScore = 0.3;
const lentCover = 0.5;

/** Exponent on the share of the query that a passage has: a higher one punishes missing words more. */
const coverPower = 1.8;

/** Amplitude of rarity: the rarest word counts 1 plus this, the commonest 1 minus this. */
const rarityReach = 0.4;

/** Two words side by side, as typed, are a sure sign. */
const pairWorth = 0.42;
const mostPairsWorth = 1;
const comparedForPairs = 24;

/** Factor on the first, second and further passages of a page, or of a list such as the glossary. */
const repeats = [1, 0.9, 0.35];
const repeatsOfList = [1, 0.3, 0.1];
const nextPassagesSupport = 0.3;

/** Scores of passages for one word, by id: the best of its alternatives, never their sum. */
export function findWord(word: QueryWord, find: (stem: string) => Scores): Map<number, number> {
  const best = new Map<number, number>();
  const keep = (scores: Scores, trust: number) => {
    for (const [id, score] of scores) best.set(id, Math.max(trust * score, best.get(id) ?? 0));
  };
  for (const [stem, trust] of word.stems) keep(find(stem), trust);
  for (const { stems, trust } of word.phrases) keep(findPhrase(stems, find), trust);
  return best;
}

/** The passages that have all of some stems, by their mean. */
function findPhrase(stems: readonly string[], find: (stem: string) => Scores): Scores {
  const [first, ...others] = stems.map(find);
  const all = new Map<number, number>();
  for (const [id, score] of first ?? []) {
    const scores = others.map((one) => one.get(id) ?? 0);
    if (scores.some((one) => one === 0)) continue;
    all.set(id, scores.reduce((total, one) => total + one, score) / stems.length);
  }
  return all;
}

/**
 * The sum over words, the rarest counting most, lessened by the share of the query that a passage lacks. What a
 * passage lacks and its page has counts for less. A word a step.
 */
export function* scoreAll(
  answers: readonly WordAnswer[],
  pageOf: readonly number[],
): Steps<Map<number, number>> {
  const findable = answers
    .filter(({ scores }) => scores.size > 0)
    .map(({ weight, scores }) => ({
      weight: weight * rarity(scores.size, pageOf.length),
      scores,
      ofPage: bestOfPages(scores, pageOf),
    }));
  const whole = findable.reduce((sum, { weight }) => sum + weight, 0);
  const ids = new Set(findable.flatMap(({ scores }) => [...scores.keys()]));
  const found = new Map([...ids].map((id) => [id, { sum: 0, covered: 0 }]));
  for (const { weight, scores, ofPage } of findable) {
    for (const [id, total] of found) {
      const own = scores.get(id) ?? 0;
      const lent = lentScore * (ofPage.get(pageOf[id] ?? -1) ?? 0);
      total.sum += weight * Math.max(own, lent);
      total.covered += weight * (own > 0 ? 1 : lent > 0 ? lentCover : 0);
    }
    yield;
  }
  return new Map([...found].map(([id, { sum, covered }]) => [id, sum * (covered / whole) ** coverPower]));
}

/** Rarity factor of a word, by how few passages have it: up to about twice for the rarest. */
function rarity(count: number, all: number): number {
  return 1 - rarityReach + (2 * rarityReach * Math.log((all + 1) / count)) / Math.log(all + 1);
}

/** The best score of each page for one word. */
function bestOfPages(scores: Scores, pageOf: readonly number[]): Map<number, number> {
  const best = new Map<number, number>();
  for (const [id, score] of scores) {
    const page = pageOf[id] ?? -1;
    best.set(page, Math.max(score, best.get(page) ?? 0));
  }
  return best;
}

/** Boost of a passage whatever the query, by its kind and by where it stands. */
export function boostOf({ kind, anchor, opensPage }: SearchedPassage, asksForMeaning: boolean): number {
  const isAside = /^(?:un-cas|a-eviter|a-faire)(?:-\d+)?$/.test(anchor);
  const meaning = asksForMeaning && kind === 'mot' ? meaningBoost : 1;
  return kindBoost[kind] * meaning * (opensPage ? opensPageBoost : 1) * (isAside ? asideBoost : 1);
}

/**
 * The best passages again, those first that have words of the query side by side as they were typed. `stemsOf` gives
 * the stems of a passage in order, without the tools of grammar.
 */
export function favourPairs(
  found: readonly Found[],
  typed: string,
  stemsOf: (passage: SearchedPassage) => readonly string[],
): Found[] {
  const pairs = pairsOf(typed);
  if (pairs.size === 0) return [...found];
  const best = found.slice(0, comparedForPairs).map(({ passage, score }) => {
    const shared = pairWorth * countShared(pairs, stemsOf(passage));
    return { passage, score: score * (1 + Math.min(shared, mostPairsWorth)) };
  });
  return [...best.sort((a, b) => b.score - a.score), ...found.slice(comparedForPairs)];
}

/** Words side by side, tools of grammar left out: « mot de passe » is a pair. */
function pairsOf(typed: string): Set<string> {
  const stems = wordsOf(typed)
    .filter(({ folded }) => !isTool(folded))
    .map(({ folded }) => stemOf(folded));
  return new Set(stems.slice(1).map((stem, index) => `${stems[index]} ${stem}`));
}

function countShared(pairs: ReadonlySet<string>, stems: readonly string[]): number {
  return new Set(
    stems.slice(1).flatMap((stem, index) => {
      const pair = `${stems[index]} ${stem}`;
      return pairs.has(pair) ? [pair] : [];
    }),
  ).size;
}

/**
 * The passages again, as a reader wants them: one whose page answers elsewhere too is surer; a second one of the same
 * page tells less, and the next ones come far behind. Unless a meaning is asked for, the glossary is one page.
 */
export function spread(found: readonly Found[], asksForMeaning: boolean): Found[] {
  const pages = new Map<string, Found[]>();
  for (const one of found) {
    const key = asksForMeaning ? pageKey(one.passage) : one.passage.path;
    const page = pages.get(key);
    if (page) page.push(one);
    else pages.set(key, [one]);
  }
  return [...pages.values()]
    .flatMap((page) => {
      const support = supportOf(page);
      const isList = page[0] !== undefined && pageKey(page[0].passage) !== page[0].passage.path;
      const shares = isList && !asksForMeaning ? repeatsOfList : repeats;
      return page
        .slice(0, shares.length)
        .map(({ passage, score }, index) => ({ passage, score: score * support * (shares[index] ?? 0) }));
    })
    .sort((a, b) => b.score - a.score);
}

/** Factor, at least 1, on a page whose second and third passages match too. */
function supportOf([first, second, third]: readonly Found[]): number {
  if (!first || first.score === 0 || pageKey(first.passage) !== first.passage.path) return 1;
  return 1 + nextPassagesSupport * (((second?.score ?? 0) + (third?.score ?? 0) / 2) / first.score);
}

/** The words of the glossary and the figures share an address, not a subject. */
export function pageKey(passage: SearchedPassage): string {
  return passage.kind === 'mot' || passage.kind === 'chiffre' ? addressOf(passage) : passage.path;
}

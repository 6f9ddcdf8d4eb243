import { isTool } from './common-words.ts';
import type { QueryWord } from './query.ts';
import { addressOf, type Passage, type PassageKind } from './searched-page.ts';
import { stemOf } from './stem.ts';
import { wordsOf } from './words.ts';

/** A passage found. */
export interface Found {
  readonly passage: Passage;
  readonly score: number;
}

/** What a page has for a query: three passages at most, best first. */
export interface FoundPage {
  readonly passages: readonly Found[];
  readonly score: number;
}

/** How well passages answer, by id. */
export type Scores = ReadonlyMap<number, number>;

/** One word of a query, with the passages that have it. */
export interface WordAnswer {
  readonly weight: number;
  readonly scores: Scores;
}

/** What is written for readers comes before what backs it. */
const kindBoost: Readonly<Record<PassageKind, number>> = {
  page: 1.1,
  fiche: 1.3,
  outil: 1,
  tableau: 0.95,
  mot: 0.9,
  annexe: 0.6,
  chiffre: 0.4,
};

/** An example, or advice on one point, tells less of a subject than the passage named for it. */
const asideBoost = 0.6;
const opensPageBoost = 1.2;
const meaningBoost = 4;

/** What the rest of its page has counts for a passage, by so much: in its score, in its share of the query. */
const lentScore = 0.3;
const lentCover = 0.5;

/** Two words side by side, as typed: a sure sign, less so when one is a tool of grammar. */
const pairWorth = { words: 0.4, withTool: 0.15, most: 1 };
const comparedForPairs = 24;

const mostOfOnePage = 3;
const secondPassageShare = 0.5;

/** How well each passage answers one word, by id: by the best of what stands for it, never by their sum. */
export function findWord(word: QueryWord, find: (stem: string) => Scores): Map<number, number> {
  const best = new Map<number, number>();
  const keep = (id: number, score: number) => best.set(id, Math.max(score, best.get(id) ?? 0));
  for (const [stem, trust] of word.stems) for (const [id, score] of find(stem)) keep(id, trust * score);
  for (const { stems, trust } of word.phrases) {
    const [first, ...others] = stems.map(find);
    for (const [id, score] of first ?? []) {
      const scores = others.map((one) => one.get(id) ?? 0);
      const sum = scores.reduce((total, one) => total + one, score);
      if (scores.every((one) => one > 0)) keep(id, (trust * sum) / stems.length);
    }
  }
  return best;
}

/**
 * The sum over words, lessened by the square of the share of the query that a passage lacks. What a passage
 * lacks and its page has counts for less.
 */
export function scoreAll(answers: readonly WordAnswer[], pageOf: readonly number[]): Map<number, number> {
  const findable = answers
    .filter(({ scores }) => scores.size > 0)
    .map((answer) => ({ ...answer, ofPage: bestOfPages(answer.scores, pageOf) }));
  const whole = findable.reduce((sum, { weight }) => sum + weight, 0);
  const ids = new Set(findable.flatMap(({ scores }) => [...scores.keys()]));
  const totals = new Map<number, number>();
  for (const id of ids) {
    let sum = 0;
    let covered = 0;
    for (const { weight, scores, ofPage } of findable) {
      const own = scores.get(id) ?? 0;
      const lent = lentScore * (ofPage.get(pageOf[id] ?? -1) ?? 0);
      sum += weight * Math.max(own, lent);
      covered += weight * (own > 0 ? 1 : lent > 0 ? lentCover : 0);
    }
    totals.set(id, sum * (covered / whole) ** 2);
  }
  return totals;
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

/** How much the place of a passage counts, whatever the query. */
export function boostOf({ kind, anchor, opensPage }: Passage, asksForMeaning: boolean): number {
  const isAside = /^(?:un-cas|a-eviter|a-faire)(?:-\d+)?$/.test(anchor);
  const meaning = asksForMeaning && kind === 'mot' ? meaningBoost : 1;
  return kindBoost[kind] * meaning * (opensPage ? opensPageBoost : 1) * (isAside ? asideBoost : 1);
}

/**
 * The best passages again, those first that have words of the query side by side as they were typed. `stemsOf` gives
 * the stems of a passage in order.
 */
export function favourPairs(
  found: readonly Found[],
  typed: string,
  stemsOf: (passage: Passage) => readonly string[],
): Found[] {
  const pairs = pairsOf(typed);
  if (pairs.size === 0) return [...found];
  const best = found.slice(0, comparedForPairs).map(({ passage, score }) => {
    const shared = worthOfShared(pairs, stemsOf(passage));
    return { passage, score: score * (1 + Math.min(shared, pairWorth.most)) };
  });
  return [...best.sort((a, b) => b.score - a.score), ...found.slice(comparedForPairs)];
}

/** The neighbouring words of a query, by first stem then second, with what finding them together is worth. */
type Pairs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Less with a tool of grammar, nothing for two. */
function pairsOf(typed: string): Pairs {
  const words = wordsOf(typed).map(({ folded }) => ({ stem: stemOf(folded), isTool: isTool(folded) }));
  const pairs = new Map<string, Map<string, number>>();
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (!next || (word.isTool && next.isTool)) return;
    const worth = word.isTool || next.isTool ? pairWorth.withTool : pairWorth.words;
    pairs.set(word.stem, (pairs.get(word.stem) ?? new Map<string, number>()).set(next.stem, worth));
  });
  return pairs;
}

function worthOfShared(pairs: Pairs, stems: readonly string[]): number {
  const shared = new Map<string, number>();
  stems.forEach((stem, index) => {
    const next = stems[index + 1];
    const worth = next === undefined ? undefined : pairs.get(stem)?.get(next);
    if (worth !== undefined) shared.set(`${stem} ${next}`, worth);
  });
  return [...shared.values()].reduce((sum, worth) => sum + worth, 0);
}

/** Passages of one page together; the words of the glossary, and the figures, each share a page. */
export function groupByPage(found: readonly Found[]): FoundPage[] {
  const pages = new Map<string, Found[]>();
  for (const one of found) {
    const { path } = one.passage;
    pages.set(path, [...(pages.get(path) ?? []), one]);
  }
  return [...pages.values()]
    .map((all) => ({ passages: all.slice(0, mostOfOnePage), score: scoreOfPage(all) }))
    .sort((a, b) => b.score - a.score);
}

/** That of its best passage, and some of the next ones where they speak of one subject. */
function scoreOfPage([first, second, third]: readonly Found[]): number {
  if (!first) return 0;
  if (first.passage.kind === 'mot' || first.passage.kind === 'chiffre') return first.score;
  return first.score + secondPassageShare * ((second?.score ?? 0) + (third?.score ?? 0) / 2);
}

/** The words of the glossary and the figures share an address, not a subject. */
export function pageKey(passage: Passage): string {
  return passage.kind === 'mot' || passage.kind === 'chiffre' ? addressOf(passage) : passage.path;
}

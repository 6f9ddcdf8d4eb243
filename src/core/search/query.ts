import { isTool, weightOf } from './common-words.ts';
import { stemOf } from './stem.ts';
import type { Steps } from './steps.ts';
import type { StemPhrase, Synonyms } from './synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Word, wordsOf } from './words.ts';

/** One word of a query with its alternatives (stems, prefixes, typos, synonyms), each trusted from 0 to 1. */
export interface QueryWord {
  /** Weight beside the other words. */
  readonly weight: number;
  readonly stems: Map<string, number>;
  readonly phrases: { readonly stems: StemPhrase; readonly trust: number }[];
}

/** A query, understood. */
export interface Query {
  readonly words: readonly QueryWord[];
  /** « C’est quoi un jeton ? »: the glossary answers first. */
  readonly asksForMeaning: boolean;
}

const trusted = { synonym: 0.7, oneTypo: 0.7, twoTypos: 0.45, beginning: 0.5 } as const;

const askForMeaning =
  /\b(?:c ?est quoi|c (?:quoi|koi)|(?:qu )?est ce qu(?:e|oi)? (?:c ?est )?(?=un|une|le|la|l|les|des)|definitions?|definir|(?:veut|veu) dire|signifie|signification|kesako|quesaco)\b/g;

/** Longest query, in characters: a long paragraph. */
export const mostCharacters = 1_000;

/** The query, cut at the end of a word when it is too long. */
export function beginningOf(typed: string): string {
  if (typed.length <= mostCharacters) return typed;
  const beginning = typed.slice(0, mostCharacters);
  const end = beginning.search(/\s\S*$/);
  return end > 0 ? beginning.slice(0, end + 1) : `${beginning} `;
}

/** Parses a query into words with their alternatives, a word a step; the last one may be unfinished. */
export function* readQuery(typed: string, vocabulary: Vocabulary, synonyms: Synonyms): Steps<Query> {
  const all = wordsOf(typed);
  const sentence = all.map(({ folded }) => folded).join(' ');
  const rest = sentence.replace(askForMeaning, ' ');
  const asksForMeaning = rest !== sentence;
  const words = asksForMeaning ? wordsOf(rest) : all;
  const last = all.at(-1);
  const isOpen = last !== undefined && last.end === typed.length;
  const kept = words.filter(({ folded }) => !isTool(folded));
  const queryWords: QueryWord[] = [];
  for (const [index, { folded }] of kept.entries()) {
    const isUnfinished = isOpen && index === kept.length - 1 && folded === last.folded;
    const stems = expand(folded, isUnfinished, vocabulary, synonyms);
    queryWords.push({ weight: weightOf(folded), stems, phrases: [] });
    yield;
  }
  joinNeighbours(words, kept, queryWords, vocabulary);
  addSynonyms(kept, queryWords, synonyms);
  return { words: queryWords, asksForMeaning };
}

/** A word that the texts have stands for itself; else what it begins, else what it nearly is. */
function expand(
  folded: string,
  isOpen: boolean,
  vocabulary: Vocabulary,
  synonyms: Synonyms,
): Map<string, number> {
  const stem = stemOf(folded);
  const isKnown = vocabulary.hasStem(stem) || synonyms.has(stem);
  const stems = new Map<string, number>(isKnown ? [[stem, 1]] : []);
  if (/^\d/.test(folded)) return stems;
  if (isOpen && folded.length >= (isKnown ? 3 : 2)) {
    for (const word of vocabulary.beginningWith(folded)) {
      const share = folded.length / word.length;
      add(stems, stemOf(word), (isKnown ? 0.4 : 1) * trusted.beginning * (0.5 + share));
    }
  }
  if (stems.size > 0) return stems;
  // « régionaux » is too far from « région », « régional » is not.
  const near = vocabulary.near(folded);
  for (const { word, distance } of near.length > 0 ? near : vocabulary.near(stem)) {
    add(stems, stemOf(word), distance === 1 ? trusted.oneTypo : trusted.twoTypos);
  }
  return stems;
}

/** « deep fake », « micro ondes », « a 5 »: two words typed apart that the texts write as one. */
function joinNeighbours(
  words: readonly Word[],
  kept: readonly Word[],
  queryWords: readonly QueryWord[],
  vocabulary: Vocabulary,
): void {
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (!next) return;
    const joined = stemOf(word.folded + next.folded);
    if (!vocabulary.hasStem(joined)) return;
    for (const half of [word, next]) {
      const queryWord = queryWords[kept.indexOf(half)];
      if (queryWord) add(queryWord.stems, joined, 1);
    }
  });
}

/** Adds synonyms: where several words name one thing, each gets its other names as alternatives. */
function addSynonyms(kept: readonly Word[], queryWords: readonly QueryWord[], synonyms: Synonyms): void {
  const stems = kept.map(({ folded }, index) => mostTrusted(queryWords[index]) ?? stemOf(folded));
  stems.forEach((_, start) => {
    for (const { length, others } of synonyms.at(stems, start)) {
      for (const queryWord of queryWords.slice(start, start + length)) {
        for (const other of others) {
          const [first] = other;
          if (first !== undefined && other.length === 1)
            add(queryWord.stems, first, trusted.synonym / length);
          else queryWord.phrases.push({ stems: other, trust: trusted.synonym / length });
        }
      }
    }
  });
}

function mostTrusted(queryWord: QueryWord | undefined): string | undefined {
  return [...(queryWord?.stems ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function add(stems: Map<string, number>, stem: string, trust: number): void {
  stems.set(stem, Math.max(trust, stems.get(stem) ?? 0));
}

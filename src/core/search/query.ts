import { isTool, weightOf } from './common-words.ts';
import { stemOf } from './stem.ts';
import type { StemPhrase, Synonyms } from './synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Word, wordsOf } from './words.ts';

/** One word of a query, with all that may stand for it, each with how far it is trusted, from 0 to 1. */
export interface QueryWord {
  /** How much finding it counts, beside the other words. */
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

/** What a person means by what they typed; the last word may be unfinished. */
export function readQuery(typed: string, vocabulary: Vocabulary, synonyms: Synonyms): Query {
  const all = wordsOf(typed);
  const sentence = all.map(({ folded }) => folded).join(' ');
  const rest = sentence.replace(askForMeaning, ' ');
  const asksForMeaning = rest !== sentence;
  const words = asksForMeaning ? wordsOf(rest) : all;
  const last = all.at(-1);
  const isOpen = last !== undefined && last.end === typed.length;
  const kept = words.filter(({ folded }) => !isTool(folded));
  const queryWords = kept.map(({ folded }, index) => ({
    weight: weightOf(folded),
    stems: expand(
      folded,
      isOpen && index === kept.length - 1 && folded === last.folded,
      vocabulary,
      synonyms,
    ),
    phrases: [],
  }));
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
  for (const { word, distance } of vocabulary.near(folded)) {
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

/** Where several words typed stand for one thing, each of them may be replaced by its other names. */
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

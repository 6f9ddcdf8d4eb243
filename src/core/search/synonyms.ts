import { isTool } from './common-words.ts';
import { stemOf } from './stem.ts';
import { wordsOf } from './words.ts';

/** Words and groups of words that people use for one thing; each may be typed for the others. */
export type SynonymGroup = readonly string[];

/** A synonym as the stems that must all be there. */
export type StemPhrase = readonly string[];

/** Finds synonyms by what was typed. */
export interface Synonyms {
  /** Whether some group has this word by itself, or begins a name with it. */
  has(stem: string): boolean;
  /** Words typed one after the other, longest first: the others of their groups, and how many words they took. */
  at(
    stems: readonly string[],
    start: number,
  ): { readonly length: number; readonly others: readonly StemPhrase[] }[];
}

/** Prepares the groups of `content/synonymes.yaml` for look-ups. */
export function makeSynonyms(groups: readonly SynonymGroup[]): Synonyms {
  const byFirst = new Map<string, { phrase: StemPhrase; others: StemPhrase[] }[]>();
  for (const group of groups) {
    const phrases = group.map(phraseOf);
    phrases.forEach((phrase, index) => {
      const [first = ''] = phrase;
      const entry = { phrase, others: phrases.filter((_, other) => other !== index) };
      byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
    });
  }
  return {
    has: (stem) => byFirst.has(stem),
    at: (stems, start) =>
      (byFirst.get(stems[start] ?? '') ?? [])
        .filter(({ phrase }) => phrase.every((stem, index) => stems[start + index] === stem))
        .sort((a, b) => b.phrase.length - a.phrase.length)
        .map(({ phrase, others }) => ({ length: phrase.length, others })),
  };
}

/** The stems of a word or of a group of words, without the tools of grammar: « hors ligne », « mot de passe ». */
export function phraseOf(words: string): StemPhrase {
  return wordsOf(words)
    .filter(({ folded }) => !isTool(folded))
    .map(({ folded }) => stemOf(folded));
}

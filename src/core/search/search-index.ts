import MiniSearch from 'minisearch';
import { isTool } from './common-words.ts';
import { beginningOf, mostCharacters, type QueryWord, readQuery } from './query.ts';
import {
  boostOf,
  type Found,
  favourPairs,
  findWord,
  pageKey,
  type Scores,
  scoreAll,
  spread,
  type WordAnswer,
} from './rank.ts';
import { type SearchedPage, type SearchedPassage, searchedPassagesOf } from './searched-page.ts';
import { stemOf } from './stem.ts';
import { finish, type Steps } from './steps.ts';
import { makeSynonyms, type SynonymGroup } from './synonyms.ts';
import { Vocabulary } from './vocabulary.ts';
import { compoundsOf, type Word, wordsOf } from './words.ts';

/** The answer to a query. */
export interface Answer {
  /** Best first. */
  readonly results: readonly Found[];
  /** The stems to mark in what is shown. */
  readonly stems: ReadonlySet<string>;
  /** Only the beginning of a very long query is searched. */
  readonly isOfBeginning: boolean;
}

/** Finds passages by the words of a person in a hurry. */
export interface SearchIndex {
  /** Adds the passages of a page; a few milliseconds of work at most on a slow phone. */
  add(page: SearchedPage): void;
  /** Passages for a query, best first; none for a query without words. */
  search(typed: string): Answer;
  /** The same, a word of the query at a time: a pasted page has many. */
  searchInSteps(typed: string): Steps<Answer>;
}

const fields = ['title', 'otherNames', 'pageTitle', 'text'] as const;
const fieldBoost = { title: 4, otherNames: 4, pageTitle: 1.6, text: 1 };
/** The usual ones, save that length counts a little more. */
const bm25 = { k: 1.2, b: 0.75, d: 0.5 };

const leastOfBest = 0.08;
const mostResults = 40;

/** An empty index, which knows these synonyms. */
export function makeSearchIndex(groups: readonly SynonymGroup[]): SearchIndex {
  const passages: SearchedPassage[] = [];
  const vocabulary = new Vocabulary();
  const synonyms = makeSynonyms(groups);
  const pageOf: number[] = [];
  const pageNumbers = new Map<string, number>();
  const stemsOfPassage = new Map<SearchedPassage, readonly string[]>();
  const stemIndex = makeStemIndex(vocabulary);

  return {
    add(page) {
      for (const passage of searchedPassagesOf(page)) {
        const id = passages.push(passage) - 1;
        const page = pageKey(passage);
        pageNumbers.set(page, pageNumbers.get(page) ?? pageNumbers.size);
        pageOf.push(pageNumbers.get(page) ?? 0);
        stemsOfPassage.set(passage, stemIndex.add(id, passage));
      }
    },
    search: (typed) => finish(searchInSteps(typed)),
    searchInSteps,
  };

  function* searchInSteps(typed: string): Steps<Answer> {
    const searched = beginningOf(typed);
    const query = yield* readQuery(searched, vocabulary, synonyms);
    const answers: WordAnswer[] = [];
    for (const word of query.words) {
      answers.push({ weight: word.weight, scores: findWord(word, stemIndex.find) });
      yield;
    }
    const scores = yield* scoreAll(answers, pageOf);
    const found = [...scores].flatMap(([id, score]) => {
      const passage = passages[id];
      return passage ? [{ passage, score: score * boostOf(passage, query.asksForMeaning) }] : [];
    });
    found.sort((a, b) => b.score - a.score);
    const nearest = favourPairs(found, searched, (passage) => stemsOfPassage.get(passage) ?? []);
    return {
      results: leaveFarthest(spread(nearest, query.asksForMeaning)),
      stems: stemsOf(query.words),
      isOfBeginning: typed.length > mostCharacters,
    };
  }
}

/** The passages by their stems, and by their numbers; what it learns of words goes to the vocabulary. */
function makeStemIndex(vocabulary: Vocabulary) {
  const known = new Map<string, Scores>();
  let inOrder: string[] = [];
  const index = new MiniSearch<{ id: number; passage: SearchedPassage }>({
    fields: [...fields],
    extractField: ({ id, passage }, field) => (field === 'id' ? id : textOfField(passage, field)),
    tokenize: (text) => {
      const words = wordsOf(text);
      for (const { folded } of words) if (!isTool(folded)) inOrder.push(stemOf(folded));
      return indexedWordsOf(text, words);
    },
    processTerm: (folded) => {
      vocabulary.add(folded);
      return stemOf(folded);
    },
    searchOptions: {
      tokenize: (stem) => [stem],
      processTerm: (stem) => stem,
      boost: fieldBoost,
      bm25,
      combineWith: 'OR',
    },
  });
  return {
    /** Gives the stems of the passage, in order. */
    add(id: number, passage: SearchedPassage): readonly string[] {
      known.clear();
      inOrder = [];
      index.add({ id, passage });
      return inOrder;
    },
    find(stem: string): Scores {
      const scores = known.get(stem) ?? new Map(index.search(stem).map(({ id, score }) => [id, score]));
      known.set(stem, scores);
      return scores;
    },
  };
}

/** The folded words by which a text is found. */
function indexedWordsOf(text: string, words: readonly Word[]): string[] {
  const folded = words.map((word) => word.folded).filter((word) => !isTool(word));
  return [...folded, ...compoundsOf(text, words)];
}

function textOfField(passage: SearchedPassage, field: string): string {
  // The label of a figure is a sentence, not a title.
  if (passage.kind === 'chiffre') return field === 'text' ? `${passage.title} ${passage.text}` : '';
  if (field === 'title') {
    return `${passage.opensPage ? passage.pageTitle : ''} ${hasOwnTitle(passage) ? passage.title : ''}`;
  }
  if (field === 'pageTitle') return passage.opensPage ? '' : passage.pageTitle;
  return field === 'otherNames'
    ? passage.otherNames
    : `${hasOwnTitle(passage) ? '' : passage.title} ${passage.text}`;
}

/** Each page has an « À retenir », each sheet a « D’abord, sans IA »: none is named for its subject. */
function hasOwnTitle({ kind, anchor }: SearchedPassage): boolean {
  return kind !== 'fiche' && !/^(?:a-retenir|a-eviter|a-faire)(?:-\d+)?$/.test(anchor);
}

/** Far behind the best one, a passage has a word of the query and no answer. */
function leaveFarthest(found: readonly Found[]): Found[] {
  const least = (found[0]?.score ?? 0) * leastOfBest;
  return found.filter(({ score }) => score >= least).slice(0, mostResults);
}

function stemsOf(words: readonly QueryWord[]): Set<string> {
  return new Set(
    words.flatMap((word) => [...word.stems.keys(), ...word.phrases.flatMap(({ stems }) => stems)]),
  );
}

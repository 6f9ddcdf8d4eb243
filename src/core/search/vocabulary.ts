import SearchableMap from 'minisearch/SearchableMap';
import { stemOf } from './stem.ts';

/** A word of the texts that a typed word may have been meant for, and how many letters part them. */
export interface NearWord {
  readonly word: string;
  readonly distance: number;
}

const mostBeginnings = 30;
const mostNearWords = 4;
const mostTypos = 2;

/** Every word that the texts use, folded, with how often: what a typed word can be understood as. */
export class Vocabulary {
  /** Words and stems, for what is typed to be compared with. */
  readonly #words = new SearchableMap<true>();
  readonly #times = new Map<string, number>();
  readonly #stems = new Set<string>();
  readonly #near = new Map<string, readonly NearWord[]>();
  #longest = 0;

  /** Counts a word of the texts. */
  add(folded: string): void {
    const times = this.#times.get(folded) ?? 0;
    this.#times.set(folded, times + 1);
    if (times > 0) return;
    this.#longest = Math.max(this.#longest, folded.length);
    const stem = stemOf(folded);
    this.#words.set(folded, true);
    // Stems are words too: what is being typed may be one with a typo in it, « halucin ».
    if (!this.#stems.has(stem)) this.#words.set(stem, true);
    this.#stems.add(stem);
    this.#near.clear();
  }

  /** Whether the texts have a word of this stem. */
  hasStem(stem: string): boolean {
    return this.#stems.has(stem);
  }

  /** The words that begin so, most used first. */
  beginningWith(folded: string): string[] {
    return [...this.#words.atPrefix(folded).keys()]
      .sort((a, b) => this.#timesOf(b) - this.#timesOf(a) || a.length - b.length)
      .slice(0, mostBeginnings);
  }

  /** The words that differ by one letter, or by two in long words; nearest first, then most used. */
  near(folded: string): readonly NearWord[] {
    const already = this.#near.get(folded);
    if (already) return already;
    // A word that is far longer than all of ours is near none: it is not even compared.
    const canBeNear = folded.length >= 4 && folded.length <= this.#longest + mostTypos;
    const found = canBeNear ? this.#findNear(folded) : [];
    this.#near.set(folded, found);
    return found;
  }

  #findNear(folded: string): NearWord[] {
    // Two letters swapped are one slip of the thumb.
    const swapped = swapsOf(folded).filter((word) => this.#times.has(word));
    if (swapped.length > 0) return swapped.map((word) => ({ word, distance: 1 }));
    const most = folded.length < 8 ? 1 : mostTypos;
    const candidates = [...this.#words.fuzzyGet(folded, most)].map(([word, [, distance]]) => ({
      word,
      times: this.#timesOf(word),
      distance,
    }));
    const nearest = Math.min(...candidates.map(({ distance }) => distance));
    return candidates
      .filter(({ word, distance }) => distance === nearest && !/^\d/.test(word) && word.length > 2)
      .sort((a, b) => Number(b.word[0] === folded[0]) - Number(a.word[0] === folded[0]) || b.times - a.times)
      .slice(0, mostNearWords)
      .map(({ word, distance }) => ({ word, distance }));
  }

  #timesOf(word: string): number {
    return this.#times.get(word) ?? 0;
  }
}

function swapsOf(word: string): string[] {
  return [...word.slice(1)].map(
    (letter, index) => word.slice(0, index) + letter + word[index] + word.slice(index + 2),
  );
}

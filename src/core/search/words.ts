/** A word of a text, as the index knows it, and where it stands in that text. */
export interface Word {
  /** Lower case, no accent, no ligature; a number has a point and no space: `1080`, `0.31`. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** A number, with the thin spaces of its thousands; or letters, that figures may follow (A5, CO2, Q4). */
const wordPattern = /\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\d]*/gu;

/** Characters that join two halves of a word: micro-ondes, Duck.ai, compar:IA. */
const joints = new Set(['-', '\u2010', '\u2011', '.', ':']);

/**
 * The words of a text, in order. An apostrophe of any shape ends a word, so that « l’énergie » gives `l` then
 * `energie`; a compound gives its halves.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    words.push({ folded: fold(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** The compounds of a text in one piece, beside their halves: `microondes`, `duckai`. */
export function compoundsOf(text: string, words: readonly Word[]): string[] {
  const compounds: string[] = [];
  let compound = '';
  words.forEach((word, index) => {
    const next = words[index + 1];
    compound += word.folded;
    const isJoined = next && next.start === word.end + 1 && joints.has(text[word.end] ?? '');
    if (isJoined && isLetter(word.folded) && isLetter(next.folded)) return;
    if (compound !== word.folded) compounds.push(compound);
    compound = '';
  });
  return compounds;
}

const known = new Map<string, string>();

/** A word without case, accents, ligatures or separators of thousands; folding twice changes nothing. */
export function fold(word: string): string {
  const already = known.get(word);
  if (already !== undefined) return already;
  const folded = foldAnew(word);
  known.set(word, folded);
  return folded;
}

function foldAnew(word: string): string {
  if (/^\d/.test(word)) return word.replace(/[\u00a0\u202f]/g, '').replaceAll(',', '.');
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}

function isLetter(folded: string): boolean {
  return !/^\d/.test(folded);
}

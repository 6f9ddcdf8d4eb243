/** Number of words in a text, punctuation left out. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
}

/** How many words one would count in a text: signs alone are none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
}

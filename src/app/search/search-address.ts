import { mostCharacters } from '#core/search/query.ts';

/** One character takes three letters a byte in an address, and four bytes at most. */
const mostLettersOfOne = 12;
const mostLetters = mostLettersOfOne * (mostCharacters + 1);

/**
 * What a shared address asks for: `/chercher/#q=tract`. Nothing when it asks for nothing, or is broken; the beginning
 * of what is longer than search takes.
 */
export function queryInAddress(hash: string): string | undefined {
  const encoded = /^#q=(.+)$/s.exec(hash.slice(0, mostLetters))?.[1];
  if (encoded === undefined) return undefined;
  return decode(encoded, hash.length > mostLetters ? mostLettersOfOne - 1 : 0);
}

/** Less a few letters, when the last character may have been cut in its midst. */
function decode(encoded: string, mostCut: number): string | undefined {
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' '));
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return mostCut > 0 ? decode(encoded.slice(0, -1), mostCut - 1) : undefined;
  }
}

/** The address to share. It is never written to the address bar: what is typed leaves no trace there. */
export function addressOfQuery(page: string, query: string): string {
  return `${page.split('#')[0]}#q=${encodeURIComponent(query)}`;
}

/** A parsed address fragment: the word of a panel or the anchor of a passage, and the part after `=`. */
export interface Fragment {
  readonly name: string;
  readonly carried: string;
}

/**
 * Reads `#calcul=v1/…`. Some that carry addresses write its signs as codes (`#calcul%3Dv1…`): nothing that we put in
 * an address has a code of its own, so they are read back.
 */
export function readFragment(hash: string): Fragment {
  const [name = '', carried = ''] = decode(hash.slice(1)).split(/=(.*)/s);
  return { name, carried };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

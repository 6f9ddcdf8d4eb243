import { stemmer } from '@orama/stemmers/french';

const known = new Map<string, string>();

/**
 * The stem of a folded word, by the French rules of Snowball, then three of ours. Accents are gone before
 * stemming, since half of those who type leave them out; Snowball then misses the ends that it knows by their
 * accent (« générée ») and plurals after a vowel (« vidéos »). Plurals in -aux that are not those of -al, as it
 * takes them all to be, are put in the singular first.
 */
export function stemOf(folded: string): string {
  const already = known.get(folded);
  if (already !== undefined) return already;
  const stem = isWhole(folded) ? folded : settle(stemmer(singulars.get(folded) ?? folded), folded);
  known.set(folded, stem);
  return stem;
}

/** Short words, numbers, and names such as OpenAI, whose end is no verb's. */
function isWhole(folded: string): boolean {
  return folded.length < 4 || /\d/.test(folded) || /[^r]ai$/.test(folded);
}

/**
 * Plurals whose singular their letters do not tell. « Émaux » is left out, since « émail » would find e-mail, and
 * « maux », since « mal » is nearly always the adverb.
 */
const singulars: ReadonlyMap<string, string> = new Map([
  ['travaux', 'travail'],
  ['baux', 'bail'],
  ['vitraux', 'vitrail'],
  ['coraux', 'corail'],
  ['soupiraux', 'soupirail'],
  ['vantaux', 'vantail'],
  ['ideaux', 'ideal'],
  ['materiaux', 'materiau'],
  ['noyaux', 'noyau'],
  ['tuyaux', 'tuyau'],
  ['joyaux', 'joyau'],
  ['boyaux', 'boyau'],
  ['yeux', 'oeil'],
  ['cieux', 'ciel'],
]);

function settle(stem: string, folded: string): string {
  const settled = stem
    .toLowerCase()
    .replace(/(?<=\w{3})[sx]$/, '')
    .replace(/(?<=\w{3})[ei]+$/, '')
    .replace(/qu$/, 'c');
  return settled.length < 2 ? folded : settled;
}

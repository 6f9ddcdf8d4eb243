/**
 * How a line of the guide is signed: a blaze, which has a mark in plain text, and a word. No line shows one
 * without the other, on any screen, sheet of paper, document or clipboard: a sign alone is not understood by
 * all, and a line that lost both may be read as advice to do what it warns of.
 */
export const signs = {
  /** « Bonne voie »: what to do. */
  do: { blaze: 'do', mark: '▬▬', word: 'À faire' },
  /** « Bonne voie » again: a sentence made to be said. */
  say: { blaze: 'do', mark: '▬▬', word: 'À dire' },
  /** « Mauvaise voie »: what never to do. */
  avoid: { blaze: 'avoid', mark: '✕', word: 'À éviter' },
  /** « Autre chemin »: without AI, or with a lighter tool. */
  other: { blaze: 'other', mark: '↱', word: 'Autre chemin' },
} as const;

/** Sign of a line: `do`, `say`, `avoid`, `other`. */
export type SignKind = keyof typeof signs;

/** All of them, as one finds them in the class of a line. */
export const signKinds: readonly SignKind[] = ['do', 'say', 'avoid', 'other'];

/** Trail blaze of a sign: `do` « bonne voie », `avoid` « mauvaise voie », `other` « autre chemin ». */
export type BlazeKind = (typeof signs)[SignKind]['blaze'];

/** Start of a signed line in plain text: « ✕ À éviter : ». */
export function openSigned(kind: SignKind): string {
  const { mark, word } = signs[kind];
  return `${mark}\u00a0${word}\u00a0: `;
}

/** Whether a signed line opens at this offset of a text. */
export function isSignedAt(text: string, offset: number): boolean {
  return Object.values(signs).some(({ mark }) => text.startsWith(mark, offset));
}

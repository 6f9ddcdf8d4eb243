const NARROW = '\u202f';
const WIDE = '\u00a0';

/**
 * French spaces, so that writers need not type them: narrow before ; ! ?, unbreakable before : and inside
 * « », between a number and what it counts; and the curly apostrophe. Text that already has them is unchanged.
 */
export function typeset(text: string): string {
  return text
    .replace(/(\p{L})'(?=[\p{L}«])/gu, '$1’')
    .replace(/[ \u00a0]([;!?])/g, `${NARROW}$1`)
    .replace(/ :/g, `${WIDE}:`)
    .replace(/« /g, `«${WIDE}`)
    .replace(/ »/g, `${WIDE}»`)
    .replace(/(\d) (?=\d{3}\b)/g, `$1${NARROW}`)
    .replace(/(\d) (?=[%\p{L}])/gu, `$1${WIDE}`);
}

/** Limits of a number field. */
export interface NumberLimits {
  readonly max: number;
  /** Only whole numbers: one does not write half a text. */
  readonly whole?: boolean;
  readonly allowsZero?: boolean;
}

/** Result of parsing a typed number; each error has its own kind, so that the screen can explain it. */
export type ParsedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-number' }
  /** « 1.000 »: a thousand for some, one for others. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'negative' }
  | { readonly kind: 'zero' }
  | { readonly kind: 'not-whole' }
  | { readonly kind: 'too-large'; readonly max: number };

/**
 * Reads « 1 000 » (with any space), « 1,5 » and « 1.5 », in the digits of any script, with the invisible marks that
 * come along when one pastes.
 */
export function parseNumber(
  typed: string,
  { max, whole = false, allowsZero = false }: NumberLimits,
): ParsedNumber {
  const text = toPlainText(typed);
  if (text === '') return { kind: 'empty' };
  if (!/^-?(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) return { kind: 'not-a-number' };
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return { kind: 'ambiguous' };
  const value = Number(text.replace(',', '.'));
  if (value < 0) return { kind: 'negative' };
  if (value === 0) return allowsZero ? { kind: 'number', value: 0 } : { kind: 'zero' };
  if (value > max) return { kind: 'too-large', max };
  if (whole && !Number.isInteger(value)) return { kind: 'not-whole' };
  return { kind: 'number', value };
}

/** A number as one types it, so that it is read as it was: « 1,5 », « 1,2340 » since « 1,234 » could be a thousand. */
export function writeNumber(value: number): string {
  const text = value
    .toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    .replace('.', ',');
  return /^[1-9]\d{0,2},\d{3}$/.test(text) ? `${text}0` : text;
}

/**
 * One more, or one less, than the last number understood: 0,5 then 1,5. A step that would leave the limits stops at
 * them; one that would reach zero, where fractions are taken and zero is not, stays where it was.
 */
export function stepNumber(last: number, by: number, { max, whole, allowsZero }: NumberLimits): number {
  // Decimal steps of a binary number: 1,1 − 1 is 0,1, not 0,10000000000000009.
  const next = Number((last + by).toFixed(10));
  if (next > max) return max;
  if (allowsZero) return Math.max(next, 0);
  if (whole) return Math.max(next, 1);
  return next > 0 ? next : last || 1;
}

/** Digits, separators and sign as on a French keyboard; no space, nothing invisible. */
function toPlainText(typed: string): string {
  return typed
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/^[−–\uFF0D]/, '-')
    .replaceAll('\u066C', '')
    .replace(/[\u066B\uFF0C]/g, ',')
    .replaceAll('\uFF0E', '.');
}

/** Unicode has decimal digits in runs of ten, from zero to nine. */
function digitOf(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(point - before - 1))) before += 1;
  return String(before % 10);
}

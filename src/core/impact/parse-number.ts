/** What a number field accepts. */
export interface NumberLimits {
  readonly max: number;
  /** Only whole numbers: one does not write half a text. */
  readonly whole?: boolean;
  readonly allowsZero?: boolean;
}

/** What someone typed, read; each misunderstanding has its own kind, so that the screen can explain it. */
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

/** Reads « 1 000 » (with any space), « 1,5 » and « 1.5 ». */
export function parseNumber(
  typed: string,
  { max, whole = false, allowsZero = false }: NumberLimits,
): ParsedNumber {
  const text = typed.replace(/\s/g, '').replace(/^[−–]/, '-');
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

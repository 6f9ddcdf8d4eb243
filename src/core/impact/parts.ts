import { product, type Range, width } from '../number/range.ts';
import { type Quantity, type QuantityUnit, quantity, total } from '../number/units.ts';
import type { Factor } from './factors.ts';

/** Perimeters of an impact; each is counted or left out, and the screen says which. */
export const perimeters = [
  'chips',
  'server',
  'building',
  'power-plants',
  'hardware-making',
  'device-making',
  'on-site-water',
  'power-plant-water',
  'network',
  'terminal',
  'training',
] as const;
export type Perimeter = (typeof perimeters)[number];

/** A quantity that says what it covers. */
export interface Part<U extends QuantityUnit = QuantityUnit> {
  readonly quantity: Quantity<U>;
  readonly covers: readonly Perimeter[];
}

/** All parts of one thing together. Throws when two of them cover the same: it would be counted twice. */
export function sumParts<U extends QuantityUnit>(unit: U, parts: readonly Part<NoInfer<U>>[]): Part<U> {
  const covers = parts.flatMap((part) => part.covers);
  const twice = covers.find((perimeter, index) => covers.indexOf(perimeter) !== index);
  if (twice) throw new RangeError(`counted twice: ${twice}`);
  return {
    quantity: total(
      unit,
      parts.map((part) => part.quantity),
    ),
    covers,
  };
}

/** Reach of a measure of electricity; the compiler refuses to take one for another. */
export type Reach = 'chips' | 'server' | 'service' | 'device';

/** Electricity in Wh, of the chips alone, of their server, of the whole service, or of a machine at home. */
export interface Reaching<R extends Reach> extends Range {
  readonly reach: R;
}

/** This range of Wh, which reaches so far. */
export function reaching<R extends Reach>(reach: R, { low, central, high }: Range): Reaching<R> {
  return { reach, low, central, high };
}

/** Why a range is wide; the screen says it in words. */
export const causes = [
  'filling',
  'hardware',
  'precision',
  'overhead',
  'model-fit',
  'size-class',
  'experts',
  'closed-model',
  'thinking',
  'reading',
  'agent-work',
  'image-model',
  'image-size',
  'video-model',
  'video-length',
  'video-size',
  'device',
  'device-model',
  'compute-time',
  'power',
] as const;
export type Cause = (typeof causes)[number];

/** One uncertain factor of a product, and what it is uncertain about. */
export interface ProductTerm {
  readonly cause: Cause;
  readonly value: Range;
}

/** Width of the range due to one cause alone: its high bound over its low one. */
export interface Doubt {
  readonly cause: Cause;
  readonly times: number;
}

/** The product of independent terms. */
export function multiply(terms: readonly ProductTerm[]): Range {
  return product(terms.map(({ value }) => value));
}

/** Doubts of a product, the widest first; a cause known within a fifth is left out. */
export function doubtsOf(terms: readonly ProductTerm[]): Doubt[] {
  return terms
    .map(({ cause, value }) => ({ cause, times: width(value) }))
    .filter(({ times }) => times > 1.2)
    .sort((a, b) => b.times - a.times);
}

/** The figures of these factors, each once, in the order in which they serve. */
export function figuresOf(factors: readonly Factor[]): string[] {
  return [...new Set(factors.map(({ figure }) => figure))];
}

/** Energy in the unit of the app. */
export function asEnergy(range: Range): Quantity<'Wh'> {
  return quantity('Wh', range);
}

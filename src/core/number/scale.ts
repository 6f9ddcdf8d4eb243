import type { Range } from './range.ts';

/** A power of ten on the scale, and its position from 0 (left) to 1 (right). */
export interface Tick {
  readonly value: number;
  readonly at: number;
}

/** A logarithmic scale that holds a whole range, from one power of ten to another. */
export interface LogScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
  /** Positions of the three values, from 0 (left) to 1 (right). */
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** The scale covers at least this many powers of ten, so that a narrow range looks narrow. */
const leastDecades = 2;

/**
 * The scale on which to draw a range. Nothing when it holds a zero, which has no place on such a scale.
 */
export function makeLogScale({ low, central, high }: Range): LogScale | undefined {
  if (low <= 0) return undefined;
  let first = exponentBelow(low);
  let last = -exponentBelow(1 / high);
  while (last - first < leastDecades) {
    if (Math.log10(central) - first < last - Math.log10(central)) first -= 1;
    else last += 1;
  }
  const positionOf = (value: number) => clamp((Math.log10(value) - first) / (last - first));
  const exponents = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    from: powerOfTen(first),
    to: powerOfTen(last),
    ticks: exponents.map((exponent) => ({
      value: powerOfTen(exponent),
      at: (exponent - first) / (last - first),
    })),
    low: positionOf(low),
    central: positionOf(central),
    high: positionOf(high),
  };
}

function exponentBelow(value: number): number {
  return Math.floor(Math.log10(value) + 1e-12);
}

/** Read from text: `10 ** -3` and its like are not always the nearest number. */
function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}

/** Keeps a position between 0 and 1: rounding errors may step outside. */
function clamp(position: number): number {
  return Math.min(1, Math.max(0, position));
}

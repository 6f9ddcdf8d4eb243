/**
 * An uncertain number: plausible bounds of use and a central value, none of them negative. It is no
 * statistical interval. Each operation keeps low ≤ central ≤ high, so a chain of them does too.
 */
export interface Range {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** The range of these three values. Throws when one is negative or not finite, or when they are out of order. */
export function range(low: number, central: number, high: number): Range {
  for (const value of [low, central, high]) {
    if (!Number.isFinite(value) || value < 0) throw new RangeError(`not a finite positive number: ${value}`);
  }
  if (low > central || central > high) throw new RangeError(`out of order: ${low}, ${central}, ${high}`);
  return { low, central, high };
}

/** A number known without doubt, or agreed upon. */
export function exactly(value: number): Range {
  return range(value, value, value);
}

/** Both together; lows go with lows and highs with highs, as if both doubts leaned the same way. */
export function plus(a: Range, b: Range): Range {
  return range(a.low + b.low, a.central + b.central, a.high + b.high);
}

/** All of them together; nothing at all is exactly zero. */
export function sum(ranges: readonly Range[]): Range {
  return ranges.reduce(plus, exactly(0));
}

/** Product of two ranges, bound by bound. */
export function times(a: Range, b: Range): Range {
  return range(a.low * b.low, a.central * b.central, a.high * b.high);
}

/**
 * All multiplied together, when their doubts have nothing to do with each other: it is implausible that all
 * lean the same way, so distances to the central value (as ratios) add up like the sides of a right angle,
 * not end to end. The square of logarithms, as for any product of independent errors; each side apart. A
 * range that touches zero has no logarithm: then the doubts are multiplied as by `times`.
 */
export function product(ranges: readonly Range[]): Range {
  const chained = ranges.reduce(times, exactly(1));
  if (ranges.some(({ low }) => low === 0)) return chained;
  const spread = (bound: 'low' | 'high') =>
    Math.exp(Math.hypot(...ranges.map((one) => Math.log(one[bound] / one.central))));
  return {
    low: Math.max(chained.low, chained.central / spread('low')),
    central: chained.central,
    high: Math.min(chained.high, chained.central * spread('high')),
  };
}

/** `factor` times the range. Throws when the factor is negative. */
export function scale(a: Range, factor: number): Range {
  return times(a, exactly(factor));
}

/** Quotient of two ranges, as wide as both doubts make it. Throws when the divisor may be zero. */
export function divide(a: Range, by: Range): Range {
  if (by.low === 0) throw new RangeError('division by a range that may be zero');
  return range(a.low / by.high, a.central / by.central, a.high / by.low);
}

/**
 * `base` raised to an uncertain exponent. Below 1 a greater exponent gives less, so the bounds change
 * places: the result stays in order. Throws when the base is not positive.
 */
export function power(base: number, exponent: Range): Range {
  if (!(base > 0)) throw new RangeError(`not a positive base: ${base}`);
  const [first, last] = base < 1 ? [exponent.high, exponent.low] : [exponent.low, exponent.high];
  return range(base ** first, base ** exponent.central, base ** last);
}

/** The range raised to a known exponent, none of them negative. */
export function raise({ low, central, high }: Range, exponent: number): Range {
  return range(low ** exponent, central ** exponent, high ** exponent);
}

/** Inverse of a range. Throws when it may be zero. */
export function inverse(a: Range): Range {
  return divide(exactly(1), a);
}

/** The high bound over the low one: how wide the doubt is. Infinite when the range touches zero. */
export function width({ low, high }: Range): number {
  return high === 0 ? 1 : high / low;
}

import type { Estimate, Perimeter } from '../impact/estimate.ts';

/** Perimeters of a total: counted in all lines, in some, or in none. */
export interface Coverage {
  readonly counted: readonly Perimeter[];
  readonly partly: readonly Perimeter[];
  readonly notCounted: readonly Perimeter[];
}

/** Coverage of several estimates; a perimeter that one of them does not have at all is no gap. */
export function coverageOf(estimates: readonly Pick<Estimate, 'counted' | 'notCounted'>[]): Coverage {
  const counted = new Set(estimates.flatMap((one) => one.counted));
  const left = new Set(estimates.flatMap((one) => one.notCounted));
  return {
    counted: [...counted].filter((one) => !left.has(one)),
    partly: [...counted].filter((one) => left.has(one)),
    notCounted: [...left].filter((one) => !counted.has(one)),
  };
}

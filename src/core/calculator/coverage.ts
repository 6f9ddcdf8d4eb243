import type { Estimate, Perimeter } from '../impact/estimate.ts';

/** What a total covers: everywhere, for some of its lines only, or nowhere. */
export interface Coverage {
  readonly counted: readonly Perimeter[];
  readonly partly: readonly Perimeter[];
  readonly notCounted: readonly Perimeter[];
}

/** What these estimates cover together; what one of them does not have at all is no gap. */
export function coverageOf(estimates: readonly Pick<Estimate, 'counted' | 'notCounted'>[]): Coverage {
  const counted = new Set(estimates.flatMap((one) => one.counted));
  const left = new Set(estimates.flatMap((one) => one.notCounted));
  return {
    counted: [...counted].filter((one) => !left.has(one)),
    partly: [...counted].filter((one) => left.has(one)),
    notCounted: [...left].filter((one) => !counted.has(one)),
  };
}

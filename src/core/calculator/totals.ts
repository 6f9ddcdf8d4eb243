import type { Estimate, Perimeter } from '../impact/estimate.ts';
import { type Carbon, type Energy, total, type Water } from '../impact/units.ts';

/** What several uses take together. */
export interface Total {
  readonly energy: Energy;
  readonly carbon: Carbon;
  /** Nothing where it is not published for one of them. */
  readonly water: Water | null;
}

/** All of them together; nothing at all is exactly zero. */
export function totalOf(estimates: readonly Estimate[]): Total {
  const waters = estimates.flatMap(({ water }) => water?.total ?? []);
  return {
    energy: total(
      'Wh',
      estimates.map(({ energy }) => energy),
    ),
    carbon: total(
      'gCO2e',
      estimates.map(({ carbon }) => carbon.total),
    ),
    water: waters.length === estimates.length ? total('mL', waters) : null,
  };
}

/** The share of each in the electricity of all, from 0 to 1, by central values. */
export function sharesOf(estimates: readonly Estimate[]): readonly number[] {
  const whole = totalOf(estimates).energy.central;
  return estimates.map(({ energy }) => (whole > 0 ? energy.central / whole : 0));
}

/** What a total covers: everywhere, for some of its lines only, or nowhere. */
export interface Coverage {
  readonly counted: readonly Perimeter[];
  readonly partly: readonly Perimeter[];
  readonly notCounted: readonly Perimeter[];
}

/** What these estimates cover together; what one of them does not have at all is no gap. */
export function coverageOf(estimates: readonly Estimate[]): Coverage {
  const counted = new Set(estimates.flatMap((one) => one.counted));
  const left = new Set(estimates.flatMap((one) => one.notCounted));
  return {
    counted: [...counted].filter((one) => !left.has(one)),
    partly: [...counted].filter((one) => left.has(one)),
    notCounted: [...left].filter((one) => !counted.has(one)),
  };
}

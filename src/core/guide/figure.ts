import { type Range, range } from '../number/range.ts';
import type { QuantityUnit } from '../number/units.ts';

/** Grade of a number's check: A read in its source, B read second-hand, C our own synthesis or convention. */
export type Grade = 'A' | 'B' | 'C';

/** One published or agreed number: a file of `content/figures/`, whose name is its id. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  /** Symbol of the unit, as in `content/units.yaml`. */
  readonly unit: string;
  /** Denominator: « réponse », « kWh », « km ». */
  readonly per?: string | undefined;
  readonly low?: number | undefined;
  readonly central?: number | undefined;
  readonly high?: number | undefined;
  /** What was measured, and what was left out. */
  readonly measured: string;
  /** Year or month of the data: `2026`, `2026-02`. */
  readonly date: string;
  /** Ids in `content/sources.yaml`. */
  readonly sources: readonly string[];
  readonly caveat?: string | undefined;
  readonly grade: Grade;
  /** How the number was obtained, when it is ours. */
  readonly derivation?: string | undefined;
}

/** A work that figures cite: a row of `content/sources.yaml`. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  /** The name by which a page cites it, where the authors are many: « ML.ENERGY ». */
  readonly short?: string | undefined;
  readonly year: number;
  readonly url?: string | undefined;
  readonly lang: 'fr' | 'en' | 'de';
  /** How we read it, in French. */
  readonly read: string;
  readonly grade: Grade;
}

/** A unit's symbol and its spoken forms: a row of `content/units.yaml`. */
export interface Unit {
  readonly symbol: string;
  readonly one: string;
  readonly many: string;
}

/**
 * The three values of a figure; one that it does not give is taken from its nearest neighbour, so that
 * nothing is invented. Throws when the figure gives none.
 */
export function rangeOf({ id, low, central, high }: Figure): Range {
  const middle = central ?? low ?? high;
  if (middle === undefined) throw new Error(`figure ${id} has no value`);
  return range(low ?? middle, middle, high ?? middle);
}

const baseUnits: Readonly<Record<string, { readonly unit: QuantityUnit; readonly factor: number }>> = {
  J: { unit: 'Wh', factor: 1 / 3600 },
  Wh: { unit: 'Wh', factor: 1 },
  kWh: { unit: 'Wh', factor: 1000 },
  gCO2e: { unit: 'gCO2e', factor: 1 },
  kgCO2e: { unit: 'gCO2e', factor: 1000 },
  mL: { unit: 'mL', factor: 1 },
  L: { unit: 'mL', factor: 1000 },
};

/** Wh, g or mL, and how many of them one of the figure's unit holds; nothing for another unit. */
export function baseUnitOf({
  unit,
}: Pick<Figure, 'unit'>): { readonly unit: QuantityUnit; readonly factor: number } | undefined {
  return baseUnits[unit];
}

/** The symbol of a unit as it is read, the calculator's own: « kg CO2e ». */
export function shownUnit(symbol: string): string {
  return symbol.replace(/(?<=[a-z])CO2e$/, '\u00a0CO2e');
}

/** Quantity that the figure measures (energy, greenhouse gases or water); nothing for another unit. */
export function quantityOf(figure: Pick<Figure, 'unit'>): QuantityUnit | undefined {
  return baseUnitOf(figure)?.unit;
}

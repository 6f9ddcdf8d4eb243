import { type Quantity, type QuantityUnit, total } from '../number/units.ts';
import type { NamedUse } from './activity.ts';
import { type Estimate, estimate } from './estimate.ts';
import type { FactorSet } from './factors.ts';
import { inCountry, type Use } from './use.ts';

/** Measures of a use: electricity, greenhouse gases and their parts, water. */
export const measures = ['energy', 'carbon', 'electricity-carbon', 'making-carbon', 'water'] as const;
export type Measure = (typeof measures)[number];

/** Unit of each measure. */
export const unitOfMeasure: Readonly<Record<Measure, QuantityUnit>> = {
  energy: 'Wh',
  carbon: 'gCO2e',
  'electricity-carbon': 'gCO2e',
  'making-carbon': 'gCO2e',
  water: 'mL',
};

/** The uses of a name, so many times each, in another country where one is given. */
export function usesOf({ uses }: NamedUse, { times = 1, country }: Asked = {}): Use[] {
  return uses.map((use) => {
    const counted = { ...use, count: use.count * times };
    return country ? inCountry(counted, country) : counted;
  });
}

/** Count and place; once, in the place of the use, when left out. */
export interface Asked {
  readonly times?: number | undefined;
  readonly country?: string | undefined;
}

/** Sum of a measure over these uses; nothing for water where nobody publishes it for one of them. */
export function measureOf(uses: readonly Use[], measure: Measure, factors: FactorSet): Quantity | undefined {
  const parts = uses.map((use) => partOf(estimate(use, factors), measure));
  const [first] = parts;
  const known = parts.flatMap((part) => part ?? []);
  return first && known.length === parts.length ? total(first.unit, known) : undefined;
}

function partOf({ energy, carbon, water }: Estimate, measure: Measure): Quantity | undefined {
  switch (measure) {
    case 'energy':
      return energy;
    case 'carbon':
      return carbon.total;
    case 'electricity-carbon':
      return carbon.electricity;
    case 'making-carbon':
      return carbon.making;
    case 'water':
      return water?.total;
  }
}

import type { Range } from '../number/range.ts';
import { type Carbon, type Energy, total, type Water } from '../number/units.ts';
import { type Estimate, estimate } from './estimate.ts';
import type { FactorSet } from './factors.ts';
import type { Use } from './use.ts';

/** One line of a basket: a use, and what people call it. */
export interface BasketPart {
  readonly label: string;
  readonly use: Use;
}

/** Uses that go together: a row of `content/baskets.yaml`. */
export interface Basket {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly parts: readonly BasketPart[];
  /** Id of the figure that someone else published for the same basket. */
  readonly published?: string;
}

/** Total that someone else published for a basket. */
export interface PublishedTotal {
  readonly label: string;
  readonly energyWh: Range;
}

/** A question of « Bilan sans journal »: how many times a month, and what one time is. */
export interface YearlyQuestion {
  readonly id: string;
  readonly label: string;
  readonly use: Use;
  /** What a collective can decide when this weighs most. */
  readonly decision: string;
  /** Default count a month; none when left out. */
  readonly startsAt?: number | undefined;
}

/** Several uses together. Lows with lows and highs with highs: their doubts have much in common. */
export interface Sum {
  readonly energy: Energy;
  readonly carbon: Carbon;
  /** Null when nobody publishes it for one of them. */
  readonly water: Water | null;
  readonly parts: readonly SumPart[];
}

/** A part of the sum, and its share of the central electricity, from 0 to 1. */
export interface SumPart {
  readonly use: Use;
  readonly estimate: Estimate;
  readonly share: number;
}

/** These uses together, each with its share. Nothing at all is exactly nothing, without shares. */
export function addUp(uses: readonly Use[], factors: FactorSet): Sum {
  const estimates = uses.map((use) => ({ use, estimate: estimate(use, factors) }));
  const energy = total(
    'Wh',
    estimates.map((part) => part.estimate.energy),
  );
  const carbon = total(
    'gCO2e',
    estimates.map((part) => part.estimate.carbon.total),
  );
  const waters = estimates.flatMap((part) => part.estimate.water?.total ?? []);
  return {
    energy,
    carbon,
    water: waters.length === estimates.length ? total('mL', waters) : null,
    parts: estimates.map((part) => ({
      ...part,
      share: energy.central > 0 ? part.estimate.energy.central / energy.central : 0,
    })),
  };
}

/** The uses of a year: each so many times a month, for so many people; what is done no time is left out. */
export function yearlyUses(
  questions: readonly YearlyQuestion[],
  timesAMonth: Readonly<Record<string, number>>,
  people: number,
): Use[] {
  return questions.flatMap(({ id, use }) => {
    const count = (timesAMonth[id] ?? 0) * 12 * people * use.count;
    return count > 0 ? [{ ...use, count }] : [];
  });
}

/** The questions whose uses weigh most, heaviest first: what to discuss. */
export function heaviest(
  questions: readonly YearlyQuestion[],
  timesAMonth: Readonly<Record<string, number>>,
  factors: FactorSet,
): YearlyQuestion[] {
  return questions
    .map((question) => ({
      question,
      energy: estimate(question.use, factors).energy.central * (timesAMonth[question.id] ?? 0),
    }))
    .filter(({ energy }) => energy > 0)
    .sort((a, b) => b.energy - a.energy)
    .map(({ question }) => question);
}

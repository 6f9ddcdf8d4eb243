import { baseUnitOf, type Figure, quantityOf, rangeOf } from '../guide/figure.ts';
import { type Range, scale } from '../number/range.ts';
import type { Use } from './use.ts';

/** Perimeters of published figures, the narrowest first. */
export const reaches = ['chips', 'server', 'service', 'life-cycle', 'market', 'unpublished'] as const;
export type PublishedReach = (typeof reaches)[number];

/** A published figure, and how far it reaches. */
export interface PublishedRow {
  /** Id of the figure. */
  readonly figure: string;
  readonly reach: PublishedReach;
}

/** The same thing as published at several dates: ids of figures, oldest first. */
export interface Story {
  readonly label: string;
  readonly figures: readonly string[];
}

/** Published values of one thing, side by side: a row of `content/divergence.yaml`. */
export interface Divergence {
  readonly id: string;
  readonly label: string;
  /** The use that we compute for it. */
  readonly use: Use;
  readonly energy: readonly PublishedRow[];
  readonly carbon: readonly PublishedRow[];
  readonly water: readonly PublishedRow[];
  readonly overTime: readonly Story[];
}

/** A figure brought to the unit of its neighbours, and how many times the smallest it is. */
export interface ComparedFigure {
  readonly figure: Figure;
  /** In Wh, g or mL. */
  readonly value: Range;
  readonly timesSmallest: number;
}

/**
 * These figures side by side, from the smallest to the largest, with their ratios. Throws when they do not
 * count the same thing.
 */
export function sideBySide(figures: readonly Figure[]): ComparedFigure[] {
  const units = new Set(figures.map(quantityOf));
  if (units.size > 1 || units.has(undefined)) throw new RangeError('figures that do not compare');
  const values = figures
    .map((figure) => ({ figure, value: scale(rangeOf(figure), baseUnitOf(figure)?.factor ?? 1) }))
    .sort((a, b) => a.value.central - b.value.central);
  const smallest = values[0]?.value.central ?? 1;
  return values.map((row) => ({ ...row, timesSmallest: row.value.central / smallest }));
}

/** Largest over smallest; 1 when there is only one. */
export function spreadOf(figures: readonly Figure[]): number {
  return sideBySide(figures).at(-1)?.timesSmallest ?? 1;
}

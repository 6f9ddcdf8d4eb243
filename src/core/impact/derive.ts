import { baseUnitOf, type Figure, rangeOf } from '../guide/figure.ts';
import { exactly, type Range } from '../number/range.ts';
import type { NamedUse } from './activity.ts';
import { estimate } from './estimate.ts';
import { type FactorSet, mapFactors } from './factors.ts';
import { type Measure, measureOf, usesOf } from './measures.ts';

/** Operand of a formula: a number, a figure, or the value of a use. */
export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | UseOperand;

export interface UseOperand {
  readonly kind: 'use';
  readonly use: NamedUse;
  readonly measure: Measure;
  readonly country?: string | undefined;
}

/** Operands multiplied together, then divided by others. */
export interface Term {
  readonly over: readonly Operand[];
  readonly under: readonly Operand[];
  readonly isTakenAway?: boolean;
}

/** Terms added up: « 3 × video − 3 × image », « a ÷ b ». */
export type Formula = readonly Term[];

/** Context of a computation. */
export interface Known {
  /** Figures by id, those behind the factors included. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** Formulas of computed figures, whose doubt is that of what they rest on. */
  readonly formulas: ReadonlyMap<string, Formula>;
  /** Needed by uses alone. */
  readonly factors: FactorSet | undefined;
}

/** A derived number; without a centre where something it rests on has none. */
export interface Derived {
  readonly low: number;
  readonly central: number | undefined;
  readonly high: number;
}

/**
 * A number derived from others, in Wh, g or mL where it counts that, shares as 0 to 1. Terms are added bound to
 * bound, like the parts of a basket. Within a term of several doubts, each figure it rests on is moved alone to
 * its bounds, and what that changes is composed as in `product`: what stands on both sides of a ratio, such as
 * the same work in two countries, cancels out.
 */
export function derive(formula: Formula, known: Known): Derived {
  const parts = formula.map((term) => ({ term, range: rangeOfTerm(term, known) }));
  const total = (bound: keyof Range) =>
    parts.reduce((sum, { term, range }) => sum + (term.isTakenAway ? -range[bound] : range[bound]), 0);
  const all = [total('low'), total('central'), total('high')] as const;
  return {
    low: Math.min(...all),
    central: formula.every(hasCentre) ? all[1] : undefined,
    high: Math.max(...all),
  };
}

function rangeOfTerm(term: Term, known: Known): Range {
  const ranges = operandsOf(term).map((operand) => rangeOfOperand(operand, known));
  if (ranges.filter(({ low, high }) => low !== high).length > 1) return compose(term, known);
  const bound = (over: keyof Range, under: keyof Range) =>
    ranges.reduce(
      (value, range, index) => (index < term.over.length ? value * range[over] : value / range[under]),
      1,
    );
  return { low: bound('low', 'high'), central: bound('central', 'central'), high: bound('high', 'low') };
}

/** Each figure moved alone, the others at their centre; distances add up like the sides of a right angle. */
function compose(term: Term, known: Known): Range {
  const moved = new Map<string, number>();
  const bench = { ...known, factors: known.factors && pin(known.factors, moved), moved };
  const central = centreOf([term], bench);
  let [down, up] = [0, 0];
  for (const id of new Set(operandsOf(term).flatMap((operand) => restsOn(operand, known)))) {
    const { low, high } = rangeOfFigure(figureNamed(id, known));
    const changes = [low, high].map((value) => {
      moved.set(id, value);
      return Math.log(centreOf([term], bench) / central);
    });
    moved.delete(id);
    down = Math.hypot(down, Math.min(0, ...changes));
    up = Math.hypot(up, Math.max(0, ...changes));
  }
  return { low: central / Math.exp(down), central, high: central * Math.exp(up) };
}

/** The same context with figures at their centre, save those that are moved. */
interface Bench extends Known {
  /** Values by id, in the figure's own unit. */
  readonly moved: ReadonlyMap<string, number>;
}

/** The factors at their centre, but for those that are moved at the time of asking. */
function pin(factors: FactorSet, moved: Bench['moved']): FactorSet {
  return mapFactors(factors, ({ figure, value }) => ({
    figure,
    get value() {
      return exactly(moved.get(figure) ?? value.central);
    },
  }));
}

function centreOf(formula: Formula, bench: Bench): number {
  return formula.reduce((sum, { over, under, isTakenAway }) => {
    const product = (operands: readonly Operand[]) =>
      operands.reduce((value, operand) => value * centreOfOperand(operand, bench), 1);
    const value = product(over) / product(under);
    return isTakenAway ? sum - value : sum + value;
  }, 0);
}

function centreOfOperand(operand: Operand, bench: Bench): number {
  switch (operand.kind) {
    case 'number':
      return operand.value;
    case 'figure': {
      const { figure } = operand;
      const formula = bench.formulas.get(figure.id);
      if (formula) return centreOf(formula, bench);
      return (bench.moved.get(figure.id) ?? rangeOfFigure(figure).central) * inBase(figure);
    }
    case 'use':
      return quantityOfUse(operand, factorsOf(bench)).central;
  }
}

function rangeOfOperand(operand: Operand, known: Known): Range {
  switch (operand.kind) {
    case 'number':
      return exactly(operand.value);
    case 'figure': {
      const { low, central, high } = rangeOfFigure(operand.figure);
      const factor = inBase(operand.figure);
      return { low: low * factor, central: central * factor, high: high * factor };
    }
    case 'use':
      return quantityOfUse(operand, factorsOf(known));
  }
}

function quantityOfUse({ use, measure, country }: UseOperand, factors: FactorSet): Range {
  const quantity = measureOf(usesOf(use, { country }), measure, factors);
  if (!quantity) throw new Error(`${use.id}: nobody publishes its ${measure} there`);
  return quantity;
}

/** Ids of the figures behind an operand, down to those that are computed from no other. */
function restsOn(operand: Operand, known: Known): string[] {
  switch (operand.kind) {
    case 'number':
      return [];
    case 'figure': {
      const formula = known.formulas.get(operand.figure.id);
      if (!formula) return [operand.figure.id];
      return formula.flatMap((term) => operandsOf(term).flatMap((one) => restsOn(one, known)));
    }
    case 'use':
      return usesOf(operand.use, operand).flatMap((use) => estimate(use, factorsOf(known)).figures);
  }
}

/** A centre that nobody gives stands, for the composing of doubts alone, between the bounds. */
function rangeOfFigure(figure: Figure): Range {
  const { low, central, high } = figure;
  if (central !== undefined || low === undefined || high === undefined) return rangeOf(figure);
  return { low, central: Math.sqrt(low * high), high };
}

/** Base units (Wh, g, mL) in one unit of the figure; for a figure per kilowatt-hour, per Wh. */
function inBase(figure: Figure): number {
  const per = figure.per === 'kWh' ? 1 / 1000 : 1;
  return baseFactorOf(figure) * per;
}

/** Base units (Wh, g, mL) in one unit; a share is counted from 0 to 1. */
export function baseFactorOf(figure: Pick<Figure, 'unit'>): number {
  return figure.unit === '%' ? 1 / 100 : (baseUnitOf(figure)?.factor ?? 1);
}

function hasCentre(term: Term): boolean {
  return operandsOf(term).every(
    (operand) => operand.kind !== 'figure' || operand.figure.central !== undefined,
  );
}

function operandsOf({ over, under }: Term): readonly Operand[] {
  return [...over, ...under];
}

function figureNamed(id: string, { figures }: Known): Figure {
  const figure = figures.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
}

function factorsOf({ factors }: Known): FactorSet {
  if (!factors) throw new Error('a use is computed before the factors are read');
  return factors;
}

import type { Figure } from '#core/guide/figure.ts';
import type { NamedUse } from '#core/impact/activity.ts';
import { baseFactorOf, type Derived, derive, type Formula, type Operand } from '#core/impact/derive.ts';
import type { FactorSet } from '#core/impact/factors.ts';
import { typeset } from '../prose/french-typography.ts';
import type { Report } from './faults.ts';
import { type Names, namesIn, readFormula } from './read-formula.ts';
import { sayOperand } from './say-operand.ts';

/** A figure that others give: one formula, or several of which it spans the results. */
export interface Computed {
  readonly id: string;
  readonly file: string;
  readonly texts: readonly string[];
}

/** Figures, and what is computed of them. */
export interface FigureSet {
  readonly figures: ReadonlyMap<string, Figure>;
  /** Formulas of computed figures, for the doubts of what rests on them. */
  readonly formulas: ReadonlyMap<string, Formula>;
  /** Ids of those that nobody typed. */
  readonly computed: ReadonlySet<string>;
  /** Not computed yet. */
  readonly waiting: readonly Computed[];
}

/** Factors and uses, once they are read. */
export interface KnownUses {
  readonly uses: ReadonlyMap<string, NamedUse>;
  readonly factors: FactorSet;
}

/**
 * Computes the figures that wait, each after those it rests on. Without `known`, those that rest on uses go on
 * waiting, since the uses themselves rest on figures; with it, what still waits is a fault.
 */
export function computeFigures(set: FigureSet, known: KnownUses | undefined, report: Report): FigureSet {
  const figures = new Map(set.figures);
  const formulas = new Map(set.formulas);
  const uses = known?.uses ?? new Map<string, NamedUse>();
  const names: Names = {
    figures,
    uses,
    places: new Set(known?.factors.places.map(({ id }) => id)),
  };
  let waiting = set.waiting;
  const isReady = ({ texts }: Computed) =>
    texts
      .flatMap(namesIn)
      .every((name) => uses.has(name) || (figures.has(name) && !waiting.some(({ id }) => id === name)));
  for (let next = waiting.find(isReady); next; next = waiting.find(isReady)) {
    const { id, file, texts } = next;
    waiting = waiting.filter((one) => one !== next);
    const figure = figures.get(id);
    const fault = (message: string) => report({ file, message: `formule, ${message}` });
    const read = texts.flatMap((text) => {
      const formula = readFormula(text, names, fault);
      return formula ? [formula] : [];
    });
    const [only] = read;
    if (!figure || !only || read.length < texts.length) continue;
    const derived = read.map((formula) => derive(formula, { figures, formulas, factors: known?.factors }));
    if (figure.central !== undefined) {
      checkRounding(figure.central, inUnitOf(figure, derived[0]), fault);
      continue;
    }
    figures.set(id, fill(figure, spanOf(derived), read, known?.factors));
    if (read.length === 1) formulas.set(id, only);
  }
  if (known) {
    for (const { file, texts } of waiting) {
      const unknown = texts.flatMap(namesIn).filter((name) => !uses.has(name) && !figures.has(name));
      const message =
        unknown.length > 0
          ? `nom inconnu « ${unknown.join(', ')} » : écrivez son fichier dans content/figures/, ajoutez l’usage à content/uses.yaml, ou corrigez le nom`
          : 'elle tourne en rond : un chiffre ne peut pas se calculer avec lui-même';
      report({ file, message: `formule, ${message}` });
    }
  }
  return { ...set, figures, formulas, waiting };
}

/** Span of several results: the least and the greatest centre; one result as it is. */
function spanOf(derived: readonly Derived[]): Derived | undefined {
  if (derived.length === 1) return derived[0];
  const centres = derived.map(({ low, central, high }) => central ?? (low + high) / 2);
  return { low: Math.min(...centres), central: undefined, high: Math.max(...centres) };
}

function inUnitOf(figure: Figure, derived: Derived | undefined): number {
  const { low, central, high } = derived ?? { low: 0, central: undefined, high: 0 };
  return (central ?? Math.sqrt(low * high)) / baseFactorOf(figure);
}

/** A value rounded by hand is the formula's, to as many digits as it was given. */
function checkRounding(typed: number, computed: number, fault: (message: string) => void): void {
  const digits =
    String(typed)
      .replace(/^[0.]+|\./g, '')
      .replace(/0+$/, '').length || 1;
  if (Number(computed.toPrecision(digits)) === typed) return;
  fault(
    `« central » (${typed}) n’est plus ce qu’elle donne (${computed.toPrecision(digits)}) : corrigez-le, ou ôtez-le pour qu’il suive`,
  );
}

/** Fills date and sources of a computed figure from what its formula rests on. */
function fill(
  figure: Figure,
  derived: Derived | undefined,
  formulas: readonly Formula[],
  factors: FactorSet | undefined,
): Figure {
  if (!derived) return figure;
  const operands = formulas.flat().flatMap(({ over, under }) => [...over, ...under]);
  const rests = operands.flatMap((operand) => (operand.kind === 'figure' ? [operand.figure] : []));
  const isOurs = operands.some(({ kind }) => kind === 'use');
  const { low, central, high } = derived;
  const unit = baseFactorOf(figure);
  const ofMethod = factors?.changelog.find(({ version }) => version === factors.version)?.date;
  const dates = [...rests.map(({ date }) => date), ...(isOurs && ofMethod ? [ofMethod] : [])];
  const isExact = low === high;
  return {
    ...figure,
    ...(central === undefined ? {} : { central: central / unit }),
    ...(isExact ? {} : { low: low / unit, high: high / unit }),
    date: figure.date || (dates.sort().at(-1) ?? ''),
    sources: [
      ...new Set([...figure.sources, ...(isOurs ? ['own'] : []), ...rests.flatMap((one) => one.sources)]),
    ],
    derivation: typeset(`${formulas.map(sayFormula).join(' ; ')}.`),
  };
}

function sayFormula(formula: Formula): string {
  return formula
    .map(({ over, under, isTakenAway }, index) => {
      const sign = isTakenAway ? ' − ' : index > 0 ? ' + ' : '';
      const words = (operands: readonly Operand[]) => operands.map(sayOperand);
      return `${sign}${[words(over).join(' × '), ...words(under)].join(' ÷ ')}`;
    })
    .join('');
}

import { type Figure, rangeOf } from '../guide/figure.ts';
import { type Range, width } from '../number/range.ts';
import { type Estimate, estimate } from './estimate.ts';
import type { FactorSet } from './factors.ts';
import knownAnswers from './known-answers.json' with { type: 'json' };
import { parseUse } from './parse-use.ts';

/** A published value beside what we say of the same use. */
export interface KnownComparison {
  readonly figure: string;
  /** Kind of use, to compare what compares. */
  readonly group: string;
  readonly measure: string;
  /** Perimeter of the published value, before it is brought to ours. */
  readonly perimeter: string;
  /** Brought to our perimeter by the central overhead, in Wh, g or mL. */
  readonly published: number;
  readonly ours: Range;
  readonly isInside: boolean;
  /** The published value over our central one. */
  readonly distance: number;
  readonly width: number;
  /** Whether it ought to be inside: the same perimeter, the same time. */
  readonly compares: boolean;
  readonly why?: string;
}

type KnownAnswer = (typeof knownAnswers)[number] & { readonly tokens?: number; readonly why?: string };

/** Context of the computation. */
export interface KnownAnswerContext {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly factors: FactorSet;
}

/** Every known answer, computed again. Throws when one cites a figure or a use that does not exist. */
export function compareKnownAnswers(content: KnownAnswerContext): KnownComparison[] {
  return (knownAnswers as readonly KnownAnswer[]).map((answer) => compare(answer, content));
}

function compare(answer: KnownAnswer, content: KnownAnswerContext): KnownComparison {
  const use = parseUse(answer.use);
  if (!use) throw new Error(`not a use: ${answer.figure}`);
  const published = publishedValue(answer, content);
  const ours = measureOf(answer.measure, estimate(use, content.factors));
  const { figure, group, measure, perimeter, inside, why } = answer;
  return {
    figure,
    group,
    measure,
    perimeter,
    published,
    ours,
    isInside: published >= ours.low && published <= ours.high,
    distance: published / ours.central,
    width: width(ours),
    compares: inside,
    ...(why ? { why } : {}),
  };
}

/** The figure's central value for the whole use, brought to the perimeter of a service or of a machine. */
function publishedValue(
  { figure: id, perimeter, tokens }: KnownAnswer,
  { figures }: KnownAnswerContext,
): number {
  const central = (name: string) => {
    const figure = figures.get(name);
    if (!figure) throw new Error(`no figure ${name}`);
    return rangeOf(figure).central;
  };
  const overheads: Readonly<Record<string, string>> = {
    // A measure of the chips alone leaves out the server and the building; one of the server, the building.
    gpu: 'overhead-gpu-to-service',
    server: 'coef-pue',
    'chip-at-home': 'coef-machine-puce',
  };
  const overhead = overheads[perimeter];
  const perUnit: Readonly<Record<string, number>> = { J: 1 / 3600, kWh: 1000 };
  const unit = perUnit[figures.get(id)?.unit ?? ''] ?? 1;
  return central(id) * unit * (tokens ?? 1) * (overhead ? central(overhead) : 1);
}

function measureOf(measure: string, { energy, carbon, water }: Estimate): Range {
  const found = { energy, carbon: carbon.total, water: water?.total, 'water-on-site': water?.onSite }[
    measure
  ];
  if (!found) throw new Error(`not a measure: ${measure}`);
  return found;
}

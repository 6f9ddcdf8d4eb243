import type { Element, ElementContent } from 'hast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import { nameTimes } from '#core/calculator/name-use.ts';
import { quantityOf, type Unit } from '#core/guide/figure.ts';
import type { Citation, CitedUse } from '#core/guide/prose.ts';
import { encodeUses } from '#core/impact/address.ts';
import { derive, type Known, type Operand, type UseOperand } from '#core/impact/derive.ts';
import { countEveryday, type EverydayImage, sayEveryday } from '#core/impact/everyday.ts';
import { type FactorSet, findPlace } from '#core/impact/factors.ts';
import { measureOf, unitOfMeasure, usesOf } from '#core/impact/measures.ts';
import type { Use } from '#core/impact/use.ts';
import { quantity } from '#core/number/units.ts';
import { noteId } from '#pages/guide/note-id.ts';
import { type Names, readFormula, readOperand } from '../content/read-formula.ts';
import { sayOperand } from '../content/say-operand.ts';
import { type FigureForm, figureForms, writeFigure, writeQuantity, writeRatio } from './write-figure.ts';

type Directive = ContainerDirective | LeafDirective | TextDirective;

/** Context of number directives. */
export interface NumberContext {
  readonly units: ReadonlyMap<string, Unit>;
  readonly names: Names;
  readonly known: Known;
  readonly everyday: readonly EverydayImage[];
}

/** The page that a number directive stands in. */
export interface NumberPage {
  readonly numbers: NumberContext;
  readonly fault: (message: string, line?: number) => void;
  /** Told where each number comes from, so that the page can list it; gives its number in that list, from 1. */
  readonly cite: (citation: Citation) => number;
}

/** A number and what it is linked to; nothing when a fault was reported. */
type Written =
  | { readonly properties: Element['properties']; readonly children: ElementContent[] }
  | undefined;

/** `:chiffre[oviedo-standard]`: a figure, as its source gives it. */
export function writeFigureDirective(directive: Directive, { numbers, fault, cite }: NumberPage): Written {
  const id = textOf(directive);
  const { form, digits, isBare } = readWriting(directive, fault);
  const figure = numbers.names.figures.get(id);
  if (!figure) {
    fault(`chiffre inconnu « ${id} » : écrivez content/figures/${id}.yaml, ou corrigez le nom`);
    return undefined;
  }
  const unit = numbers.units.get(figure.unit);
  if (!form || !unit) return undefined;
  const citation = { kind: 'figure', figure } as const;
  return {
    properties: link(`/sources/#${id}`, [citation], cite(citation)),
    children: writeFigure(figure, unit, { form, bare: isBare, digits }),
  };
}

/** `:usage[tract.carbone.FR]{fois=1000}`: what a use takes, by the calculator's own model. */
export function writeUseDirective(directive: Directive, page: NumberPage): Written {
  const { numbers, fault, cite } = page;
  const { form } = readWriting(directive, fault);
  const { fois, comme } = directive.attributes ?? {};
  const operand = readOperand(textOf(directive), numbers.names, fault);
  const { factors } = numbers.known;
  // Without factors a fault was reported.
  if (!operand || !form || !factors) return undefined;
  const times = fois ? Number(fois) : 1;
  if (operand.kind !== 'use' || !(times > 0)) {
    fault('un usage s’écrit « :usage[tract] », son nombre « {fois=10} » ; un chiffre, « :chiffre[…] »');
    return undefined;
  }
  const asked = { times, country: operand.country };
  const uses = usesOf(operand.use, asked);
  const value = measureOf(uses, operand.measure, factors);
  if (!value) {
    fault(`« ${textOf(directive)} » : personne ne publie l’eau de l’électricité de ce lieu`);
    return undefined;
  }
  const citation = { kind: 'use', use: citedUse(operand, times, factors) } as const;
  const properties = link(addressOf(uses), [citation], cite(citation));
  if (!comme) return { properties, children: writeQuantity(value, form) };
  const image = numbers.everyday.find(({ id }) => id === comme);
  const counted = image && value.unit === 'Wh' && countEveryday(quantity('Wh', value), image);
  if (!counted) {
    const known = numbers.everyday.map(({ id }) => id).join(', ');
    fault(`« comme=${comme} » : une électricité se compte en ${known}, entre 1 et 1 000 fois`);
    return undefined;
  }
  return { properties, children: [{ type: 'text', value: sayEveryday(counted) }] };
}

/** `:rapport[video/tract]`: how many times one thing is another. */
export function writeRatioDirective(directive: Directive, page: NumberPage): Written {
  const { numbers, fault, cite } = page;
  const { form, digits } = readWriting(directive, fault);
  const read = textOf(directive)
    .replace(/[\u00a0\u202f]/g, ' ')
    .split('/')
    .map((side) => readFormula(side, numbers.names, fault));
  const [over, under] = read.map((formula) => (formula?.length === 1 ? formula[0]?.over : undefined));
  if (!over || !under || read.length > 2) {
    fault(`« ${textOf(directive)} » : un rapport s’écrit « a/b », ou « a/10 × b »`);
    return undefined;
  }
  const operands = [...over, ...under];
  const needsFactors = operands.some(({ kind }) => kind === 'use');
  if (!form || (needsFactors && !numbers.known.factors)) return undefined;
  const [top, bottom] = [over, under].map(unitOf);
  if (top !== bottom) {
    fault(`« ${textOf(directive)} » : des ${top} ne se divisent pas par des ${bottom}`);
    return undefined;
  }
  const times = derive([{ over, under }], numbers.known);
  const id = operands.map(idOf).join('-');
  const [overWords, underWords] = [over, under].map((side) => side.map(sayOperand).join(' × '));
  const citation = {
    kind: 'ratio',
    ratio: { id, over: overWords ?? '', under: underWords ?? '', times },
  } as const;
  const n = cite(citation);
  const sides = operands.flatMap((operand) => sideOf(operand, numbers.known.factors));
  for (const side of sides) cite(side.citation);
  return {
    properties: link(sides[0]?.address ?? '', [citation, ...sides.map((side) => side.citation)], n),
    children: writeRatio(times, form, digits),
  };
}

function readWriting(directive: Directive, fault: NumberPage['fault']) {
  const { forme = 'centre', unite, precision } = directive.attributes ?? {};
  if (!isForm(forme)) fault(`forme inconnue « ${forme} » : ${figureForms.join(', ')}`);
  return {
    form: isForm(forme) ? forme : undefined,
    digits: precision ? Number(precision) : undefined,
    isBare: unite === 'non',
  };
}

function isForm(form: string | null | undefined): form is FigureForm {
  return figureForms.some((known) => known === form);
}

/**
 * A number and its unit are one link to where it comes from; the page's script opens that in place, and paper
 * shows the number of its note, since nothing opens there.
 */
function link(href: string, citations: readonly Citation[], number: number): Element['properties'] {
  const notes = citations.map(noteId).join(' ');
  return { href, className: ['figure'], 'data-note': notes, 'data-n': String(number) };
}

/** Citation and address of one side of a ratio; nothing for a plain number. */
function sideOf(
  operand: Operand,
  factors: FactorSet | undefined,
): { readonly citation: Citation; readonly address: string }[] {
  if (operand.kind === 'figure') {
    const { figure } = operand;
    return [{ citation: { kind: 'figure', figure }, address: `/sources/#${figure.id}` }];
  }
  if (operand.kind === 'number' || !factors) return [];
  const use = citedUse(operand, 1, factors);
  return [{ citation: { kind: 'use', use }, address: addressOf(usesOf(operand.use, operand)) }];
}

function citedUse({ use, country }: UseOperand, times: number, factors: FactorSet): CitedUse {
  const uses = usesOf(use, { times, country });
  const where = country && findPlace(factors, country)?.in;
  return {
    id: [use.id, times === 1 ? undefined : times, country].filter(Boolean).join('-'),
    name: `${nameTimes(use.name, times)}${where ? `, ${where}` : ''}`,
    quantities: (['energy', 'carbon', 'water'] as const).flatMap(
      (measure) => measureOf(uses, measure, factors) ?? [],
    ),
  };
}

/** The calculator set on these uses: one on its first screen, several as a basket. */
function addressOf(uses: readonly Use[]): string {
  return `/calculer/#${uses.length === 1 ? 'calcul' : 'paniers'}=${encodeUses(uses)}`;
}

function idOf(operand: Operand): string {
  switch (operand.kind) {
    case 'number':
      return String(operand.value);
    case 'figure':
      return operand.figure.id;
    case 'use':
      return [operand.use.id, operand.measure === 'energy' ? undefined : operand.measure, operand.country]
        .filter(Boolean)
        .join('-');
  }
}

/** Unit of a side: Wh, g or mL, else its own. */
function unitOf(side: readonly Operand[]): string {
  const units = side.flatMap((operand) => {
    if (operand.kind === 'number') return [];
    if (operand.kind === 'use') return [unitOfMeasure[operand.measure]];
    return [quantityOf(operand.figure) ?? operand.figure.unit];
  });
  return units.join(' × ');
}

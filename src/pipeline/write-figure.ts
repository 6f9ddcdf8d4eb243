import type { Element, ElementContent, Text } from 'hast';
import type { Figure, Unit } from '#core/impact/figure.ts';
import { formatNumber } from '#core/impact/format.ts';

/** The ways a page may write a figure. */
export const figureForms = ['centre', 'plage', 'complet', 'bas', 'haut'] as const;
export type FigureForm = (typeof figureForms)[number];

export interface FigureWriting {
  readonly form: FigureForm;
  /** Leave the unit out, where the sentence already says it. */
  readonly bare: boolean;
  /** Significant digits; 2 unless the page asks otherwise. */
  readonly digits: number | undefined;
}

/** A figure as a page shows it: number, unit as a symbol for the eye and in words for the ear. */
export function writeFigure(
  figure: Figure,
  unit: Unit,
  { form, bare, digits }: FigureWriting,
): ElementContent[] {
  const show = (value: number) => formatNumber(value, digits);
  const { low, central, high } = figure;
  const single = central ?? low ?? high;
  if (single === undefined) return [];
  const ending = (value: number) => (bare ? [] : writeUnit(unit, value));
  if ((form === 'plage' || form === 'complet') && low !== undefined && high !== undefined) {
    const range = [text(`entre ${show(low)} et ${show(high)}`), ...ending(high)];
    if (form === 'plage' || central === undefined) return range;
    return [...range, text(`, valeur centrale ${show(central)}`)];
  }
  const value = (form === 'bas' ? low : form === 'haut' ? high : single) ?? single;
  return [text(show(value)), ...ending(value)];
}

/** How many times the first figure is the second, from their central values. */
export function writeRatio(over: Figure, under: Figure, digits: number | undefined): ElementContent[] {
  const top = over.central ?? over.high ?? over.low;
  const bottom = under.central ?? under.low ?? under.high;
  if (!top || !bottom) return [];
  return [text(formatNumber(top / bottom, digits))];
}

/** The unit after a number: a symbol that screen readers skip, and the words that only they read. */
function writeUnit(unit: Unit, value: number): ElementContent[] {
  const words = Math.abs(value) < 2 ? unit.one : unit.many;
  // A unit that is written in words, as « millions de réponses », agrees with its number.
  if (unit.symbol === unit.many) return [text(`\u00a0${words}`)];
  if (words === unit.symbol) return [text(`\u00a0${unit.symbol}`)];
  return [span({ ariaHidden: 'true' }, `\u00a0${unit.symbol}`), span({ className: ['unseen'] }, ` ${words}`)];
}

function span(properties: Element['properties'], value: string): Element {
  return { type: 'element', tagName: 'span', properties, children: [text(value)] };
}

function text(value: string): Text {
  return { type: 'text', value };
}

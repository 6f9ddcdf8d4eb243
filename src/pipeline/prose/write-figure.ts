import type { Element, ElementContent, Text } from 'hast';
import { type Figure, shownUnit, type Unit } from '#core/guide/figure.ts';
import type { Derived } from '#core/impact/derive.ts';
import { formatNumber, formatQuantity, sayTimes, wordFor } from '#core/number/format.ts';
import type { Quantity } from '#core/number/units.ts';

/** The ways a page may write a number. */
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

/** Writes a quantity, in the words of the calculator. */
export function writeQuantity(quantity: Quantity, form: FigureForm): ElementContent[] {
  const { low, central, high, unit, one, many, factor } = formatQuantity(quantity);
  const ending = (value: number) => spokenUnit(unit, wordFor(value / factor, { one, many }));
  if ((form === 'plage' || form === 'complet') && low !== high) {
    const range = [text(`entre ${low} et ${high}`), ...ending(quantity.high)];
    return form === 'plage' ? range : [...range, text(`, valeur centrale ${central}`)];
  }
  if (form === 'bas') return [text(low), ...ending(quantity.low)];
  if (form === 'haut') return [text(high), ...ending(quantity.high)];
  return [text(central), ...ending(quantity.central)];
}

/** Writes a ratio as the calculator says it, unless so many digits are asked for. */
export function writeRatio(
  { low, central, high }: Derived,
  form: FigureForm,
  digits: number | undefined,
): ElementContent[] {
  const show = (value: number) => (digits ? formatNumber(value, digits) : sayTimes(value));
  if (form === 'bas') return [text(show(low))];
  if (form === 'haut') return [text(show(high))];
  if (central !== undefined && form === 'centre') return [text(show(central))];
  const range = `entre ${show(low)} et ${show(high)}`;
  return [text(form === 'complet' && central ? `${range}, valeur centrale ${show(central)}` : range)];
}

/** The unit after a number: a symbol that screen readers skip, and the words that only they read. */
function writeUnit(unit: Unit, value: number): ElementContent[] {
  const words = Math.abs(value) < 2 ? unit.one : unit.many;
  // A unit that is written in words, as « millions de réponses », agrees with its number.
  if (unit.symbol === unit.many) return [text(`\u00a0${words}`)];
  return words === unit.symbol ? [text(`\u00a0${unit.symbol}`)] : spokenUnit(shownUnit(unit.symbol), words);
}

function spokenUnit(symbol: string, words: string): ElementContent[] {
  return [span({ ariaHidden: 'true' }, `\u00a0${symbol}`), span({ className: ['unseen'] }, ` ${words}`)];
}

function span(properties: Element['properties'], value: string): Element {
  return { type: 'element', tagName: 'span', properties, children: [text(value)] };
}

function text(value: string): Text {
  return { type: 'text', value };
}

import { type Figure, shownUnit } from '#core/guide/figure.ts';
import { formatNumber } from '#core/number/format.ts';

/** Digits on pages of sources, as precise as they are; prose and drawings round more. */
const sourceDigits = 4;

/** « 0,31 Wh par réponse (de 0,16 à 0,6) ». */
export function figureText(figure: Figure): string {
  const { low, central, high } = figure;
  if (central === undefined) return shortText(figure, sourceDigits);
  const bounds = boundsText(low, high, sourceDigits);
  return `${shortText(figure, sourceDigits)}${bounds && ` (${bounds})`}`;
}

/** The central value alone, or the bounds where nobody knows the centre: « de 4,2 à 6,6 milliards de m³ ». */
export function shortText({ low, central, high, unit, per }: Figure, digits?: number): string {
  const value = central === undefined ? boundsText(low, high, digits) : show(central, unit, digits);
  return `${value}\u00a0${shownUnit(unit)}${per ? ` par ${per}` : ''}`;
}

function boundsText(low: number | undefined, high: number | undefined, digits: number | undefined): string {
  const write = (value: number) => formatNumber(value, digits);
  if (low !== undefined && high !== undefined) return `de ${write(low)} à ${write(high)}`;
  if (low !== undefined) return `à partir de ${write(low)}`;
  return high === undefined ? '' : `jusqu’à ${write(high)}`;
}

/** Years are not amounts: nothing separates their thousands. */
function show(value: number, unit: string, digits: number | undefined): string {
  return unit === 'année' ? String(value) : formatNumber(value, digits);
}

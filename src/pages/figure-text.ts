import type { Figure } from '#core/impact/figure.ts';
import { formatNumber } from '#core/impact/format.ts';

/** « 0,31 Wh par réponse (de 0,16 à 0,6) ». */
export function figureText({ low, central, high, unit, per }: Figure): string {
  const ending = `\u00a0${unit}${per ? ` par ${per}` : ''}`;
  if (central === undefined && low !== undefined && high !== undefined) {
    return `de ${formatNumber(low)} à ${formatNumber(high)}${ending}`;
  }
  const single = central ?? low ?? high;
  if (single === undefined) return '';
  const bounds = [
    low !== undefined && low !== single ? `de ${formatNumber(low)}` : '',
    high !== undefined && high !== single ? `à ${formatNumber(high)}` : '',
  ].filter(Boolean);
  const prefix = bounds.length === 1 ? (bounds[0]?.startsWith('à') ? 'jusqu’' : 'à partir ') : '';
  return `${formatNumber(single)}${ending}${bounds.length > 0 ? ` (${prefix}${bounds.join(' ')})` : ''}`;
}

import type { Site } from '#core/guide/site.ts';
import { frenchDate } from '#pages/guide/french-date.ts';

/**
 * Names an edition of the guide: its version, and the month of the newest check of its facts. No time of
 * building: the same sources give the same site.
 */
export function nameEdition({ parts, sheets, notices, tables }: Site, version: string): string {
  const prose = [...parts.flatMap(({ pages }) => pages), ...sheets, ...notices.values()];
  const months = [...prose, ...tables.values()].map(({ checked }) => checked);
  return `${version}, faits vérifiés jusqu’en ${frenchDate(months.sort().at(-1) ?? '')}`;
}

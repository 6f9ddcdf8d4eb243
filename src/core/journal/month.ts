import { localDay } from '../day.ts';
import { type Carbon, type Energy, total, type Water } from '../number/units.ts';
import type { JournalEntry } from './entry.ts';

/** Totals of a month of the journal, from the results of each day. */
export interface MonthSummary {
  /** `2026-11` */
  readonly month: string;
  /** Number of uses: an entry may hold several. */
  readonly uses: number;
  readonly energy: Energy;
  readonly carbon: Carbon;
  readonly water: Water;
  /** Entries whose water nobody publishes: they are not in `water`. */
  readonly withoutWater: number;
}

/** A month and its entries. */
export interface MonthEntries {
  readonly month: string;
  readonly entries: readonly JournalEntry[];
}

const monthNames = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** The month of a day: `2026-11-24` gives `2026-11`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The local month of a moment. */
export function localMonth(now: Date): string {
  return monthOf(localDay(now));
}

/** Whether this is a month, `2026-11`. */
export function isMonth(value: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
}

/** « novembre 2026 ». Throws when it is no month. */
export function nameMonth(month: string): string {
  return `${monthName(month)} ${month.slice(0, 4)}`;
}

/** « Novembre 2026 », as a title. Throws when it is no month. */
export function titleOfMonth(month: string): string {
  const name = nameMonth(month);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** « 24 novembre », « 1er novembre »: the year is the month's heading. Throws when it is no day. */
export function nameDay(day: string): string {
  const number = Number(day.slice(8, 10));
  return `${number === 1 ? '1er' : number}\u00a0${monthName(monthOf(day))}`;
}

/** Entries, newest day first, the last noted of a day first; those without a number come after, by their id. */
export function newestFirst(entries: readonly JournalEntry[]): JournalEntry[] {
  return [...entries].sort(
    (a, b) => compare(b.notedOn, a.notedOn) || (b.order ?? 0) - (a.order ?? 0) || compare(b.id, a.id),
  );
}

/** The number of the next entry of a day that holds these. */
export function nextOrder(ofDay: readonly JournalEntry[]): number {
  return ofDay.reduce((last, { order = 0 }) => Math.max(last, order), 0) + 1;
}

/** The total of a month's entries, as ranges. */
export function summarizeMonth({ month, entries }: MonthEntries): MonthSummary {
  const results = entries.map(({ result }) => result);
  const waters = results.flatMap(({ water }) => water ?? []);
  return {
    month,
    uses: entries.reduce((count, { use }) => count + use.count, 0),
    energy: total(
      'Wh',
      results.map(({ energy }) => energy),
    ),
    carbon: total(
      'gCO2e',
      results.map(({ carbon }) => carbon),
    ),
    water: total('mL', waters),
    withoutWater: entries.length - waters.length,
  };
}

function monthName(month: string): string {
  const name = monthNames[Number(month.slice(5, 7)) - 1];
  if (!name) throw new RangeError(`not a month: ${month}`);
  return name;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

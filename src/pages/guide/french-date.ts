import { nameMonth } from '#core/journal/month.ts';

/** « novembre 2026 » for `2026-11`; a year alone stays as it is. */
export function frenchDate(date: string): string {
  return date.includes('-') ? nameMonth(date) : date;
}

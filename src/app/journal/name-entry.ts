import { factors } from 'virtual:figures';
import { activities } from 'virtual:guide';
import { nameUse } from '#core/calculator/name-use.ts';
import type { Use } from '#core/impact/use.ts';

/** A use by what was entered: « Une image × 10, en France ». */
export function nameEntry({ use }: { readonly use: Use }): string {
  return nameUse(use, { activities, factors });
}

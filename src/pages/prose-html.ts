import type { Assets, Prose } from './site.ts';

/** The HTML of a page of prose, its links moved to the folder the site lives in. */
export function proseHtml(prose: Prose, { base }: Assets): string {
  return prose.html.replaceAll(' href="/', ` href="${base}`);
}

import type { Site } from '#core/guide/site.ts';
import type { Assets, Page } from '#pages/assets.ts';
import type { Report } from '../content/faults.ts';

/** `src/pages/`, built for Node or loaded by the development server. */
export interface PagesModule {
  readonly renderPages: (site: Site, assets: Assets, report: Report) => Page[];
}

export const pagesEntry = 'src/pages/render.tsx';

/** The source of the style sheet of an island. */
export function islandStyleFile(name: string): string {
  return `src/app/${name}/${name}.css`;
}

/** The source of a style of `/imprimer/`. */
export function printStyleFile(name: string): string {
  return `src/pages/print/style/${name}.css`;
}

import type { Prose } from './prose.ts';
import type { ProseNode } from './tree.ts';

/** The lists of a sheet, in the order in which they serve: « sans IA » first. */
export const sheetLists = ['without', 'before', 'ai', 'human', 'never', 'check'] as const;
export type SheetList = (typeof sheetLists)[number];

/** A sheet of « Préparer »: a page of prose, whose fields are known one by one. */
export interface Sheet extends Prose {
  /** Each line of each list, without its sign, which its list tells. */
  readonly lines: Readonly<Record<SheetList, readonly SheetLine[]>>;
  /** The request to copy, line by line; what is to be filled stands in brackets. */
  readonly request: readonly string[];
  /** « Ce que cela consomme », in paragraphs. */
  readonly consumes: readonly ProseNode[];
  /** Addresses of what to read next: `/guide/sept-cases/`. */
  readonly links: readonly string[];
}

/** A line of a sheet. */
export type SheetLine = readonly ProseNode[];

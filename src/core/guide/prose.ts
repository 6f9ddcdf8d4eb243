import type { Derived } from '../impact/derive.ts';
import type { Quantity } from '../number/units.ts';
import type { Figure, Source } from './figure.ts';
import type { ProseNode } from './tree.ts';

/**
 * The elements at the root of a page that begin a passage: a heading, or a block with its own title. A passage goes
 * on to the next of either.
 */
export const passageStarts = ['h2', 'section'] as const;

/** Kinds of blocks: to remember, a case, to avoid, to do, ways to take. */
export const blockKinds = ['keep', 'case', 'beware', 'gesture', 'ways'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A passage of a page: what is found, kept, shared and printed by itself. */
export interface Passage {
  readonly anchor: string;
  /** Empty for what comes before the first title. */
  readonly title: string;
  /** Kind of start: a block, a heading, or the opening of the page. */
  readonly kind: BlockKind | 'heading' | 'opening';
  /** Content under its title: of the block, or after the heading. */
  readonly nodes: readonly ProseNode[];
  /** Untitled content after a block: found with the block, not part of it. */
  readonly after: readonly ProseNode[];
  /** Plain text of all of it, on one line, for search. */
  readonly text: string;
  /** The dated tables that stand in it. */
  readonly tables: readonly string[];
}

/** A page of prose, read. What becomes of it, on screen or on paper, is a visit of its tree. */
export interface Prose {
  readonly slug: string;
  /** The content file it comes from. */
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  /** Month of the last check of its facts, `2026-11`. */
  readonly checked: string;
  readonly body: readonly ProseNode[];
  /** The passages of `body`, in order. */
  readonly passages: readonly Passage[];
  /** Sources of its numbers, in order of appearance. */
  readonly citations: readonly Citation[];
  /** The works that it cites for what is not a number. */
  readonly works: readonly Source[];
  readonly words: number;
  readonly minutes: number;
  /** Documents to download. */
  readonly documents: readonly OfferedDocument[];
}

/** Origin of a number: a figure, the value of a use, or a ratio. */
export type Citation =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'use'; readonly use: CitedUse }
  | { readonly kind: 'ratio'; readonly ratio: CitedRatio };

/** The value of a use by the calculator's model: one measure, so many times, in one place. */
export interface CitedUse {
  /** « tract », « tract-1000-FR » */
  readonly id: string;
  /** « Une réponse ordinaire × 1 000, en France » */
  readonly name: string;
  /** Electricity, greenhouse gases, then water where somebody publishes it. */
  readonly quantities: readonly Quantity[];
}

/** A ratio of two values. */
export interface CitedRatio {
  /** « video-tract » */
  readonly id: string;
  /** « Une vidéo de 5 secondes », « une réponse ordinaire » */
  readonly over: string;
  readonly under: string;
  readonly times: Derived;
}

/** A document that a page offers, made at build from the page's own text. */
export interface OfferedDocument {
  /** From the root of the site: `documents/charte.rtf`. */
  readonly path: string;
  readonly text: string;
}

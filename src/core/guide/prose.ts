import type { Derived } from '../impact/derive.ts';
import type { Quantity } from '../number/units.ts';
import type { Figure, Source } from './figure.ts';
import type { ProseNode } from './tree.ts';

/**
 * The elements at the root of a page that begin a passage: a heading, or a block with its own title. A passage goes
 * on to the next of either.
 */
export const passageStarts = ['h2', 'section'] as const;

/** What is said in blocks: what to remember, a case, what to avoid, what to do, ways to take. */
export const blockKinds = ['keep', 'case', 'beware', 'gesture', 'ways'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A passage of a page: what is found, kept, shared and printed by itself. */
export interface Passage {
  readonly anchor: string;
  /** Empty for what comes before the first title. */
  readonly title: string;
  /** How it begins: as a block of some kind, under a heading, or where the page does. */
  readonly kind: BlockKind | 'heading' | 'opening';
  /** What stands under its title: what the block holds, or what follows the heading. */
  readonly nodes: readonly ProseNode[];
  /** What follows a block and has no title: it is found with the block, and is not in it. */
  readonly after: readonly ProseNode[];
  /** What a reader sees of all of it, on one line: what search finds. */
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
  /** Where its numbers come from, in order of appearance. */
  readonly citations: readonly Citation[];
  /** The works that it cites for what is not a number. */
  readonly works: readonly Source[];
  readonly words: number;
  readonly minutes: number;
  /** What it offers to download. */
  readonly documents: readonly OfferedDocument[];
}

/** Where a number comes from: a figure, what a use takes, or how many times one the other is. */
export type Citation =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'use'; readonly use: CitedUse }
  | { readonly kind: 'ratio'; readonly ratio: CitedRatio };

/** What a use takes by the calculator's own model, so many times, in one place. */
export interface CitedUse {
  /** « tract », « tract-1000-FR » */
  readonly id: string;
  /** « Une réponse ordinaire × 1 000, en France » */
  readonly name: string;
  /** Electricity, greenhouse gases, then water where somebody publishes it. */
  readonly quantities: readonly Quantity[];
}

/** One thing over another. */
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

import type { Derived } from '../impact/derive.ts';
import type { Quantity } from '../number/units.ts';
import type { Figure, Source } from './figure.ts';

/** A passage of a page, as a reader sees it: what search finds. */
export interface PassageText {
  readonly anchor: string;
  /** Of the passage itself; empty for what comes before the first one. */
  readonly title: string;
  readonly text: string;
  /** The dated tables that stand in it. */
  readonly tables: readonly string[];
}

/** A page of prose, rendered. */
export interface Prose {
  readonly slug: string;
  /** The content file it comes from. */
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  /** Month of the last check of its facts, `2026-11`. */
  readonly checked: string;
  readonly html: string;
  readonly passages: readonly PassageText[];
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

import type { Activity, ImageSize, KnownModel, NamedUse, UnmeasuredActivity } from '#core/impact/activity.ts';
import type { Basket, YearlyQuestion } from '#core/impact/basket.ts';
import type { Derived } from '#core/impact/derive.ts';
import type { Divergence } from '#core/impact/divergence.ts';
import type { EverydayImage } from '#core/impact/everyday.ts';
import type { FactorSet } from '#core/impact/factors.ts';
import type { Figure, Source, Unit } from '#core/impact/figure.ts';
import type { Quantity } from '#core/impact/units.ts';
import type { SynonymGroup } from '#core/search/synonyms.ts';
import type { PrintStyle } from './print/documents.ts';

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

/** A dated table, shown as cards: services, models, formats. */
export interface Table {
  readonly id: string;
  readonly title: string;
  /** Month of the check, `2026-11`. */
  readonly checked: string;
  /** First day on which the page says that the table is old, `2027-05-01`. */
  readonly staleAfter: string;
  /** Where the table as a whole comes from, the works of its rows left out. */
  readonly works: readonly Source[];
  readonly rows: readonly TableRow[];
}

/** One card: a name, then what is known of it, in the order of the columns. */
export interface TableRow {
  /** Anchor of the card: `formats-tract-a5`. */
  readonly id: string;
  readonly name: string;
  readonly cells: readonly { readonly label: string; readonly value: string }[];
  /** Where what the card says comes from. */
  readonly works: readonly Source[];
}

/** A word explained. */
export interface GlossaryEntry {
  /** Anchor of the entry. */
  readonly id: string;
  readonly term: string;
  readonly also: readonly string[];
  readonly definition: string;
  /** The forms that become a link in pages: all, unless its writer chose among them. */
  readonly linked: readonly string[];
  /** In English, where it helps to search. */
  readonly en?: string | undefined;
}

/** A part of the guide, with its pages in reading order. */
export interface GuidePart {
  readonly title: string;
  readonly pages: readonly Prose[];
}

/** All that the calculator rests on. */
export interface Impact {
  readonly factors: FactorSet;
  readonly activities: readonly Activity[];
  /** All that pages name and the model computes, by id: activities, rows of `uses.yaml`, baskets. */
  readonly uses: ReadonlyMap<string, NamedUse>;
  /** What people do and nobody has measured. */
  readonly unmeasured: readonly UnmeasuredActivity[];
  readonly models: readonly KnownModel[];
  readonly imageSizes: readonly ImageSize[];
  readonly baskets: readonly Basket[];
  /** Questions of « Bilan sans journal ». */
  readonly yearly: readonly YearlyQuestion[];
  /** What is published of one thing, side by side. */
  readonly divergence: readonly Divergence[];
  readonly everyday: readonly EverydayImage[];
}

/** All that the pages are made of, checked. */
export interface Site extends Impact {
  readonly parts: readonly GuidePart[];
  /** The sheets of « Préparer », in the order in which they are offered. */
  readonly sheets: readonly Prose[];
  readonly tables: ReadonlyMap<string, Table>;
  /** In alphabetical order. */
  readonly glossary: readonly GlossaryEntry[];
  /** Prose outside the guide, by slug: « vie-privee », « methode »… */
  readonly notices: ReadonlyMap<string, Prose>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly units: ReadonlyMap<string, Unit>;
  /** What passages are about, in the words of those who ask, by address. */
  readonly subjects: ReadonlyMap<string, readonly string[]>;
  /** Words that people type for one another, for search. */
  readonly synonyms: readonly SynonymGroup[];
}

/** A package whose code is in the scripts of the site. */
export interface Library {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it: `MIT`, `Apache-2.0`. */
  readonly licence: string;
  /** The whole text, with the names of its authors. */
  readonly text: string;
}

/** Where the build, or the development server, put what every page loads. */
export interface Assets {
  /** Root of the site, with both slashes: `/` or `/terrain/`. */
  readonly base: string;
  readonly script: string;
  readonly style: string;
  /** Sheets that only the pages of one island load, by island. */
  readonly islandStyles: Readonly<Record<string, string>>;
  /** Styles of the documents of `/imprimer/`, fetched by them alone. */
  readonly printStyle: (name: PrintStyle) => string;
  /** The map behind the band of every page. */
  readonly relief: string;
  /** Scripts to fetch early, by island. */
  readonly preload: Readonly<Record<string, readonly string[]>>;
  /** The address of what search reads. */
  readonly searchTexts: string;
  /** What the scripts are made of beside our own code. */
  readonly libraries: readonly Library[];
  /** Where the source is published, when whoever builds says so. */
  readonly source?: string;
  /** The content security policy as a meta element, left out in development. */
  readonly policy?: string;
}

/** One HTML document of the site. */
export interface Page {
  /** Path from the root of the site, without a leading slash: `` , `guide/`, `404.html`. */
  readonly path: string;
  readonly html: string;
  /** The content file a writer would mend, when the page is mostly one file. */
  readonly file?: string;
}

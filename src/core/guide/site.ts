import type { Activity, ImageSize, KnownModel, NamedUse, UnmeasuredActivity } from '../impact/activity.ts';
import type { Basket, YearlyQuestion } from '../impact/basket.ts';
import type { Divergence } from '../impact/divergence.ts';
import type { EverydayImage } from '../impact/everyday.ts';
import type { FactorSet } from '../impact/factors.ts';
import type { SynonymGroup } from '../search/synonyms.ts';
import type { Figure, Source, Unit } from './figure.ts';
import type { Prose } from './prose.ts';
import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';

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
  /** Activities that nobody has measured. */
  readonly unmeasured: readonly UnmeasuredActivity[];
  readonly models: readonly KnownModel[];
  readonly imageSizes: readonly ImageSize[];
  readonly baskets: readonly Basket[];
  /** Questions of « Bilan sans journal ». */
  readonly yearly: readonly YearlyQuestion[];
  /** Published values of one thing, side by side. */
  readonly divergence: readonly Divergence[];
  readonly everyday: readonly EverydayImage[];
}

/** All that the pages are made of, checked. */
export interface Site extends Impact {
  readonly parts: readonly GuidePart[];
  /** The sheets of « Préparer », in the order in which they are offered. */
  readonly sheets: readonly Sheet[];
  readonly tables: ReadonlyMap<string, Table>;
  /** In alphabetical order. */
  readonly glossary: readonly GlossaryEntry[];
  /** Prose outside the guide, by slug: « vie-privee », « methode »… */
  readonly notices: ReadonlyMap<string, Prose>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly units: ReadonlyMap<string, Unit>;
  /** Search subjects of passages, in the words of those who ask, by address. */
  readonly subjects: ReadonlyMap<string, readonly string[]>;
  /** Words that people type for one another, for search. */
  readonly synonyms: readonly SynonymGroup[];
}

import type { PrintStyle } from './print/documents.ts';

/** A package whose code is in the scripts of the site. */
export interface Library {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it: `MIT`, `Apache-2.0`. */
  readonly licence: string;
  /** The whole text, with the names of its authors. */
  readonly text: string;
}

/** Addresses of the files that pages load, from the build or the development server. */
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
  /** Libraries in the scripts. */
  readonly libraries: readonly Library[];
  /** Address of the source, if given at build. */
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

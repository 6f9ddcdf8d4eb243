/** One file of a release: the build lists them, the worker keeps each and checks it. */
export interface ReleaseFile {
  /** Address from the scope of the worker: `guide/limites/` for a page, `assets/main.js`. */
  readonly url: string;
  /** SHA-256 of the bytes, in base64. */
  readonly sha256: string;
  readonly bytes: number;
}

/** One version of the site, as the build describes it to the worker. */
export interface ListedRelease {
  /** Sixteen hexadecimal digits drawn from the rest: two builds of the same files are the same version. */
  readonly version: string;
  /** What a kept page is answered with, whatever its host sends. */
  readonly pageHeaders: Readonly<Record<string, string>>;
  /** In the order in which they should arrive, which is that of the pack. */
  readonly files: readonly ReleaseFile[];
}

/**
 * Where the pack of a version is, from the scope: all its files, one after the other, in the order of the list. Their
 * lengths say where each ends. A text by its name and type, since many hosts compress nothing else.
 */
export function packAddress(version: string): string {
  return `pack-${version}.txt`;
}

/** Pages are the files whose address ends with `/`, and the home page, whose address is empty. */
export function isPage({ url }: Pick<ReleaseFile, 'url'>): boolean {
  return url === '' || url.endsWith('/');
}

/** One file of a release: the build lists them, the worker keeps each and checks it. */
export interface ReleaseFile {
  /** Address from the scope of the worker: `guide/limites/` for a page, `assets/main.js`. */
  readonly url: string;
  /** SHA-256 of the bytes, in base64. */
  readonly sha256: string;
  readonly bytes: number;
}

// What a page and the worker say to each other.

/** What a page asks; each is answered with an `Answer` on the port that came with it. */
export type Request =
  /** How much of this worker's version is kept? */
  | { readonly kind: 'status' }
  /** Read every kept file again, and fetch anew what is missing or damaged. */
  | { readonly kind: 'check' }
  /** Serve this worker's version from now on. */
  | { readonly kind: 'accept' };

/** What a worker answers. */
export type WorkerAnswer = Status | Failed;

/** The worker could not do what was asked, nor say where it stands. */
export interface Failed {
  readonly kind: 'failed';
}

/** What a worker tells every page by itself, while it installs or once accepted. */
export type WorkerReport = Progress | Stopped | Status;

/** `done` files out of `total` are kept and whole. */
export interface Progress {
  readonly kind: 'progress';
  readonly done: number;
  readonly total: number;
}

/** The install or the check ended before the whole was kept; what is kept stays for the next try. */
export interface Stopped {
  readonly kind: 'stopped';
  readonly done: number;
  readonly total: number;
  /** `full`: the phone refused to store more; `cut`: a file did not come, or did not come whole. */
  readonly why: 'cut' | 'full';
}

/** Where a worker's version stands. It is the one being served when `version` equals `current`. */
export interface Status {
  readonly kind: 'status';
  readonly version: string;
  readonly current: string | undefined;
  readonly done: number;
  readonly total: number;
  /** How many of the files are pages. */
  readonly pages: number;
  /** Weight of all the files, in bytes, before compression. */
  readonly bytes: number;
}

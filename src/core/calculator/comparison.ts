import type { Use } from '../impact/use.ts';

/** A use under the name that it has on screen. */
export interface UseLine {
  readonly name: string;
  readonly use: Use;
}

/** Uses to compare in one tap: a row of `content/comparisons.yaml`. */
export interface Comparison {
  readonly id: string;
  readonly title: string;
  /** Caveat shown with it. */
  readonly note: string;
  readonly uses: readonly UseLine[];
}

import type { Use } from './use.ts';

/** Something one can note or calculate: a row of `content/activities.yaml`. */
export interface Activity {
  readonly id: string;
  readonly label: string;
  /** The word of its button. */
  readonly chip: string;
  /** What it means unless one says otherwise: once, in an unknown place. */
  readonly use: Use;
}

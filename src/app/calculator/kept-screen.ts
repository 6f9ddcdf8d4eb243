import type { KeptUse } from '#core/calculator/kept-use.ts';

/** The first screen as one left it. */
export interface KeptScreen extends KeptUse {
  /** Id of the everyday image that one prefers; none when any will do. */
  readonly image: string;
  /** Whether the use is shown in expert words. */
  readonly isExpert: boolean;
}

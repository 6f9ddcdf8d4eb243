import type { UseLine } from '#core/calculator/comparison.ts';
import type { KeptAs } from '#core/calculator/saved-basket.ts';

/** Outcome of a tap, to be said. */
export interface BasketTold {
  readonly kind: 'done' | 'problem';
  /** The basket that it is about, by its name; what follows the name. */
  readonly name?: string;
  readonly words: string;
  /** Takes back what was done. */
  readonly undo?: () => Promise<void>;
}

/** The basket on screen, as what is kept here knows it. */
export interface ShownBasket {
  readonly name: () => string;
  readonly setName: (name: string) => void;
  readonly lines: () => readonly UseLine[];
  /** The kept basket that it is made from; none for a new one. */
  readonly keptAs: () => KeptAs | undefined;
  readonly setKeptAs: (keptAs: KeptAs | undefined) => void;
  readonly open: (lines: readonly UseLine[], keptAs: KeptAs) => void;
  readonly settle: () => void;
}

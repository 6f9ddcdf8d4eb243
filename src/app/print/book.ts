/** A page of the guide, as the book has it. */
export interface Leaf {
  /** Its number, by which other pages lead to it: « 12 », « fiche 3 », « Listes ». */
  readonly number: string;
  readonly title: string;
  /** The anchor that leads to it. */
  readonly id: string;
  readonly text: HTMLElement;
}

/** A part of the book with its leaves. */
export interface BookPart {
  readonly title: string;
  readonly leaves: readonly Leaf[];
}

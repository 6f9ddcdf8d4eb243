import type { Source } from './figure.ts';

/** A dated table, shown as cards: services, models, formats. */
export interface Table {
  readonly id: string;
  readonly title: string;
  /** Month of the check, `2026-11`. */
  readonly checked: string;
  /** First day on which the page says that the table is old, `2027-05-01`. */
  readonly staleAfter: string;
  /** Where the table as a whole comes from, the works of its rows left out. */
  readonly works: readonly Source[];
  readonly rows: readonly TableRow[];
}

/** One card: a name, then what is known of it, in the order of the columns. */
export interface TableRow {
  /** Anchor of the card: `formats-tract-a5`. */
  readonly id: string;
  readonly name: string;
  readonly cells: readonly Cell[];
  /** Where what the card says comes from. */
  readonly works: readonly Source[];
}

/** What a card says in one column. `cell-words.ts` writes it. */
export interface Cell {
  /** Id of the column, in the file of the table: `fichier`. */
  readonly column: string;
  readonly label: string;
  readonly value: CellValue;
}

/** Words, or a number with its unit and what goes with it. */
export type CellValue = Words | Gigabytes | Share | Size | Margin;

/** What columns of numbers hold; words may stand in any of them. */
export type MeasuredKind = 'gigabytes' | 'share' | 'size' | 'safe';

/** What is not a number. */
export interface Words {
  readonly kind: 'words';
  readonly words: string;
}

/** The size of a file, or a memory, in gigabytes. */
export interface Gigabytes {
  readonly kind: 'gigabytes';
  readonly value: number;
  /** Computed by us from the size of the model. */
  readonly computed?: boolean | undefined;
  /** The file made for phones. */
  readonly phone?: number | undefined;
  /** The memory with which one is at ease. */
  readonly ease?: number | undefined;
  /** The memory that a Mac needs, where the graphics card shares it. */
  readonly mac?: number | undefined;
  /** Said right after the number. */
  readonly after?: string | undefined;
}

/** A share, in percent, and how much of the work it was measured on, where that is not all. */
export interface Share {
  readonly kind: 'share';
  readonly percent: number;
  readonly covering?: number | undefined;
}

/** The sides of a picture or of a sheet, or of the part of it where words are read. */
export interface Size {
  readonly kind: 'size' | 'safe';
  readonly width: number;
  readonly height: number;
  readonly unit: 'pixels' | 'mm';
  /** What is printed and cut off on each side, in millimetres; it is in the size. */
  readonly bleed?: number | undefined;
  /** Pixels per inch. */
  readonly density?: number | undefined;
}

/** How far from the edge words are read, in millimetres. */
export interface Margin {
  readonly kind: 'margin';
  readonly millimetres: number;
}

import type { Source } from './figure.ts';

/** A dated table, shown as cards: services, models, formats. */
export interface Table {
  readonly id: string;
  readonly title: string;
  /** Month of the check, `2026-11`. */
  readonly checked: string;
  /** First day on which the page says that the table is old, `2027-05-01`. */
  readonly staleAfter: string;
  /** Sources of the table as a whole, those of its rows left out. */
  readonly works: readonly Source[];
  readonly rows: readonly TableRow[];
}

/** One card: a name, then what is known of it, in the order of the columns. */
export interface TableRow {
  /** Anchor of the card: `formats-tract-a5`. */
  readonly id: string;
  readonly name: string;
  readonly cells: readonly Cell[];
  /** Sources of the card. */
  readonly works: readonly Source[];
}

/** Value of a card in one column; `cell-words.ts` writes it. */
export interface Cell {
  /** Id of the column, in the file of the table: `fichier`. */
  readonly column: string;
  readonly label: string;
  readonly value: CellValue;
}

/** Words, or a number with its unit and what goes with it. */
export type CellValue = Words | Gigabytes | Share | Size | Margin;

/** Kinds of columns of numbers; words may stand in any of them. */
export type MeasuredKind = 'gigabytes' | 'share' | 'size' | 'safe';

/** A cell of words. */
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
  /** Bleed: printed and cut off on each side, in millimetres; included in the size. */
  readonly bleed?: number | undefined;
  /** Pixels per inch. */
  readonly density?: number | undefined;
}

/** Safe margin: distance of words from the edge, in millimetres. */
export interface Margin {
  readonly kind: 'margin';
  readonly millimetres: number;
}

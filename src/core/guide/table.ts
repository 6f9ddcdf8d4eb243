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
  readonly cells: readonly { readonly label: string; readonly value: string }[];
  /** Where what the card says comes from. */
  readonly works: readonly Source[];
}

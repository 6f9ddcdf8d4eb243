/** Position of a page of the zine on its one side of A4, landscape, four columns and two rows. */
export interface PanelPosition {
  /** From 1 to 8: 1 is the front cover, 8 the back cover. */
  readonly page: number;
  /** From 0, top first. */
  readonly row: number;
  /** From 0, left first. */
  readonly column: number;
  /** The heads of all pages meet at the middle fold, so the top row is printed upside down. */
  readonly isUpsideDown: boolean;
}

const rows = [
  [5, 4, 3, 2],
  [6, 7, 8, 1],
] as const;

/** The order of pages for a sheet cut along the two middle columns of its long fold, then folded into a booklet. */
export const zineImposition: readonly PanelPosition[] = rows.flatMap((pages, row) =>
  pages.map((page, column) => ({ page, row, column, isUpsideDown: row === 0 })),
);

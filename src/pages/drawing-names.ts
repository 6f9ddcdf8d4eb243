/** The drawings that a page of prose may ask for with `::dessin[…]`; `drawings.tsx` makes them. */
export const drawingNames = ['echelle-des-usages', 'eau-prelevee-consommee'] as const;
export type DrawingName = (typeof drawingNames)[number];

/** The drawings that a page of prose may ask for with `::dessin[…]`; `drawings.tsx` makes them. */
export const drawingNames = [
  'echelle-des-usages',
  'eau-prelevee-consommee',
  'evenement-hier-aujourdhui',
  'faut-il-une-ia',
  'ou-vont-les-donnees',
  'rouge-orange-vert',
  'sept-cases',
  'formats-zones',
  'tendance',
] as const;
export type DrawingName = (typeof drawingNames)[number];

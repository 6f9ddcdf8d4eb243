/** A document of `/imprimer/`, as its list shows it. */
export interface PrintedDocument {
  /** Last step of its address, for ever. */
  readonly slug: string;
  readonly title: string;
  /** One sentence: what it is for. */
  readonly summary: string;
  /** Paper needed: « 2 feuilles A4 ». */
  readonly paper: string;
  /** Its small drawing in the list: lines of cut or of fold, in a grid. */
  readonly shape: { readonly columns: number; readonly rows: number; readonly isWide?: boolean };
  /** The sheets of style that it needs beyond the common one, by name. */
  readonly styles: readonly PrintStyle[];
}

/** Styles of the list, of all sheets, then of those that are not A4 upright: files of `style/` beside this one. */
export const printStyles = ['print-list', 'print-sheets', 'print-zine', 'print-guide'] as const;
export type PrintStyle = (typeof printStyles)[number];

export const memoCards: PrintedDocument = {
  slug: 'cartes',
  title: 'Cartes mémo',
  summary: 'Les huit listes, en cartes A6 à découper et à garder en poche.',
  paper: '2 feuilles A4',
  shape: { columns: 2, rows: 2 },
  styles: ['print-sheets'],
};

export const poster: PrintedDocument = {
  slug: 'affiche',
  title: 'Affiche rouge, orange, vert',
  summary: 'Ce que l’on colle dans une IA, et ce que l’on n’y colle jamais. À afficher près de l’ordinateur.',
  paper: '1 feuille A4',
  shape: { columns: 1, rows: 3 },
  styles: ['print-sheets'],
};

export const charter: PrintedDocument = {
  slug: 'charte',
  title: 'Charte à voter',
  summary: 'Dix lignes à discuter, à corriger au stylo et à signer.',
  paper: '1 feuille A4',
  shape: { columns: 1, rows: 1 },
  styles: ['print-sheets'],
};

export const workshop: PrintedDocument = {
  slug: 'atelier',
  title: 'Cartes de l’atelier',
  summary: 'Douze cartes à trier, les trois cercles, et la feuille de qui anime.',
  paper: '3 feuilles A4',
  shape: { columns: 3, rows: 4 },
  styles: ['print-sheets'],
};

export const zine: PrintedDocument = {
  slug: 'zine',
  title: 'Mini-livre de huit pages',
  summary: 'Une seule feuille, des plis, une entaille : huit pages à donner de la main à la main.',
  paper: '1 feuille A4',
  shape: { columns: 4, rows: 2, isWide: true },
  styles: ['print-sheets', 'print-zine'],
};

export const wholeGuide: PrintedDocument = {
  slug: 'guide',
  title: 'Le guide entier',
  summary: 'Toutes les pages, toutes les fiches, les listes, le glossaire et les sources, en A5.',
  paper: 'environ 150 pages A5, 38 feuilles A4',
  shape: { columns: 2, rows: 1, isWide: true },
  styles: ['print-guide'],
};

/** In the order in which they are offered. */
export const printedDocuments = [memoCards, poster, zine, charter, workshop, wholeGuide];

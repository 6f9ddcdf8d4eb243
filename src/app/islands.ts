/** A row of the table: a feature, and the elements of pages (roots) that its scripts start on. */
interface Island {
  /** The folder beside this file that holds its `start.ts`; its root says it in `data-island`. */
  readonly name: string;
  /** The pages that have it, from the root of the site. */
  readonly pages: readonly string[];
  /** Whether its pages alone fetch the style sheet of its folder, which bears its name. */
  readonly hasStyleSheet?: true;
  /** Bytes, once compressed, of all the scripts that its first page fetches when left untouched. */
  readonly scriptBudget?: number;
  /** Its files that wait for a tap, from this folder. */
  readonly onTap?: readonly string[];
}

/** Every island. To add one: a row here, its folder, and its page in `src/pages/`. */
export const islands = [
  {
    name: 'calculator',
    pages: ['calculer/'],
    hasStyleSheet: true,
    scriptBudget: 28_000,
    onTap: [
      'calculator/compare/Compare.tsx',
      'calculator/baskets/Baskets.tsx',
      'calculator/bilan/Bilan.tsx',
      'calculator/expert/Expert.tsx',
      'calculator/parts/note.tsx',
      'calculator/parts/share.ts',
      'calculator/parts/FigureList.tsx',
      'calculator/parts/screen-draft.ts',
    ],
  },
  { name: 'journal', pages: ['journal/'], scriptBudget: 45_000 },
  { name: 'kept', pages: ['gardes/'] },
  {
    name: 'print',
    pages: [
      'imprimer/',
      'imprimer/affiche/',
      'imprimer/atelier/',
      'imprimer/cartes/',
      'imprimer/charte/',
      'imprimer/guide/',
      'imprimer/zine/',
    ],
  },
  { name: 'reading', pages: ['', 'guide/'] },
  { name: 'search', pages: ['chercher/'], hasStyleSheet: true },
  { name: 'settings', pages: ['reglages/'] },
] as const satisfies readonly Island[];

export type IslandName = (typeof islands)[number]['name'];

/** Files fetched on tap that belong to no island, from this folder: those of every page, and of what islands share. */
const sharedOnTap = [
  'draft/open-draft.ts',
  'glossary/read-entry.ts',
  'measure/explain-number.ts',
  'offline/update-bar.ts',
  'reading/copy-request.ts',
  'reading/tools.ts',
  'ui/qr-code.ts',
];

/** Files that a page left untouched never fetches, from this folder; `tests/browser/weight.spec.ts` looks. */
export const fetchedOnTap: readonly string[] = [
  ...islands.flatMap((island: Island) => island.onTap ?? []),
  ...sharedOnTap,
];

/** The islands whose pages alone fetch their style sheet. */
export const islandsWithStyleSheet: readonly string[] = islands
  .filter((island: Island) => island.hasStyleSheet)
  .map(({ name }) => name);

/** Budget of the scripts of a page, for each island that has one. */
export const scriptPromises: readonly { readonly path: string; readonly budget: number }[] = islands.flatMap(
  ({ pages: [path], scriptBudget: budget }: Island) =>
    path !== undefined && budget ? [{ path, budget }] : [],
);

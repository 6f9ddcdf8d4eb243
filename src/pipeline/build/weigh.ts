import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The promises on weight, in bytes once compressed. */
export const budgets = {
  /** Every script of a guide page. */
  guideScripts: 8_000,
  /** A guide page with all it needs. */
  guidePage: 22_000,
  calculatorScripts: 28_000,
  journalScripts: 45_000,
  /** Everything on the phone. */
  everything: 850_000,
} as const;

/**
 * Chunks that a page fetches only once something is tapped, or a new version waits, by the name of their source file: the promises are
 * on what is fetched untouched. `tests/browser/weight.spec.ts` looks in a browser that they indeed stay away.
 */
const fetchedOnTap: readonly string[] = [
  'update-bar',
  'open-draft',
  'draft',
  'explain',
  'screen-draft',
  'create-draft',
  'note',
  'share',
  'Compare',
  'Baskets',
  'Bilan',
  'Expert',
  'sources',
  'explain-number',
  'tools',
  'qr-code',
  'read-entry',
  'copy-request',
];

/** Prints what the built site weighs, and throws when it breaks a promise. */
export function weigh(folder: string): void {
  const rows = weighSite(folder);
  console.log(rows.map(describe).join('\n'));
  const broken = rows.filter(({ bytes, budget }) => bytes > budget);
  if (broken.length > 0) throw new Error(`too heavy: ${broken.map(({ name }) => name).join(', ')}`);
}

interface Weight {
  readonly name: string;
  readonly bytes: number;
  readonly budget: number;
}

function weighSite(folder: string): Weight[] {
  const weights = new Map(filesOf(folder).map((file) => [relative(folder, file), compressedSize(file)]));
  const weightOf = (file: string) => weights.get(file) ?? 0;
  const sum = (files: readonly string[]) => files.reduce((total, file) => total + weightOf(file), 0);
  const scriptsOf = (page: string) => sum([...scriptsFor(folder, page)]);
  const guidePages = [...weights.keys()].filter((file) => /^guide\/.+index\.html$/.test(file));
  const heaviest = guidePages.reduce((a, b) => (weightOf(a) > weightOf(b) ? a : b), guidePages[0] ?? '');
  return [
    { name: 'scripts of a guide page', bytes: scriptsOf(heaviest), budget: budgets.guideScripts },
    {
      name: `heaviest guide page, with scripts and styles (${heaviest})`,
      bytes: weightOf(heaviest) + scriptsOf(heaviest) + weightOf('assets/terrain.css'),
      budget: budgets.guidePage,
    },
    {
      name: 'scripts of /calculer/',
      bytes: scriptsOf('calculer/index.html'),
      budget: budgets.calculatorScripts,
    },
    { name: 'scripts of /journal/', bytes: scriptsOf('journal/index.html'), budget: budgets.journalScripts },
    {
      name: `everything, ${weights.size} files`,
      bytes: sum([...weights.keys()]),
      budget: budgets.everything,
    },
  ];
}

/**
 * Every script that a page may fetch by itself: those it names, and what they import, at once or later. An
 * island, `start-….js`, counts only on a page that names it, the line of the offline state where it stands, and
 * what waits for a tap nowhere.
 */
function scriptsFor(folder: string, page: string): Set<string> {
  const html = readFileSync(join(folder, page), 'utf8');
  const hasStateLine = html.includes('data-offline-state');
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, how = '', name = ''] of text.matchAll(/(from|import)\s*\(?["'`]\.\/([\w.-]+\.js)["'`]/g)) {
      const isIsland = how === 'import' && file === 'assets/main.js' && name.startsWith('start-');
      const isElsewhere = isIsland || (name.startsWith('state-line-') && !hasStateLine);
      const waitsForTap = fetchedOnTap.some((source) => name.startsWith(`${source}-`));
      if (!isElsewhere && !waitsForTap) follow(`assets/${name}`);
    }
  };
  for (const [, name = ''] of html.matchAll(/(?:src|href)="[^"]*(assets\/[\w.-]+\.js)"/g)) follow(name);
  return found;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });
}

function compressedSize(file: string): number {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function describe({ name, bytes, budget }: Weight): string {
  const share = Math.round((100 * bytes) / budget);
  return `  ${(bytes / 1000).toFixed(1).padStart(7)} kB of ${budget / 1000} (${share} %)  ${name}`;
}

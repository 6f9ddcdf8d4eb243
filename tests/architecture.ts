// The walls that the compiler does not hold by itself (see house-style: one direction).
import { dirname, join } from 'node:path/posix';

/** Files by their path from the repository's root. */
export type Files = Readonly<Record<string, string>>;

/** A room may import what stands on its right, and never what stands on its left. */
const direction = ['pipeline', 'pages', 'app', 'storage', 'core'];

/** They import no room, but for the worker what it says to pages: `core/offline`. */
const apart = ['service-worker', 'server'];
const sharedWithWorker = 'src/core/offline/';

/** The parts of app/ that its features may import: `ui` knows nothing, `measure` numbers, `draft` what is kept. */
const sharedParts = ['ui', 'measure', 'draft'];

/** The packages that core/search may import. */
const searchPackages = ['minisearch', 'minisearch/SearchableMap', '@orama/stemmers/french'];

/** What may lie at the top of the repository: ours, then what tools require there. */
const topLevel = [
  ...['src', 'public', 'content', 'vite.config.ts', 'package.json', 'tsconfig.json', 'README.md'],
  ...['tests', 'bench', 'docs', '.ci', 'LICENSE', 'LICENSE-CONTENT', 'CONTRIBUTING.md'],
  ...[
    'package-lock.json',
    'biome.json',
    'vitest.config.ts',
    '.gitignore',
    '.gitattributes',
    '.github',
    '.npmrc',
    '.git',
  ],
];

/** Each fault of the tree, with its file and the remedy; none when the walls stand. */
export function faultsOf(files: Files): string[] {
  const paths = Object.keys(files);
  return [
    ...paths.flatMap((path) => faultOfPlace(path, paths)),
    ...paths.filter(isSource).flatMap((path) => {
      const text = files[path] ?? '';
      return [
        ...importsOf(text).flatMap((source) => faultOfImport(path, source)),
        ...faultOfDatabase(path, text),
        ...faultOfLoading(path, text),
        ...faultOfParsing(path, text),
      ];
    }),
  ];
}

/** The faults of a list of names that lie at the top of the repository. */
export function faultsOfTopLevel(names: readonly string[]): string[] {
  return names
    .filter((name) => !topLevel.includes(name))
    .map(
      (name) =>
        `${name}: nothing of that name lies at the top; put it in a room, or name its tool in tests/architecture.ts`,
    );
}

/** What a module imports, types and dynamic imports included. */
export function importsOf(text: string): string[] {
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"`]([^'"`]+)['"`]/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

function faultOfImport(path: string, source: string): string[] {
  const target = targetOf(path, source);
  const from = roomOf(path);
  const to = target && roomOf(target);
  const fault = (remedy: string) => [`${path}: imports "${source}": ${remedy}`];

  if (target === undefined) return faultOfPackage(path, source, fault);
  if (to === undefined) return fault('src imports nothing from outside src');
  if (from !== to) {
    if (apart.includes(from ?? '')) {
      if (from === 'service-worker' && target.startsWith(sharedWithWorker)) return [];
      return fault(
        from === 'server' ? 'server imports no room' : 'service-worker imports core/offline alone',
      );
    }
    if (!isToTheRight(from, to)) return fault(`${from} may not import ${to}: ${direction.join(' → ')}`);
    if (source.startsWith('.')) return fault(`another room is named #${to}/…`);
  }
  if (from === 'app' && to === 'app') return faultOfFeature(path, target, fault);
  return [];
}

/**
 * Search is not our subject: it rests on a library and a stemmer. The rest of core has no package, and the worker
 * none either: it is bundled apart, so its packages would be missing from /licences/.
 */
function faultOfPackage(path: string, source: string, fault: (remedy: string) => string[]): string[] {
  if (roomOf(path) === 'service-worker') return fault('service-worker imports no package');
  if (roomOf(path) !== 'core') return [];
  if (!path.startsWith('src/core/search/')) return fault('core imports nothing but core');
  return searchPackages.includes(source) ? [] : fault(`core/search imports ${searchPackages.join(', ')}`);
}

/** Rooms inside app/ know themselves, the shared parts and what lies loose in app/; `main` knows them all. */
function faultOfFeature(path: string, target: string, fault: (remedy: string) => string[]): string[] {
  const to = featureOf(target);
  if (isMain(path) || to === featureOf(path) || sharedParts.includes(to ?? '')) return [];
  if (to === undefined && !isMain(target)) return [];
  return fault(`inside app, only main may import ${to ?? 'main'}`);
}

function faultOfDatabase(path: string, text: string): string[] {
  const opensDatabase = /\bindexedDB\b/.test(text) || importsOf(text).includes('idb');
  return opensDatabase && roomOf(path) !== 'storage' ? [`${path}: only storage speaks to IndexedDB`] : [];
}

/** A part fetched later is handed to the loader as a function, which tells when it does not come. */
function faultOfLoading(path: string, text: string): string[] {
  const isBare = !path.endsWith('.d.ts') && /(?<!\(\) =>\s*|typeof )\bimport\(\s*['"`]/.test(text);
  return isBare && roomOf(path) === 'app'
    ? [`${path}: what is fetched later is fetched by ui/load-part.ts, which is given () => import(…)`]
    : [];
}

/** A regular expression as it is typed, or the start of a text that is looked for. */
const patternsTyped = [
  /(?<=(?:[=(,:[!&|?{;\n]|return)\s*)\/(?![/*>])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\[\n])+\//g,
  /(?<=new RegExp\(\s*)['"`].*/g,
  /(?<=\.(?:replace|replaceAll|split|match|matchAll|search|indexOf|includes|startsWith|endsWith)\(\s*)(['"`]).*?(?<!\\)\1/g,
];

/**
 * Prose is a tree until it is written: a page visits it, and looks for no tag and no attribute in HTML. Only the
 * comments that Solid leaves for scripts are taken out so.
 */
function faultOfParsing(path: string, text: string): string[] {
  if (roomOf(path) !== 'pages') return [];
  return patternsTyped
    .flatMap((pattern) => text.match(pattern) ?? [])
    .filter((typed) => /(?<!\?)<(?!!--)|="/.test(typed))
    .map(
      (typed) =>
        `${path}: ${typed} looks for HTML in a text; visit the tree of the page (core/guide/tree.ts)`,
    );
}

/** Tests lie under tests/, or beside what they test. */
function faultOfPlace(path: string, paths: readonly string[]): string[] {
  if (/(^|\/)(utils|helpers|common)(\/|\.)/.test(path)) return [`${path}: name the noun that it is about`];
  if (!isTest(path) || path.startsWith('tests/')) return [];
  const isBeside = paths.some((other) => dirname(other) === dirname(path) && isSource(other));
  return isBeside ? [] : [`${path}: lies beside nothing that it tests; put it there, or under tests/`];
}

/** The path from the root of what is imported; nothing for a package, a module of Node or a virtual one. */
function targetOf(path: string, source: string): string | undefined {
  if (source.startsWith('.')) return join(dirname(path), source);
  return source.startsWith('#') ? `src/${source.slice(1)}` : undefined;
}

function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function featureOf(path: string): string | undefined {
  return /^src\/app\/([^/]+)\//.exec(path)?.[1];
}

function isToTheRight(from = '', to = ''): boolean {
  return direction.includes(from) && direction.indexOf(from) < direction.indexOf(to);
}

function isMain(path: string): boolean {
  return /^src\/app\/main\.tsx?$/.test(path);
}

/** Tests may import what they need; content and styles import nothing. */
function isSource(path: string): boolean {
  return /^src\/.*\.(ts|tsx|js)$/.test(path) && !isTest(path);
}

function isTest(path: string): boolean {
  return /\.(test|spec)\.\w+$/.test(path);
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { fetchedOnTap, islands, scriptPromises } from '#app/islands.ts';
import { isKept } from './check-worker.ts';
import { isOfPack } from './pack.ts';
import { readKept } from './release.ts';

/** The promises on the weight of the site, in bytes once compressed; those of an island are in `app/islands.ts`. */
export const budgets = {
  /** Every script of a guide page. */
  guideScripts: 8_000,
  /** A guide page with all it needs. */
  guidePage: 22_000,
  /** All files kept on the phone, one by one. */
  everything: 850_000,
  /** All files kept on the phone, in one pack. */
  pack: 400_000,
} as const;

/** Prints what the built site weighs, and throws when it breaks a promise. */
export function weigh(folder: string): void {
  const site = readSite(folder);
  const rows = [...weighSite(site), ...weighPack(folder)];
  const costs = islands.map((island) => ({ name: island.name, bytes: costOf(island, site) }));
  console.log([...rows.map(describe), ...costs.map(describeCost)].join('\n'));
  const broken = rows.filter(({ bytes, budget }) => bytes > budget);
  if (broken.length > 0) throw new Error(`too heavy: ${broken.map(({ name }) => name).join(', ')}`);
}

interface Weight {
  readonly name: string;
  readonly bytes: number;
  readonly budget: number;
}

/** The built site: what weighs each file as a phone keeps it, by its path from the root, and what one reads there. */
interface BuiltSite {
  readonly weights: ReadonlyMap<string, number>;
  /** What weighs a page as a host sends it, with its styles. */
  readonly sentWeight: (file: string) => number;
  readonly text: (file: string) => string;
  /** The scripts that some page names: those of every page, and what an island starts with. */
  readonly named: ReadonlySet<string>;
}

function readSite(folder: string): BuiltSite {
  const shipped = filesOf(folder).filter((file) => isKept(relative(folder, file)));
  const kept = (url: string) => readKept(folder, { url });
  const names = shipped.map((file) => relative(folder, file));
  const weights = new Map(names.map((file) => [file, compressedSize(kept(file))]));
  const text = (file: string) => kept(file).toString();
  const pages = [...weights.keys()].filter((file) => file.endsWith('.html'));
  const sentWeight = (file: string) => compressedSize(readFileSync(join(folder, file)));
  return { weights, text, sentWeight, named: new Set(pages.flatMap((page) => scriptsNamedIn(text(page)))) };
}

function weighSite(site: BuiltSite): Weight[] {
  const files = [...site.weights.keys()];
  const weightOf = (file: string) => site.weights.get(file) ?? 0;
  const guidePages = files.filter((file) => /^guide\/.+index\.html$/.test(file));
  const heaviest = guidePages.reduce((a, b) => (weightOf(a) > weightOf(b) ? a : b), guidePages[0] ?? '');
  const guideScripts = sum(scriptsFor(heaviest, site), site);
  return [
    { name: 'scripts of a guide page', bytes: guideScripts, budget: budgets.guideScripts },
    {
      name: `heaviest guide page, with scripts and styles (${heaviest})`,
      bytes: (heaviest ? site.sentWeight(heaviest) : 0) + guideScripts,
      budget: budgets.guidePage,
    },
    ...scriptPromises.map(({ path, budget }) => ({
      name: `scripts of /${path}`,
      bytes: sum(scriptsFor(pageAt(path), site), site),
      budget,
    })),
    { name: `everything, ${files.length} files`, bytes: sum(files, site), budget: budgets.everything },
  ];
}

/** The pack as hosts send it: compressed by brotli, which is promised, or by gzip. */
function weighPack(folder: string): Weight[] {
  const compressed = [
    { ending: '.br', budget: budgets.pack },
    { ending: '.gz', budget: budgets.everything },
  ];
  return filesOf(folder).flatMap((path) => {
    const form = compressed.find(({ ending }) => isOfPack(basename(path)) && path.endsWith(ending));
    return form
      ? [{ name: `the pack, ${form.ending}`, bytes: statSync(path).size, budget: form.budget }]
      : [];
  });
}

/** Cost of an island: its pages, its style sheet, and the scripts that no other page needs. */
function costOf({ name, pages }: (typeof islands)[number], site: BuiltSite): number {
  const own = pages.map(pageAt).filter((file) => site.weights.has(file));
  const elsewhere = [...site.weights.keys()].filter((file) => file.endsWith('.html') && !own.includes(file));
  const needed = (files: readonly string[]) =>
    new Set(files.flatMap((file) => [...scriptsOf(file, site, () => true)]));
  const others = needed(elsewhere);
  const scripts = [...needed(own)].filter((file) => !others.has(file));
  return sum([...own, `assets/${name}.css`, ...scripts], site);
}

/**
 * Every script that a page may fetch by itself: the line of the offline state counts where it stands, and what waits
 * for a tap nowhere.
 */
function scriptsFor(page: string, site: BuiltSite): ReadonlySet<string> {
  const hasStateLine = site.text(page).includes('data-offline-state');
  return scriptsOf(
    page,
    site,
    (file) => !waitsForTap(file) && (hasStateLine || !isChunk(file, 'state-line')),
  );
}

/**
 * The scripts that a page names and what they import, however far; what they import later, where `follows` says so
 * and no page names it: that starts an island, which stands on this page only if this page names it.
 */
function scriptsOf(page: string, site: BuiltSite, follows: (later: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file) || !site.weights.has(file)) return;
    found.add(file);
    for (const { file: imported, isLater } of importsOf(site.text(file))) {
      if (!isLater || (!site.named.has(imported) && follows(imported))) add(imported);
    }
  };
  for (const file of scriptsNamedIn(site.text(page))) add(file);
  return found;
}

function scriptsNamedIn(html: string): string[] {
  const matches = html.matchAll(/(?:src|href)="[^"]*(assets\/[\w.-]+\.js)"/g);
  return [...matches].map(([, name = '']) => name);
}

/** Imports of a script, from the folder of scripts. */
function importsOf(script: string): { readonly file: string; readonly isLater: boolean }[] {
  const matches = script.matchAll(/(?:from|import)\s*(\(?)["'`]\.\/([\w.-]+\.js)["'`]/g);
  return [...matches].map(([, paren, name]) => ({ file: `assets/${name}`, isLater: paren === '(' }));
}

function waitsForTap(file: string): boolean {
  return fetchedOnTap.some((source) => isChunk(file, basename(source, extname(source))));
}

/** Whether a file is the chunk of a module of that name: its name and eight characters. */
function isChunk(file: string, name: string): boolean {
  return file.startsWith(`assets/${name}-`) && /^[\w-]{8}\.js$/.test(file.slice(`assets/${name}-`.length));
}

function pageAt(path: string): string {
  return `${path}index.html`;
}

function sum(files: Iterable<string>, site: BuiltSite): number {
  return [...files].reduce((total, file) => total + (site.weights.get(file) ?? 0), 0);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });
}

function compressedSize(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function describe({ name, bytes, budget }: Weight): string {
  const share = Math.round((100 * bytes) / budget);
  return `  ${inKilobytes(bytes)} kB of ${budget / 1000} (${share} %)  ${name}`;
}

function describeCost({ name, bytes }: { readonly name: string; readonly bytes: number }): string {
  return `  ${inKilobytes(bytes)} kB of the whole for ${name} alone`;
}

function inKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(7);
}

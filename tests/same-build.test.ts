// A build that asks the machine its language or its hour differs from one machine to the next, and tells every
// phone of an update in which nothing changed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Assets } from '../src/pages/assets.ts';
import { nameEdition } from '../src/pipeline/build/name-edition.ts';
import { listReleaseFiles } from '../src/pipeline/build/release.ts';
import { siteFiles } from '../src/pipeline/build/site-files.ts';
import { writeModule } from '../src/pipeline/build/write-module.ts';
import { writeSearchTexts } from '../src/pipeline/build/write-search-texts.ts';
import { gatherFaults } from '../src/pipeline/content/faults.ts';
import { readContent } from '../src/pipeline/content/read-content.ts';

/** Where the machine was asked its language, as lines of a stack. */
let asked: string[] = [];
let restore: (() => void)[] = [];

beforeAll(() => {
  // What takes the machine's language when none is named, and the index of that name among the arguments.
  const methods: [owner: object, name: string, index: number][] = [
    [String.prototype, 'localeCompare', 1],
    [String.prototype, 'toLocaleLowerCase', 0],
    [String.prototype, 'toLocaleUpperCase', 0],
    [Number.prototype, 'toLocaleString', 0],
    [Date.prototype, 'toLocaleString', 0],
    [Date.prototype, 'toLocaleDateString', 0],
    [Date.prototype, 'toLocaleTimeString', 0],
    [Array.prototype, 'toLocaleString', 0],
    ...['Collator', 'DateTimeFormat', 'ListFormat', 'NumberFormat', 'PluralRules', 'Segmenter'].map(
      (name): [object, string, number] => [Intl, name, 0],
    ),
  ];
  restore = methods.map(([owner, name, index]) => watch(owner, name, index));
});

afterAll(() => {
  for (const undo of restore) undo();
});

afterEach(() => {
  asked = [];
  vi.unstubAllEnvs();
});

test('the watch sees what is asked of the machine', () => {
  expect('a'.localeCompare('b')).toBe(-1);
  expect('a'.localeCompare('b', 'fr')).toBe(-1);
  expect(new Intl.NumberFormat().format(1)).toBe('1');
  expect(new Intl.NumberFormat('fr').format(1)).toBe('1');
  expect(asked).toHaveLength(2);
});

test('nothing that is built depends on the language of the machine, nor on its hour', async () => {
  const built = await buildIn('Pacific/Kiritimati');
  expect(asked).toEqual([]);
  expect(await buildIn('America/Los_Angeles')).toEqual(built);
});

test('the list of the worker is in one order, that of the codes of its letters', () => {
  const folder = mkdtempSync(join(tmpdir(), 'terrain-list-'));
  // Czech puts ch after h, Turkish tells I from i, French counts accents last.
  const names = ['ch.txt', 'h.txt', 'c.txt', 'I.txt', 'i.txt', 'é.txt', 'e.txt', 'z.txt'];
  for (const name of names) writeFileSync(join(folder, name), name);
  const listed = listReleaseFiles(folder, names).map(({ url }) => url);
  rmSync(folder, { recursive: true });
  expect(asked).toEqual([]);
  expect(listed).toEqual(['I.txt', 'c.txt', 'ch.txt', 'e.txt', 'h.txt', 'i.txt', 'z.txt', 'é.txt']);
});

/** Every file that is made from the content, by its name, on a machine of that time zone. */
async function buildIn(timeZone: string): Promise<Record<string, string>> {
  vi.stubEnv('TZ', timeZone);
  const { renderPages } = await import('../src/pages/render.tsx');
  const content = readContent({ path: 'content' });
  if (!content) throw new Error('content was not read');
  const { site, modules } = content;
  const pages = gatherFaults((report) => renderPages(site, assets, report));
  return Object.fromEntries([
    ...pages.map(({ path, html }) => [path, html]),
    ...siteFiles(pages, '/', '', ''),
    ...Object.entries(modules).map(([name, values]) => [name, writeModule(values)]),
    ['texts', writeSearchTexts(site)],
    ['edition', nameEdition(site, '0.0.0')],
  ]);
}

const assets: Assets = {
  base: '/',
  script: '',
  style: '',
  islandStyles: {},
  printStyle: () => '',
  relief: '',
  preload: {},
  searchTexts: '',
  libraries: [],
};

/** Notes each call that names no language; gives what puts things back as they were. */
function watch(owner: object, name: string, index: number): () => void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') throw new Error(`no ${name} to watch`);
  const note = (given: unknown[]) => {
    if (given[index] === undefined) asked.push(new Error(name).stack ?? name);
  };
  const watched = new Proxy(original, {
    apply(target, self, given) {
      note(given);
      return Reflect.apply(target, self, given);
    },
    construct(target, given, made) {
      note(given);
      return Reflect.construct(target, given, made);
    },
  });
  Reflect.set(owner, name, watched);
  return () => Reflect.set(owner, name, original);
}

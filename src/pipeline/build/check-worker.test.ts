import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkWorker, isKept } from './check-worker.ts';
import { writePack } from './pack.ts';
import { describeRelease } from './release.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'terrain-built-'));
  mkdirSync(join(folder, 'guide'));
  write('index.html', 'accueil');
  write('guide/index.html', 'guide');
  write('_headers', '/*');
  writeWorker();
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a worker that lists every file of the site is accepted', () => {
  expect(() => checkWorker(folder)).not.toThrow();
});

test('the source maps of a developer are no file of the site', () => {
  write('main.js.map', '{}');
  expect(() => checkWorker(folder)).not.toThrow();
  expect(isKept('assets/main.js.map')).toBe(false);
  expect(isKept('assets/main.js')).toBe(true);
});

test.each([
  ['that is missing', () => rmSync(join(folder, 'sw.js')), /sw\.js is missing or empty: publish nothing/],
  ['that is empty', () => write('sw.js', ''), /sw\.js is missing or empty/],
  ['that was cut', () => write('sw.js', 'self.addEventListener("fetch", (event) => {'), /not a whole script/],
  ['that leaves a file out', () => write('404.html', 'rien'), /does not list 404\.html as built/],
  [
    'written before a file changed',
    () => write('guide/index.html', 'neuf'),
    /does not list guide\/ as built/,
  ],
  ['without its pack', () => rmSync(packPath()), /has no pack-[0-9a-f]{16}\.txt beside it/],
  ['whose pack was cut', () => writeFileSync(packPath(), 'accueilg'), /has another pack than its files make/],
])('a worker %s is refused', (_, spoil, fault) => {
  spoil();
  expect(() => checkWorker(folder)).toThrow(fault);
});

function packPath(): string {
  return join(folder, readdirSync(folder).find((name) => name.startsWith('pack-')) ?? '');
}

function write(file: string, text: string) {
  writeFileSync(join(folder, file), text);
}

function writeWorker() {
  const release = describeRelease(folder, ['index.html', 'guide/index.html'], {});
  writePack(folder, release);
  write('sw.js', `const release = ${JSON.stringify([release])};`);
}

import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { scriptPromises } from '#app/islands.ts';
import { budgets, weigh } from './weigh.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'terrain-weight-'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const page = '<script type="module" src="/assets/main.js"></script>';
  write('guide/limites/index.html', page);
  write('calculer/index.html', `${page}<link rel="modulepreload" href="/assets/start-calculator.js">`);
  write('journal/index.html', page);
  write('assets/main.js', 'import("./later.js");import("./start-calculator.js")');
  write('assets/later.js', '');
  write('assets/start-calculator.js', '');
  write('assets/terrain.css', '');
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Text that no compression makes lighter than this many bytes. */
function heavy(bytes: number): string {
  return `//${randomBytes(bytes).toString('base64')}`;
}

test('a light site is weighed and passes', () => {
  expect(() => weigh(folder)).not.toThrow();
});

test('a script that a guide page fetches later counts too, and fails the build above its budget', () => {
  write('assets/later.js', heavy(budgets.guideScripts));
  expect(() => weigh(folder)).toThrow('too heavy: scripts of a guide page');
});

test('the calculator is weighed where it is used, and nowhere else', () => {
  const promise = scriptPromises.find(({ path }) => path === 'calculer/');
  write('assets/start-calculator.js', heavy(promise?.budget ?? 0));
  expect(() => weigh(folder)).toThrow(/^too heavy: scripts of \/calculer\/$/);
});

test('what waits for a tap is not weighed, unless a page fetches it at once', () => {
  write('assets/tools-12345678.js', heavy(budgets.guideScripts));
  write('assets/later.js', 'import("./tools-12345678.js")');
  expect(() => weigh(folder)).not.toThrow();
  write('assets/later.js', 'import "./tools-12345678.js"');
  expect(() => weigh(folder)).toThrow('too heavy: scripts of a guide page');
});

test('a guide page is weighed with the styles that it carries', () => {
  write('guide/limites/index.html', `<style>${heavy(budgets.guidePage)}</style>`);
  expect(() => weigh(folder)).toThrow('too heavy: heaviest guide page');
});

test('source maps are not weighed: no phone fetches them', () => {
  write('assets/main.js.map', heavy(budgets.everything));
  expect(() => weigh(folder)).not.toThrow();
});

test('everything on the phone is weighed', () => {
  write('icons/huge.png', heavy(budgets.everything));
  expect(() => weigh(folder)).toThrow(/too heavy: everything/);
});

test('the pack is weighed in its compressed form, and is not one more file on the phone', () => {
  write('pack-0123456789abcdef.txt', heavy(budgets.everything));
  write('pack-0123456789abcdef.txt.br', heavy(10));
  expect(() => weigh(folder)).not.toThrow();
  write('pack-0123456789abcdef.txt.br', heavy(budgets.pack));
  expect(() => weigh(folder)).toThrow('too heavy: the pack, .br');
});

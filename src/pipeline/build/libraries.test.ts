import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packagesIn, readLibraries } from './libraries.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'terrain-libraries-'));
});

afterEach(() => rmSync(root, { recursive: true }));

test('the packages of a chunk are those whose code is left in it, the bundler’s own included', () => {
  const left = { renderedLength: 10 };
  const modules = {
    '/site/src/app/main.ts': left,
    '/site/node_modules/solid-js/web/dist/web.js': left,
    '/site/node_modules/solid-js/dist/solid.js': left,
    '/site/node_modules/@orama/stemmers/dist/fr.js?v=1': left,
    '/site/node_modules/zod/index.js': { renderedLength: 0 },
    '\0vite/preload-helper.js': left, // ours, in the place of Vite's
    '\0rolldown/runtime.js': left,
    '\0virtual:guide': left,
  };
  expect(packagesIn({ modules })).toEqual(['@orama/stemmers', 'rolldown', 'solid-js']);
});

test('a library is told with its version, its licence and every text of it', () => {
  install(
    'qr',
    { version: '1.2.0', license: 'MIT OR Apache-2.0' },
    { LICENSE: 'Apache', 'LICENSE-MIT': 'MIT' },
  );
  expect(readLibraries(root, ['qr'])).toEqual([
    { name: 'qr', version: '1.2.0', licence: 'MIT OR Apache-2.0', text: 'Apache\n\nMIT' },
  ]);
});

test('what a package says of its own dependencies is left out: they are not shipped', () => {
  const text = 'MIT of vite\n\n# Licenses of bundled dependencies\nMIT of others';
  install('vite', { version: '8.0.0', license: 'MIT' }, { 'LICENSE.md': text });
  expect(readLibraries(root, ['vite'])[0]?.text).toBe('MIT of vite');
});

test('packages without a licence, or without its text, stop the build with a remedy, all named at once', () => {
  install('a', { version: '1.0.0' }, { LICENSE: 'MIT' });
  install('b', { version: '1.0.0', license: 'MIT' }, {});
  install('c', { version: '1.0.0', license: 'MIT' }, { 'license.txt': 'MIT' });
  expect(() => readLibraries(root, ['a', 'b', 'c', 'gone'])).toThrow(
    /^no licence found for a, b, gone: .*Choose a package/,
  );
});

function install(name: string, described: object, files: Record<string, string>) {
  const folder = join(root, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(described));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
}

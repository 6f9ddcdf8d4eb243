import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Files, faultsOf, faultsOfTopLevel, importsOf } from './architecture.ts';
import { filesIn } from './files-in.ts';

const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());

test('the walls between the rooms stand', () => {
  const files = { ...filesIn('src'), ...filesIn('tests') };
  expect(Object.keys(files).length).toBeGreaterThan(20);
  expect(faultsOf(files)).toEqual([]);
});

test('the top of the repository holds what is listed, and no more', () => {
  expect(faultsOfTopLevel(readdirSync('.').filter(isKept))).toEqual([]);
});

test.each(rooms.map((room) => room.name))('the room %s says what lives there', (room) => {
  expect(readdirSync(join('src', room))).toContain('README.md');
});

test.each([
  [
    'an upward import',
    { 'src/core/a.ts': "import { b } from '#storage/b.ts';" },
    'core may not import storage',
  ],
  [
    'an upward import by a path',
    { 'src/storage/a.ts': "export * from '../app/b.ts';" },
    'storage may not import app',
  ],
  [
    'an upward type',
    { 'src/app/ui/a.ts': "import type {\n  B,\n} from '#pages/b.tsx';" },
    'app may not import pages',
  ],
  [
    'an upward import, later',
    { 'src/storage/a.ts': "const b = await import('#app/b.ts');" },
    'storage may not import app',
  ],
  [
    'a right room by a path',
    { 'src/app/ui/a.ts': "import '../../core/b.ts';" },
    'another room is named #core/…',
  ],
  ['a package in core', { 'src/core/a.ts': "import { z } from 'zod';" }, 'core imports nothing but core'],
  [
    'another package in core/search',
    { 'src/core/search/a.ts': "import { z } from 'zod';" },
    'core/search imports minisearch',
  ],
  [
    'the search library elsewhere in core',
    { 'src/core/journal/a.ts': "import MiniSearch from 'minisearch';" },
    'core imports nothing but core',
  ],
  ['Node in core', { 'src/core/a.ts': "import fs from 'node:fs';" }, 'core imports nothing but core'],
  [
    'a room in the worker',
    { 'src/service-worker/a.ts': "import '#core/b.ts';" },
    'service-worker imports core/offline alone',
  ],
  [
    'a package in the worker',
    { 'src/service-worker/a.ts': "import 'workbox-core';" },
    'service-worker imports no package',
  ],
  ['a room in the server', { 'src/server/a.js': "import '#core/b.ts';" }, 'server imports no room'],
  [
    'the server in a room',
    { 'src/pipeline/a.ts': "import '#server/b.js';" },
    'pipeline may not import server',
  ],
  [
    'a feature in another',
    { 'src/app/journal/a.tsx': "import '#app/calculator/b.tsx';" },
    'only main may import calculator',
  ],
  ['a feature in ui', { 'src/app/ui/a.tsx': "import '../journal/b.tsx';" }, 'only main may import journal'],
  [
    'tests in a room',
    { 'src/app/ui/a.ts': "import '../../../tests/b.ts';" },
    'src imports nothing from outside src',
  ],
  [
    'a database in app',
    { 'src/app/journal/a.ts': 'indexedDB.open(name);' },
    'only storage speaks to IndexedDB',
  ],
  [
    'idb in app',
    { 'src/app/journal/a.ts': "import { openDB } from 'idb';" },
    'only storage speaks to IndexedDB',
  ],
  [
    'a part fetched past the loader',
    { 'src/app/reading/a.ts': "const part = await import('./b.ts');" },
    'is fetched by ui/load-part.ts',
  ],
  [
    'a tag looked for in pages',
    { 'src/pages/a.ts': 'const found = /<b>(.*)/.exec(html);' },
    'looks for HTML',
  ],
  [
    'an attribute replaced in pages',
    { 'src/pages/a.tsx': "return html.replaceAll(' href=\"/', base);" },
    'looks for HTML',
  ],
  [
    'a pattern of tags built in pages',
    { 'src/pages/print/a.ts': 'const tag = new RegExp(`<b[^>]*>`);' },
    'looks for HTML',
  ],
  [
    'a test alone',
    { 'src/core/tests/a.test.ts': '', 'src/core/b.ts': '' },
    'lies beside nothing that it tests',
  ],
  ['a homeless file', { 'src/app/utils/a.ts': '' }, 'name the noun that it is about'],
])('%s is found', (_, files: Files, fault) => {
  expect(faultsOf(files)).toEqual([expect.stringContaining(fault)]);
});

test.each<[string, Files]>([
  ['imports to the right', { 'src/pipeline/a.ts': "import '#pages/b.tsx';\nimport '#core/c.ts';" }],
  [
    'imports inside a room',
    { 'src/core/impact/a.ts': "import '../journal/b.ts';\nimport '#core/impact/c.ts';" },
  ],
  [
    'packages and Node outside core',
    { 'src/pipeline/a.ts': "import 'yaml';\nimport 'node:fs';\nimport 'virtual:guide';" },
  ],
  [
    'features in main, shared parts in features',
    {
      'src/app/main.ts': "const load = () => import('#app/journal/a.tsx');",
      'src/app/journal/a.tsx': "import '#app/ui/b.tsx';\nimport '../trusted.ts';",
    },
  ],
  [
    'the search library and its stemmer in core/search',
    {
      'src/core/search/a.ts':
        "import MiniSearch from 'minisearch';\nimport { stemmer } from '@orama/stemmers/french';",
    },
  ],
  ['the database in storage', { 'src/storage/a.ts': "import { openDB } from 'idb';\nindexedDB;" }],
  [
    'patterns of words in pages, tags in JSX and in finished pages',
    {
      'src/pages/a.tsx':
        'const a = title.split(/(?<=[:,]) /);\nconst b = <p class="x">\n  {c} / {d}\n</p>;\nreturn <br />;',
      'src/pipeline/b.ts': 'html.matchAll(/<a href="/g);',
    },
  ],
  [
    'tests beside their file',
    { 'src/core/a.ts': '', 'src/core/a.test.ts': "import 'vitest';", 'src/core/laws.test.ts': '' },
  ],
])('%s: no fault', (_, files) => {
  expect(faultsOf(files)).toEqual([]);
});

test('a stray file at the top is found', () => {
  expect(faultsOfTopLevel(['src', 'notes.txt'])).toEqual([
    expect.stringContaining('notes.txt: nothing of that name'),
  ]);
});

test('a sentence that speaks of an import is not one', () => {
  expect(importsOf("const text = 'we import a from b';\n/**\n * import { a } from 'b';\n */")).toEqual([]);
});

/** Whether git would keep a name of the top level: `.gitignore` there is a list of plain names and stars. */
function isKept(name: string): boolean {
  const ignored = readFileSync('.gitignore', 'utf8').split('\n').filter(Boolean);
  return !ignored.some((pattern) => {
    const literal = pattern.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '.*');
    return new RegExp(`^${literal}$`).test(name);
  });
}

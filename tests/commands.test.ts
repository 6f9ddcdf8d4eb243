import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folders = ['docs', 'tests', 'src', 'content'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
);
const pages = [...readdirSync('.'), ...folders].filter((name) =>
  /(?:^|\/)[A-Z]+\.md$|^docs\/.*\.md$/.test(name),
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const specs = readdirSync('tests/browser').filter((name) => name.endsWith('.spec.ts'));
const benches = readdirSync('bench');

test.each(pages)('each command that %s gives exists, and finds something to run', (page) => {
  expect(faultsOf(readFileSync(page, 'utf8'))).toEqual([]);
});

test.each(pages)('each file that %s names from the root exists', (page) => {
  expect(missingIn(readFileSync(page, 'utf8'))).toEqual([]);
});

test('a file that is gone is found', () => {
  const text =
    'Open `src/pages/shell/Document.tsx`, `src/pages/Ledger.tsx:12` or `tests/databases/<version>.json`.';
  expect(missingIn(text)).toEqual(['src/pages/Ledger.tsx']);
});

test.each([
  ['`npm run measure`', 'no script « measure »'],
  ['`npm run test:browser -- ledger --project chromium`', 'no spec is named « ledger »'],
  ['`node bench/ledger.js`', 'no file bench/ledger.js'],
])('%s is found to be none', (text, fault) => {
  expect(faultsOf(text)).toEqual([fault]);
});

/** The paths between backticks that lie nowhere; a pattern stands for files to come. */
function missingIn(text: string): string[] {
  return found(text, /`((?:src|content|tests|docs|bench|public)\/[^`\s:]*)/g).filter(
    (path) => !/[*<…]/.test(path) && !existsSync(path),
  );
}

function faultsOf(text: string): string[] {
  return [
    ...found(text, /npm run ([\w:-]+)/g)
      .filter((name) => !(name in scripts))
      .map((name) => `no script « ${name} »`),
    ...found(text, /npm run test:browser -- ([\w-]+)/g)
      .filter((word) => !specs.some((spec) => spec.includes(word)))
      .map((word) => `no spec is named « ${word} »`),
    ...found(text, /node bench\/([\w.-]+)/g)
      .filter((file) => !benches.includes(file))
      .map((file) => `no file bench/${file}`),
  ];
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

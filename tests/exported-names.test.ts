import { expect, test } from 'vitest';
import { namesTwiceIn } from './exported-names.ts';
import { filesIn } from './files-in.ts';

const accepted = new Set([
  // Each island has one, and the table of islands finds them by this name.
  'start',
  // A component has the name of what it shows.
  ...['Journal', 'Measure', 'Settings', 'Steps', 'Unreadable', 'Water'],
  // A part of an estimate, and of the guide.
  'Part',
]);

test('an exported name stands in one file', () => {
  expect(namesTwiceIn(filesIn('src'), accepted)).toEqual([]);
});

test('each accepted name stands in several files still', () => {
  const twice = namesTwiceIn(filesIn('src')).map((fault) => fault.split(':')[0] ?? '');
  expect([...accepted].filter((name) => !twice.includes(name))).toEqual([]);
});

test('a name that two files export is found, and one passed on is not', () => {
  const files = {
    'src/a.ts': 'export function findPage() {}\n',
    'src/b.tsx': 'export const findPage = 1;\nexport type Other = string;',
    'src/c.ts': "export { findPage } from './a.ts';\nexport interface Other {}",
    'src/a.test.ts': 'export const findPage = 1;',
  };
  expect(namesTwiceIn(files, new Set(['Other']))).toEqual(['findPage: src/a.ts, src/b.tsx']);
});

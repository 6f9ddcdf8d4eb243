import { expect, test } from 'vitest';
import type { Use } from '../impact/use.ts';
import { mostLines, parseKeptAs, parseLines } from './saved-basket.ts';

const use: Use = {
  kind: 'image',
  count: 3,
  place: { kind: 'hosted', country: 'FR' },
  tier: 'standard',
  megapixels: 1.05,
};

test('lines put in come out', () => {
  const lines = [
    { name: '3 images', use },
    { name: '', use: { ...use, count: 1 } },
  ];
  expect(parseLines(structuredClone(lines))).toEqual(lines);
});

test('a basket that was kept empty opens empty', () => {
  expect(parseLines([])).toEqual([]);
});

test.each([
  ['nothing', undefined],
  ['no list', { name: 'a', use }],
  ['a line without a use', [{ name: 'a', use }, { name: 'b' }]],
  ['a use that makes no sense', [{ name: 'a', use: { ...use, count: -1 } }]],
  ['a name that is none', [{ name: 3, use }]],
  ['too many lines', Array.from({ length: mostLines + 1 }, () => ({ name: '', use }))],
])('%s is refused', (_, content) => {
  expect(parseLines(content)).toBeUndefined();
});

test('which basket one is made from comes out as it was put in, and makes sense or is none', () => {
  const keptAs = { id: 'a', name: 'Le 1er mai', revision: 3 };
  expect(parseKeptAs({ ...keptAs, more: 1 })).toEqual(keptAs);
  for (const odd of [undefined, 'a', { id: 'a' }, { ...keptAs, revision: '3' }]) {
    expect(parseKeptAs(odd)).toBeUndefined();
  }
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usesIn } from '../../../tests/every-use.ts';
import type { Use } from '../impact/use.ts';
import { type KeptUse, parseKeptLines, parseKeptUse } from './kept-use.ts';

const use: Use = {
  kind: 'image',
  count: 3,
  place: { kind: 'hosted', country: 'FR' },
  tier: 'standard',
  megapixels: 1.05,
};

test('any use that is being set is found again, with what is typed in its fields', () => {
  const typed = fc.dictionary(
    fc.string(),
    fc.record({ text: fc.string(), over: fc.double({ noNaN: true }) }, { requiredKeys: ['text'] }),
  );
  const kept = fc.record({ use: usesIn(['WORLD', 'FR']), countText: fc.string(), typed });
  fc.assert(
    fc.property(kept, (one) => {
      expect(parseKeptUse(structuredClone(one))).toEqual(one);
    }),
  );
});

test('what was typed and does not read is left out, and the rest is kept', () => {
  const typed = { read: { text: 'mille', over: 12 }, pue: { text: 3 }, turns: 'x', lines: { text: '72' } };
  expect(parseKeptUse({ use, countText: '3', typed })?.typed).toEqual({
    read: { text: 'mille', over: 12 },
    lines: { text: '72' },
  });
});

test.each([
  ['nothing', undefined],
  ['a list', []],
  ['no use', { countText: '3', typed: {} }],
  ['a use that makes no sense', { use: { ...use, count: -1 }, countText: '3', typed: {} }],
  ['no text', { use, countText: 3, typed: {} }],
  ['no fields', { use, countText: '3', typed: [] }],
])('%s is refused', (_, kept) => {
  expect(parseKeptUse(kept)).toBeUndefined();
});

test('lines are found again in their order, none of them or all', () => {
  const kept: KeptUse = { use, countText: '3', typed: {} };
  const lines = [
    { name: '3 images', ...kept },
    { name: '', ...kept, countText: 'beaucoup' },
  ];
  expect(parseKeptLines(structuredClone(lines), 2)).toEqual(lines);
  expect(parseKeptLines([], 2)).toEqual([]);
  expect(parseKeptLines(lines, 1)).toBeUndefined();
  expect(parseKeptLines([...lines, { ...kept }], 9)).toBeUndefined();
  expect(parseKeptLines({ lines }, 9)).toBeUndefined();
});

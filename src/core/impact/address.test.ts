import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usesIn } from '../../../tests/every-use.ts';
import { decodeUse, decodeUses, encodeUse, encodeUses } from './address.ts';
import type { Use } from './use.ts';

const uses = usesIn(['WORLD', 'FR', 'US']);

const leaflet: Use = {
  kind: 'text',
  count: 15,
  place: { kind: 'hosted', country: 'FR' },
  length: 'ordinary',
  reasoning: false,
  model: 'very-large',
};

test('a use in an address can be read by eye', () => {
  expect(encodeUse(leaflet)).toBe('v1/kind=text&n=15&at=FR&length=ordinary&model=very-large');
});

test('a use written in an address then read is the same', () => {
  fc.assert(
    fc.property(uses, (use) => {
      expect(decodeUse(encodeUse(use))).toEqual(use);
    }),
  );
});

test('several uses keep their order', () => {
  fc.assert(
    fc.property(fc.array(uses, { minLength: 1, maxLength: 8 }), (many) => {
      const text = encodeUses(many);
      if (text.length <= 4000) expect(decodeUses(text)).toEqual(many);
    }),
  );
});

test('an address needs no escaping: it can be pasted anywhere', () => {
  fc.assert(
    fc.property(uses, (use) => {
      expect(encodeUse(use)).toMatch(/^[A-Za-z0-9.=&/-]+$/);
    }),
  );
});

describe('what is not ours', () => {
  test('any text is read without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeUse(text)).toBeUndefined();
      }),
    );
  });

  test('an address changed by one character is a use that makes sense, or none', () => {
    const edits = fc.tuple(fc.nat(100), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(uses, edits, (use, [at, written]) => {
        const text = encodeUse(use);
        const decoded = decodeUse(text.slice(0, at) + written + text.slice(at + 1));
        if (decoded) expect(decodeUse(encodeUse(decoded))).toEqual(decoded);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['another version', encodeUse(leaflet).replace('v1', 'v2')],
    ['a key said twice', `${encodeUse(leaflet)}&n=16`],
    ['a number out of bounds', encodeUse(leaflet).replace('n=15', 'n=1000000000000')],
    ['no number', encodeUse(leaflet).replace('n=15', 'n=0')],
    ['a place that is no code', encodeUse(leaflet).replace('at=FR', 'at=__proto__')],
    ['a key of objects', `${encodeUse(leaflet)}&constructor=1&__proto__=2`],
    ['two uses where one is awaited', encodeUses([leaflet, leaflet])],
    ['more than anyone compares', encodeUses(Array.from({ length: 21 }, () => leaflet))],
    ['a text without end', `v1/${'n=1&'.repeat(2000)}`],
  ])('%s is no use', (_, text) => {
    expect(decodeUse(text)).toBeUndefined();
  });
});

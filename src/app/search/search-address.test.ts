import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostCharacters } from '#core/search/query.ts';
import { addressOfQuery, queryInAddress } from './search-address.ts';

test('a query put in an address comes out of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (query) => {
      const { hash } = new URL(addressOfQuery('https://terrain.example/chercher/#q=avant', query));
      expect(queryInAddress(hash)).toBe(query);
    }),
  );
});

test.each(['', '#', '#q=', '#contenu', '#q=%E0%A4%A'])('« %s » asks for nothing', (hash) => {
  expect(queryInAddress(hash)).toBeUndefined();
});

test.each(['a', 'é', 'م', '😀', '+', ' '])(
  'of a very long query of « %s », the beginning is taken',
  (letter) => {
    const { hash } = new URL(addressOfQuery('https://terrain.example/chercher/', letter.repeat(1_000_000)));
    const query = queryInAddress(hash) ?? '';
    expect(query.length).toBeGreaterThan(mostCharacters);
    expect(query.length).toBeLessThan(13 * mostCharacters);
    expect(new Set(query)).toEqual(new Set([letter]));
  },
);

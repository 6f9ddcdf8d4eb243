import fc from 'fast-check';
import { expect, test } from 'vitest';
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

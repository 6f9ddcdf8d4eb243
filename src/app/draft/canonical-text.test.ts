import { expect, test } from 'vitest';
import { canonicalText } from './canonical-text.ts';

test('the order of keys does not matter, however deep; that of a list does', () => {
  expect(canonicalText({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
});

test('what is left out and what is undefined are the same', () => {
  expect(canonicalText({ a: undefined, b: 1 })).toBe(canonicalText({ b: 1 }));
});

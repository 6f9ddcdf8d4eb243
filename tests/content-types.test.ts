import { expect, test } from 'vitest';
import { contentTypeOf, contentTypes } from '../src/core/offline/content-types.ts';
import { servedTypes } from '../src/server/static-server.js';

test('a file has one type, whether our server or the worker answers', () => {
  const shared = Object.entries(contentTypes).map(([ending, type]) => [ending, type]);
  expect(shared.map(([ending]) => [ending, servedTypes.get(`.${ending}`)])).toEqual(shared);
});

test('an address that ends with a slash is a page', () => {
  expect(['', 'guide/', '404.html', 'assets/main.js'].map(contentTypeOf)).toEqual([
    contentTypes.html,
    contentTypes.html,
    contentTypes.html,
    contentTypes.js,
  ]);
});

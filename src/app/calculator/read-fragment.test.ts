import { activities } from 'virtual:guide';
import { expect, test } from 'vitest';
import { encodeUse } from '#core/impact/address.ts';
import { readFragment } from './read-fragment.ts';

const uses = activities.map(({ use }) => encodeUse(use));

test.each(uses)('an address whose signs were written as codes carries the same use: %s', (carried) => {
  const read = { name: 'calcul', carried };
  expect(readFragment(`#calcul=${carried}`)).toEqual(read);
  expect(readFragment(`#${encodeURIComponent(`calcul=${carried}`)}`)).toEqual(read);
});

test.each([
  ['', { name: '', carried: '' }],
  ['#comparer', { name: 'comparer', carried: '' }],
  ['#calcul=', { name: 'calcul', carried: '' }],
  ['#calcul%3', { name: 'calcul%3', carried: '' }],
  ['#calcul%253Dv1', { name: 'calcul%3Dv1', carried: '' }],
])('« %s » is read without a throw', (hash, fragment) => {
  expect(readFragment(hash)).toEqual(fragment);
});

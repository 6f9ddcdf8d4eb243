import { expect, test } from 'vitest';
import { parseKeepsake } from './keepsake.ts';
import { moveTo, remembersReading } from './reading.ts';

const limits = { path: 'guide/limites/', title: 'Limites', isFinished: false };
const passage = { anchor: 'a-eviter', title: 'À éviter' };

test('the place is the last passage read, and it can be kept', () => {
  const place = moveTo(moveTo(undefined, limits), { ...limits, passage });
  expect(place).toEqual({
    kind: 'reading',
    id: 'place',
    address: 'guide/limites/#a-eviter',
    title: 'Limites',
    passage: 'À éviter',
    read: [],
  });
  expect(parseKeepsake(place)).toEqual(place);
});

test('back at the top of a page, no passage is left over from before', () => {
  expect(moveTo(moveTo(undefined, { ...limits, passage }), limits)).not.toHaveProperty('passage');
});

test('a page is read once its end was reached, and stays read', () => {
  const once = moveTo(undefined, { ...limits, isFinished: true });
  const again = moveTo(once, { ...limits, isFinished: true });
  const elsewhere = moveTo(again, { path: 'guide/garder/', title: 'Garder', isFinished: false });
  expect(elsewhere.read).toEqual(['guide/limites/']);
});

test('the place is kept until the person says no', () => {
  expect(remembersReading(undefined)).toBe(true);
  expect(remembersReading({ kind: 'choice', id: 'remember-reading', content: true })).toBe(true);
  expect(remembersReading({ kind: 'choice', id: 'remember-reading', content: false })).toBe(false);
});

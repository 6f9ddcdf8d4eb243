import { expect, test } from 'vitest';
import type { Use } from '../impact/use.ts';
import { exactly, range } from '../number/range.ts';
import { sayGap } from './compare.ts';

const image: Use = {
  kind: 'image',
  count: 1,
  place: { kind: 'hosted', country: 'FR' },
  tier: 'standard',
  megapixels: 1,
};
const video: Use = { kind: 'video', count: 1, place: image.place, tier: 'standard', seconds: 5 };

test('ranges apart give a gap without a doubt', () => {
  expect(
    sayGap([
      { name: 'Une image', use: image, energy: range(1, 2, 3), carbon: range(1, 2, 3) },
      { name: 'Une vidéo', use: video, energy: range(50, 200, 400), carbon: range(50, 200, 400) },
    ]),
  ).toBe('Une vidéo\u00a0: environ 100\u00a0fois une image.');
});

test('ranges that overlap say so', () => {
  expect(
    sayGap([
      { name: 'A', use: image, energy: range(1, 2, 30), carbon: range(1, 2, 30) },
      { name: 'B', use: video, energy: range(5, 20, 40), carbon: range(5, 20, 40) },
    ]),
  ).toContain('les plages se recouvrent');
});

test('the same work in two countries shares its doubts: the gap is that of the countries', () => {
  const there: Use = { ...image, place: { kind: 'hosted', country: 'US' } };
  const energy = range(1, 2, 30);
  expect(
    sayGap([
      { name: 'En France', use: image, energy, carbon: range(1, 2, 30) },
      { name: 'Aux États-Unis', use: there, energy, carbon: range(9, 18, 270) },
    ]),
  ).toBe('Autant d’électricité. Gaz à effet de serre, aux États-Unis\u00a0: environ 9\u00a0fois en France.');
});

test('two that take the same, or one that takes nothing, divide by nothing', () => {
  const same = { name: 'A', use: image, energy: range(1, 2, 3), carbon: range(1, 2, 3) };
  expect(sayGap([same, { ...same, name: 'B' }])).toContain('Autant');
  expect(sayGap([same, { ...same, name: 'B', energy: exactly(0), carbon: exactly(0) }])).toBe(
    'A consomme, b non.',
  );
  expect(sayGap([same])).toBeUndefined();
});

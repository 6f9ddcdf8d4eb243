import { expect, test } from 'vitest';
import { realImpact } from '../../../tests/real-content.ts';
import type { Use } from '../impact/use.ts';
import { nameUse } from './name-use.ts';

const { activities, factors } = realImpact();
const name = (use: Use) => nameUse(use, { activities, factors });
const image = activities.find(({ id }) => id === 'image')?.use;

test('an activity has the first words of its label', () => {
  for (const { label, use } of activities) expect(name(use)).toBe(label.split(',')[0]);
});

test('number and country are said, the unknown place is not', () => {
  if (!image) throw new Error('no image');
  const there = { ...image, count: 1200, place: { kind: 'hosted', country: 'FR' } } as Use;
  expect(name(there)).toBe('Une image × 1\u202f200, en France');
});

test('what was set in expert words is said by what was set', () => {
  const use: Use = {
    kind: 'text',
    count: 1,
    place: { kind: 'device', device: 'laptop', country: 'WORLD' },
    length: { read: 10, written: 20 },
    reasoning: true,
    model: { active: 24 },
  };
  expect(name(use)).toBe('Un texte, 24\u00a0milliards de paramètres, en réflexion, sur un portable récent');
});

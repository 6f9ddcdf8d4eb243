import { expect, test } from 'vitest';
import type { EverydayImage } from '../impact/everyday.ts';
import { exactly, range } from '../number/range.ts';
import { quantity } from '../number/units.ts';
import { imageFor, sayUse } from './sentence.ts';

const lamp: EverydayImage = {
  id: 'led',
  label: 'Lampe LED',
  figure: 'eq-led-minute',
  energyWh: exactly(0.133),
  steps: [{ times: 1, one: 'minute de lampe LED', many: 'minutes de lampe LED' }],
};
const energy = (low: number, central: number, high: number) => quantity('Wh', range(low, central, high));

test('a use is told as an everyday thing, with its bounds', () => {
  const told = { name: 'Un tract', count: 1, energy: energy(0.16, 0.43, 2.3), image: lamp };
  expect(sayUse(told)).toBe('Un tract\u00a0: environ 3 minutes de lampe LED, entre 1 et 17.');
});

test('the number of times is said', () => {
  const told = { name: 'Un tract', count: 1200, energy: energy(0.2, 0.4, 0.8), image: lamp };
  expect(sayUse(told)).toContain('Un tract, 1\u202f200\u00a0fois\u00a0: environ 3 minutes');
});

test('where no image suits, the energy itself is said', () => {
  const told = { name: 'Un tract', count: 1, energy: energy(0.16, 0.43, 2.3), image: undefined };
  expect(sayUse(told)).toBe('Un tract\u00a0: environ 0,43\u00a0Wh, entre 0,16 et 2,3\u00a0Wh.');
});

test('a heavy use is weighed against ordinary answers, a light one is not', () => {
  const video = { name: 'Une vidéo', count: 1, energy: energy(25, 145, 620), image: undefined };
  const ordinary = energy(0.16, 0.43, 2.3);
  expect(sayUse({ ...video, ordinary })).toMatch(/ C’est environ 340\u00a0réponses ordinaires\.$/);
  expect(sayUse({ ...video, energy: energy(0.2, 0.5, 2), ordinary })).not.toContain('réponses');
});

test('the image is one whose bounds one can picture too, unless another is preferred', () => {
  const kettle: EverydayImage = {
    ...lamp,
    id: 'kettle',
    energyWh: exactly(1),
    steps: [{ times: 1, one: 'litre', many: 'litres' }],
  };
  const wide = energy(0.1, 0.2, 5);
  expect(imageFor(wide, [lamp, kettle])?.id).toBe('led');
  expect(imageFor(energy(1, 20, 400), [lamp, kettle])?.id).toBe('kettle');
  expect(imageFor(energy(1, 20, 400), [lamp, kettle], 'led')?.id).toBe('led');
  expect(imageFor(energy(1e9, 2e9, 3e9), [lamp, kettle])).toBeUndefined();
});

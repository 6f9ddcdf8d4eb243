import { expect, test } from 'vitest';
import { parseUse } from '../impact/parse-use.ts';
import type { VideoUse } from '../impact/use.ts';
import { activeBillions, changeUse } from './expert.ts';

const video: VideoUse = {
  kind: 'video',
  count: 2,
  place: { kind: 'hosted', country: 'FR' },
  tier: 'standard',
  seconds: 5,
};

test('a field changes, and goes back to what is usual', () => {
  const sharp = changeUse(video, { lines: 1080 });
  expect(sharp).toEqual({ ...video, lines: 1080 });
  expect(changeUse(sharp, { lines: undefined })).toEqual(video);
  expect(parseUse(changeUse(sharp, { lines: undefined }))).toEqual(video);
});

test('a class of size has no parameters of its own', () => {
  expect(activeBillions('small')).toBeUndefined();
  expect(activeBillions({ active: 24 })).toBe(24);
});

import { expect, test } from 'vitest';
import { realImpact } from '../../../tests/real-content.ts';
import { parseUse } from '../impact/parse-use.ts';
import type { Use } from '../impact/use.ts';
import { activityOf, canBeOnline, machinesFor, settingsOf, withSettings } from './settings.ts';

const { activities } = realImpact();

test('each activity, with its own settings, is itself', () => {
  for (const activity of activities) {
    const again = withSettings(activity.use, settingsOf(activity.use));
    expect(parseUse(again)).toEqual(activity.use);
    expect(activityOf(again, activities)).toBe(activity);
  }
});

test('every setting goes into the use and comes back', () => {
  const text = activities.find(({ use }) => use.kind === 'text')?.use as Use;
  const electricity = { gCo2ePerKwh: 20, waterLPerKwh: 1 };
  for (const settings of [
    { count: 3, country: 'FR', electricity, pue: 1.2, filling: 'low' as const },
    { count: 3, country: 'FR', electricity, device: 'laptop' as const },
  ]) {
    const use = withSettings(text, settings);
    expect(parseUse(use)).toEqual(use);
    expect(settingsOf(use)).toEqual(settings);
  }
});

test('a machine that cannot do the work gives way', () => {
  for (const { use } of activities) {
    const place = withSettings(use, { count: 1, country: 'FR', device: 'phone' }).place;
    const isAtHome = place.kind === 'device' && place.device === 'phone';
    expect(isAtHome, use.kind).toBe(machinesFor(use).includes('phone'));
    if (!canBeOnline(use)) expect(place.kind).toBe('device');
  }
});

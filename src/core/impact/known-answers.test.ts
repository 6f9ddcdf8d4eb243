import { describe, expect, test } from 'vitest';
import { realImpact } from '../../../tests/real-content.ts';
import { width } from '../number/range.ts';
import { estimate } from './estimate.ts';
import { compareKnownAnswers } from './known-answers.ts';
import type { DeviceKind, Model, TextUse } from './use.ts';

const content = realImpact();
const comparisons = compareKnownAnswers(content);
const comparable = comparisons.filter(({ compares }) => compares);

test('each known answer is published: it cites a figure whose source is not ourselves', () => {
  for (const { figure } of comparisons) {
    const sources = content.figures.get(figure)?.sources ?? [];
    expect(sources, figure).not.toHaveLength(0);
    expect(sources, figure).not.toContain('own');
  }
});

describe('a published value of the same perimeter lies inside our range', () => {
  test.each(comparable)('$figure ($perimeter)', ({ published, ours }) => {
    expect(published).toBeGreaterThanOrEqual(ours.low);
    expect(published).toBeLessThanOrEqual(ours.high);
  });
});

describe('a published value of another perimeter or time stays outside, and we say why', () => {
  test.each(comparisons.filter(({ compares }) => !compares))('$figure: $why', ({ isInside, why }) => {
    expect(why).toMatch(/\w/);
    expect(isInside).toBe(false);
  });
});

test('our central value is within three times of most published values of the same perimeter', () => {
  const distances = comparable.map(({ distance }) => Math.max(distance, 1 / distance)).sort((a, b) => a - b);
  expect(distances[Math.floor(distances.length * 0.75)]).toBeLessThan(3);
});

test('our central values lean neither up nor down: the geometric mean of the distances is near one', () => {
  const lean = comparable.reduce((sum, { distance }) => sum + Math.log(distance), 0) / comparable.length;
  expect(Math.exp(Math.abs(lean))).toBeLessThan(1.5);
});

describe('ranges stay narrow enough to say something', () => {
  const text = (model: Model, place: TextUse['place']): TextUse => ({
    kind: 'text',
    count: 1,
    place,
    length: 'ordinary',
    reasoning: false,
    model,
  });
  const hosted = { kind: 'hosted', country: 'WORLD' } as const;

  test.each([8, 32, 70, 405])('an open model of %d billion parameters: below ten', (active) => {
    expect(width(estimate(text({ active }, hosted), content.factors).energy)).toBeLessThan(10);
  });

  test('an open model with experts: below thirteen, since filling changes what serves', () => {
    const { energy, doubts } = estimate(text({ active: 37, total: 671 }, hosted), content.factors);
    expect(width(energy)).toBeLessThan(13);
    expect(doubts.map(({ cause }) => cause)).toContain('experts');
  });

  test.each<DeviceKind>(['phone', 'laptop', 'basic-laptop', 'desktop'])('%s: below four', (device) => {
    const place = { kind: 'device', device, country: 'FR' } as const;
    expect(width(estimate(text('small', place), content.factors).energy)).toBeLessThan(4);
  });
});

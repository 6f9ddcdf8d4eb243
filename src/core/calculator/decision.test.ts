import { expect, test } from 'vitest';
import { chooseDecisions, type Decision } from './decision.ts';

const decision = (kind: Decision['kind'], title: string): Decision => ({
  kind,
  page: 'garder',
  title,
  text: '?',
});
const all = [
  decision('video', 'v1'),
  decision('video', 'v2'),
  decision('image', 'i1'),
  decision('image', 'i2'),
  decision('text', 't1'),
];
const titles = (...weighed: Parameters<typeof chooseDecisions>[1][number][]) =>
  chooseDecisions(all, weighed).map(({ title }) => title);

test('decisions are about what weighs most, then about what comes next', () => {
  expect(
    titles({ kind: 'text', share: 0.1 }, { kind: 'video', share: 0.7 }, { kind: 'image', share: 0.2 }),
  ).toEqual(['v1', 'v2', 'i1']);
});

test('nothing is proposed about what is not done', () => {
  expect(titles({ kind: 'text', share: 1 }, { kind: 'video', share: 0 })).toEqual(['t1']);
  expect(titles()).toEqual([]);
});

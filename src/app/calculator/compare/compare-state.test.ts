import { comparisons } from 'virtual:comparisons';
import { createRoot } from 'solid-js';
import { beforeEach, expect, test, vi } from 'vitest';
import { encodeUses } from '#core/impact/address.ts';
import { eventually } from '../../../../tests/eventually.ts';
import { createCalculator } from '../calculator-state.ts';
import { createComparison } from './compare-state.ts';

const store = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../draft/drafts.ts', () => ({
  draftFor: (id: string) => ({
    read: async () => ({ ok: true, content: structuredClone(store.get(id)) }),
    write: async (content: unknown) => void store.set(id, structuredClone(content)),
    clear: async () => void store.delete(id),
  }),
}));
beforeEach(() => store.clear());

test('it begins with the use on screen and another', () => {
  const { comparison } = open((calculator) => calculator.count.type('5'));
  expect(comparison.lines.uses()[0]?.count).toBe(5);
  expect(comparison.results()).toHaveLength(2);
  expect(comparison.gap()).toContain('fois');
  expect(comparison.draft.isChanged()).toBe(false);
});

test('what was set is there when one comes back from the same use', async () => {
  const before = open();
  before.comparison.add();
  before.comparison.lines.all()[2]?.calculator.count.type('7');
  await kept(before.comparison);
  const after = open();
  await after.comparison.draft.open(false);
  expect(after.comparison.lines.uses().map(({ count }) => count)).toEqual([1, 1, 7]);
});

test('from another use on screen it begins again, and what was set waits', async () => {
  const before = open();
  before.comparison.lines.all()[1]?.calculator.count.type('7');
  await kept(before.comparison);
  const after = open((calculator) => calculator.count.type('5'));
  await after.comparison.draft.open(false);
  expect(after.comparison.lines.uses().map(({ count }) => count)).toEqual([5, 1]);
  after.comparison.draft.takeUp();
  expect(after.comparison.lines.uses().map(({ count }) => count)).toEqual([1, 7]);
});

test('one that somebody sent wins, and one’s own waits', async () => {
  const before = open();
  before.comparison.lines.all()[1]?.calculator.count.type('7');
  await kept(before.comparison);
  const sent = before.comparison.lines.uses().map((use) => ({ ...use, count: 3 }));
  const after = open(() => {}, encodeUses(sent));
  await after.comparison.draft.open(false);
  expect(after.comparison.isReceived).toBe(true);
  expect(after.comparison.lines.uses().map(({ count }) => count)).toEqual([3, 3]);
  expect(after.comparison.draft.hasAside()).toBe(true);
});

test('a ready comparison takes the place of what is set, which waits; of what is not, nothing does', async () => {
  const { comparison } = open();
  const [first, second] = comparisons;
  if (!first || !second) throw new Error('no ready comparison');
  comparison.choose(first.id);
  expect(comparison.draft.hasAside()).toBe(false);
  await kept(comparison);
  const after = open().comparison;
  await after.draft.open(false);
  expect(after.preset()).toBe(first.id);
  after.choose(second.id);
  expect(after.draft.hasAside()).toBe(false);
  after.lines.all()[0]?.calculator.count.type('7');
  after.choose(first.id);
  expect(after.draft.hasAside()).toBe(true);
  after.draft.takeUp();
  expect([after.preset(), after.lines.uses()[0]?.count]).toEqual([second.id, 7]);
});

test.each(['v1/kind=text&n=0', 'v0/', 'nothing'])('« %s » is no comparison', (carried) => {
  const { comparison } = open(() => {}, carried);
  expect(comparison.isReceived).toBe(false);
  expect(comparison.results()).toHaveLength(2);
});

async function kept(comparison: ReturnType<typeof createComparison>): Promise<void> {
  await eventually(() => expect(comparison.draft.state()).toBe('kept'));
}

function open(set: (calculator: ReturnType<typeof createCalculator>) => void = () => {}, carried = '') {
  return createRoot(() => {
    const calculator = createCalculator();
    set(calculator);
    return { calculator, comparison: createComparison(calculator, carried) };
  });
}

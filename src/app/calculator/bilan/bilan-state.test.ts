import { createRoot } from 'solid-js';
import { beforeEach, expect, test, vi } from 'vitest';
import { eventually } from '../../../../tests/eventually.ts';
import { createBilan } from './bilan-state.ts';

const store = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../draft/drafts.ts', () => ({
  draftFor: (id: string) => ({
    read: async () => ({ ok: true, content: structuredClone(store.get(id)) }),
    write: async (content: unknown) => void store.set(id, structuredClone(content)),
    clear: async () => void store.delete(id),
  }),
}));
beforeEach(() => store.clear());

test('the six answers are there when one comes back, with the year that they make', async () => {
  const before = createRoot(createBilan);
  for (const [index, { count }] of before.answers.entries()) count.type(String(index + 2));
  before.people.type('25');
  before.people.type('25 ou');
  before.setCountry('BE');
  await eventually(() => expect(before.draft.state()).toBe('kept'));
  const after = createRoot(createBilan);
  expect(after.text()).not.toBe(before.text());
  await after.draft.open(true);
  expect(after.answers.map(({ count }) => count.text())).toEqual(['2', '3', '4', '5', '6']);
  expect([after.people.text(), after.people.value(), after.country()]).toEqual(['25 ou', 25, 'BE']);
  expect(after.text()).toBe(before.text());
});

test('what weighs most is named beside its share, and what is done no time is not', () => {
  const bilan = createRoot(createBilan);
  expect(bilan.weights().map(({ name }) => name)).toEqual(['Textes, courriels, réponses ordinaires']);
  for (const { count } of bilan.answers) count.type('0');
  expect(bilan.weights()).toEqual([]);
  expect(bilan.sum().energy.central).toBe(0);
});

test.each([
  ['nothing', undefined],
  ['a number out of bounds', { text: '9', value: 1e12 }],
  ['no number', { text: '9', value: 'neuf' }],
])('an answer that is %s keeps its own number', async (_, kept) => {
  const people = { text: '3', value: 3 };
  const content = { times: { textes: kept, images: { text: '4', value: 4 } }, people, country: 'XX' };
  store.set('bilan', { from: '', content, aside: [] });
  const bilan = createRoot(createBilan);
  await bilan.draft.open(true);
  expect(bilan.answers.map(({ count }) => count.value()).slice(0, 2)).toEqual([20, 4]);
  expect([bilan.people.value(), bilan.country()]).toEqual([3, 'WORLD']);
});

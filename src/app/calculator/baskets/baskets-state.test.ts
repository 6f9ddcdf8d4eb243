import { baskets } from 'virtual:baskets';
import { createRoot } from 'solid-js';
import { beforeEach, expect, test, vi } from 'vitest';
import { encodeUses } from '#core/impact/address.ts';
import { eventually } from '../../../../tests/eventually.ts';
import { createCalculator } from '../calculator-state.ts';
import { createBasket } from './baskets-state.ts';

const store = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../draft/drafts.ts', () => ({
  draftFor: (id: string) => ({
    read: async () => ({ ok: true, content: structuredClone(store.get(id)) }),
    write: async (content: unknown) => void store.set(id, structuredClone(content)),
    clear: async () => void store.delete(id),
  }),
}));
beforeEach(() => store.clear());

const [ready, other] = baskets.map(({ id }) => id) as [string, string];

test('it begins with the first of the list, under its names', () => {
  const basket = open();
  expect(basket.ready()?.id).toBe(ready);
  expect(basket.lines.all().map((line) => line.name())).toEqual(baskets[0]?.parts.map(({ label }) => label));
  expect(basket.draft.isChanged()).toBe(false);
});

test('lines, their settings and the name being typed are there when one comes back', async () => {
  const before = open();
  before.choose('');
  before.addShownUse();
  before.lines.all()[1]?.calculator.count.type('7');
  before.lines.all()[1]?.calculator.count.type('7 ou');
  before.setName('Le 1er mai');
  await kept(before);
  const after = open();
  await after.draft.open(true);
  expect(after.ready()).toBeUndefined();
  expect(after.lines.all().map((line) => line.calculator.count.text())).toEqual(['1', '7 ou']);
  expect([after.name(), after.title(), after.text()]).toEqual(['Le 1er mai', 'Votre panier', before.text()]);
});

test('an emptied basket comes back empty, and weighs nothing', async () => {
  const before = open();
  for (const line of before.lines.all()) before.lines.remove(line);
  await kept(before);
  const after = open();
  await after.draft.open(true);
  expect(after.isEmpty()).toBe(true);
  expect(after.weights()).toEqual([]);
});

test('another basket takes the place of what one composed, which waits; of what nobody touched, nothing does', () => {
  const basket = open();
  basket.choose(other);
  basket.choose(ready);
  expect(basket.draft.hasAside()).toBe(false);
  basket.lines.all()[0]?.calculator.count.type('99');
  openSaved(basket);
  expect([basket.title(), basket.name(), basket.draft.hasAside()]).toEqual([
    'Le 1er mai',
    'Le 1er mai',
    true,
  ]);
  basket.draft.takeUp();
  expect([basket.ready()?.id, basket.lines.uses()[0]?.count]).toEqual([ready, 99]);
});

test('one that was kept under a name is no draft any more, and nothing waits when one opens another', async () => {
  const basket = open();
  basket.choose('');
  basket.setName('Le 1er mai');
  basket.settle();
  await kept(basket);
  expect(store.size).toBe(0);
  basket.choose(ready);
  expect(basket.draft.hasAside()).toBe(false);
});

test('which one was opened is known again when one comes back, until another takes its place', async () => {
  const before = open();
  openSaved(before);
  before.addShownUse();
  await kept(before);
  const after = open();
  await after.draft.open(true);
  expect(after.keptAs()).toEqual({ id: 'a', name: 'Le 1er mai', revision: 3 });
  after.choose(other);
  expect(after.keptAs()).toBeUndefined();
  after.draft.takeUp();
  expect(after.keptAs()?.revision).toBe(3);
});

test('one that somebody sent wins, and one’s own waits', async () => {
  const before = open();
  before.setName('Le 1er mai');
  await kept(before);
  const after = open(encodeUses(before.lines.uses().slice(0, 1)));
  await after.draft.open(true);
  expect([after.isReceived, after.lines.all().length, after.name()]).toEqual([true, 1, '']);
  after.draft.takeUp();
  expect(after.name()).toBe('Le 1er mai');
});

async function kept(basket: ReturnType<typeof createBasket>): Promise<void> {
  await eventually(() => expect(basket.draft.state()).toBe('kept'));
}

function openSaved(basket: ReturnType<typeof createBasket>): void {
  const use = createRoot(() => createCalculator()).use();
  basket.openSaved([{ name: '', use }], { id: 'a', name: 'Le 1er mai', revision: 3 });
}

function open(carried = '') {
  return createRoot(() => createBasket(createCalculator(), carried));
}

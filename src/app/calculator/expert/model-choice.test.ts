import { factors } from 'virtual:guide';
import { models } from 'virtual:models';
import { expect, test } from 'vitest';
import { decodeUses, encodeUses } from '#core/impact/address.ts';
import { estimate } from '#core/impact/estimate.ts';
import { type AgentUse, largest, modelSizes, type TextUse, unknownPlace } from '#core/impact/use.ts';
import { parseNumber } from '#core/number/parse-number.ts';
import { activeLimits, chooseModel, chosenModel, setActive, sizeNames } from './model-choice.ts';

const place = { kind: 'hosted', country: unknownPlace } as const;
const text: TextUse = {
  kind: 'text',
  count: 1,
  length: 'ordinary',
  turns: 1,
  reasoning: false,
  model: 'very-large',
  place,
};
const agent: AgentUse = { kind: 'agent', count: 1, calls: 10, model: 'very-large', place };

test('the classes of size are named with the bounds that the calculation takes', () => {
  const { small, medium, large } = factors.text.billions;
  const numbers = (words: string) =>
    [...words.matchAll(/\d[\d\s]*(?:,\d+)?/g)].map(([number]) =>
      Number(number.replace(/\s/g, '').replace(',', '.')),
    );
  expect(numbers(sizeNames.small)).toEqual([small.value.high]);
  expect(numbers(sizeNames.medium)).toEqual([medium.value.low, medium.value.high]);
  expect(numbers(sizeNames.large)).toEqual([large.value.low, large.value.high]);
  expect(numbers(sizeNames['very-large'])).toEqual([]);
});

test('each class is above the one before, by both its bounds', () => {
  const { small, medium, large } = factors.text.billions;
  for (const [below, above] of [
    [small, medium],
    [medium, large],
  ] as const) {
    expect(above.value.low).toBeGreaterThan(below.value.low);
    expect(above.value.high).toBeGreaterThan(below.value.high);
  }
});

test.each([
  ['0', 'zero'],
  ['-1', 'negative'],
  [String(largest.billions), 'number'],
  [String(largest.billions + 1), 'too-large'],
  ['0,1', 'number'],
])('%s billions of parameters: %s', (typed, kind) => {
  expect(parseNumber(typed, activeLimits).kind).toBe(kind);
});

test.each([0.1, largest.billions])('%d billions, a bound of the field, travel in an address', (active) => {
  for (const use of [text, agent]) {
    const changed = setActive(use, active);
    expect(decodeUses(encodeUses([changed]))).toEqual([changed]);
    expect(Number.isFinite(estimate(changed, factors).energy.high)).toBe(true);
  }
});

test('past its bound, an address with as many is refused as the field refuses it', () => {
  expect(decodeUses(encodeUses([setActive(text, largest.billions + 1)]))).toBeUndefined();
});

test.each([...modelSizes, ...models.map(({ id }) => id)])('%s, once chosen, is what is shown', (id) => {
  for (const use of [text, agent]) {
    const changed = chooseModel(setActive(use, 12), id);
    expect(chosenModel(changed)).toBe(id);
    expect(decodeUses(encodeUses([changed]))).toEqual([changed]);
  }
});

test('each model of the list has its parameters within the bounds of the field', () => {
  for (const { id, parameters } of models) {
    if (!parameters) continue;
    expect(parseNumber(String(parameters.active).replace('.', ','), activeLimits).kind, id).toBe('number');
    expect(parameters.total, id).toBeGreaterThanOrEqual(parameters.active);
  }
});

test('parameters set by hand take the name of the model away; none bring the closed assistant back', () => {
  const [first] = models;
  const byHand = setActive(chooseModel(text, first?.id ?? ''), 12);
  expect(byHand).toEqual({ ...text, model: { active: 12 } });
  expect(chosenModel(byHand)).toBe('');
  expect(setActive(byHand, undefined)).toEqual(text);
});

test.each(['', 'constructor', '__proto__'])('« %s » is no model, and changes nothing', (id) => {
  expect(chooseModel(text, id)).toBe(text);
});

import { activities } from 'virtual:guide';
import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import type { UseLine } from '#core/calculator/comparison.ts';
import { createLines } from './lines.ts';

const [text, image] = [lineOf('tract'), lineOf('image')];

test('a line keeps the name that it came with until one changes it, then is named by what it is', () => {
  const lines = open(() => createLines([{ ...text, name: '15 questions' }], 3));
  const [line] = lines.all();
  expect(line?.name()).toBe('15 questions');
  line?.calculator.count.type('2');
  expect(line?.name()).toBe('Une réponse ordinaire × 2');
  line?.calculator.count.type('1');
  expect(line?.name()).toBe('15 questions');
});

test('what is set and typed in lines is shown again', () => {
  const lines = open(() => createLines([{ ...text, name: '15 questions' }, image], 3));
  lines.all()[1]?.calculator.count.type('beaucoup');
  const again = open(() => createLines([], 3));
  again.show(structuredClone(lines.kept()));
  expect(again.kept()).toEqual(lines.kept());
  expect(again.all().map((line) => line.name())).toEqual(lines.all().map((line) => line.name()));
});

test('a line taken out is put back as it was, unless another has its place', () => {
  const lines = open(() => createLines([text, image], 2));
  lines.all()[0]?.calculator.count.type('7');
  const [first] = lines.all();
  if (!first) throw new Error('no line');
  lines.remove(first);
  const removed = lines.removed();
  if (!removed) throw new Error('nothing to put back');
  lines.putBack(removed);
  expect(lines.uses().map(({ count }) => count)).toEqual([7, 1]);
  lines.remove(first);
  lines.add(image);
  expect([lines.canAdd(), lines.removed()]).toEqual([false, undefined]);
});

test('nothing is computed any more for a line added in a tap, once the panel is closed', () => {
  let close = () => {};
  const lines = createRoot((dispose) => {
    close = dispose;
    return createLines([], 3);
  });
  lines.add(text);
  const [line] = lines.all();
  line?.calculator.count.type('2');
  expect(line?.calculator.use().count).toBe(2);
  close();
  line?.calculator.count.type('3');
  expect(line?.calculator.use().count).toBe(2);
});

function open<T>(make: () => T): T {
  return createRoot(make);
}

function lineOf(id: string): UseLine {
  const found = activities.find((one) => one.id === id);
  if (!found) throw new Error(`no activity ${id}`);
  return { name: '', use: found.use };
}

import { activities } from 'virtual:guide';
import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { createCalculator } from './calculator-state.ts';

test('a slip of the thumb leaves the last number understood', () =>
  inRoot(() => {
    const calculator = createCalculator();
    calculator.count.type('12');
    calculator.count.type('12 fois');
    expect([calculator.count.text(), calculator.use().count]).toEqual(['12 fois', 12]);
  }));

test('what is set and typed is shown again by another page', () =>
  inRoot(() => {
    const before = createCalculator();
    before.changeSettings({ country: 'DE', device: 'laptop' });
    before.count.type('12');
    before.count.type('12 fois');
    before.setWords('read', 'dix', 300);
    const after = createCalculator();
    after.show(structuredClone(before.kept()));
    expect(after.kept()).toEqual(before.kept());
    expect(after.count.text()).toBe('12 fois');
    expect(after.use()).toMatchObject({
      count: 12,
      place: { kind: 'device', device: 'laptop', country: 'DE' },
    });
    expect(after.words('read', 300)).toBe('dix');
  }));

test('words stand in a field as long as the number under them is the same', () =>
  inRoot(() => {
    const calculator = createCalculator();
    expect(calculator.words('megapixels', 1.05)).toBe('1,05');
    expect(calculator.words('pue', undefined)).toBe('');
    calculator.setWords('megapixels', '2,', 2);
    expect(calculator.words('megapixels', 2)).toBe('2,');
    expect(calculator.words('megapixels', 8.3)).toBe('8,3');
  }));

test('the machine that an activity brings does not follow to the next one, once shown again either', () =>
  inRoot(() => {
    const calculator = createCalculator();
    calculator.choose(activity('transcription'));
    const other = createCalculator();
    other.show(calculator.kept());
    other.choose(activity('tract'));
    expect(other.use().place.kind).toBe('hosted');
  }));

function activity(id: string) {
  const found = activities.find((one) => one.id === id);
  if (!found) throw new Error(`no activity ${id}`);
  return found;
}

function inRoot(run: () => void): void {
  createRoot((close) => {
    run();
    close();
  });
}

import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSettled } from './settled.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function listen(first: string) {
  const [text, setText] = createSignal(first);
  return createRoot((dispose) => ({ setText, told: createSettled(text), dispose }));
}

test('a text that changes at each key is told once, when one stops', () => {
  const { setText, told } = listen('');
  const heard = new Set<string>();
  for (const text of ['12 réponses', '5 réponses', '1 réponse']) {
    setText(text);
    vi.advanceTimersByTime(300);
    heard.add(told());
  }
  vi.advanceTimersByTime(700);
  heard.add(told());
  expect([...heard]).toEqual(['', '1 réponse']);
});

test('what stands there from the start is not told', () => {
  const { told } = listen('Une réponse ordinaire…');
  vi.runAllTimers();
  expect(told()).toBe('');
});

test('what was told does not stay to be read twice, and is told again when it comes again', () => {
  const { setText, told } = listen('');
  setText('Aucune réponse.');
  vi.advanceTimersByTime(1_000);
  expect(told()).toBe('Aucune réponse.');
  vi.runAllTimers();
  expect(told()).toBe('');
  setText('1 réponse');
  setText('Aucune réponse.');
  vi.advanceTimersByTime(1_000);
  expect(told()).toBe('Aucune réponse.');
});

test('once the screen is gone, nothing is told', () => {
  const { setText, told, dispose } = listen('');
  setText('1 réponse');
  dispose();
  vi.runAllTimers();
  expect(told()).toBe('');
});

import { beforeEach, expect, test, vi } from 'vitest';
import { packTexts } from '#core/search/texts-file.ts';
import { loadTexts } from './load-texts.ts';

const pageCount = 50;

beforeEach(() => {
  const pages = Array.from({ length: pageCount }, (_, number) => ({
    kind: 'page' as const,
    path: `guide/page-${number}/`,
    title: `Page ${number}`,
    passages: [['passage', 'Passage', `mot${number}`] as const],
  }));
  vi.stubGlobal('fetch', async () => new Response(packTexts({ synonyms: [], pages })));
});

/** How many tasks of their own the pages take, on a phone that takes so long for each. */
async function tasksWhen(msForEach: number): Promise<number> {
  let clockMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    clockMs += msForEach;
    return clockMs;
  });
  const timers = vi.spyOn(globalThis, 'setTimeout');
  await loadTexts('texts.txt', false, () => undefined);
  return timers.mock.calls.length;
}

test('a phone that is slow at each page answers what is typed between any two', async () => {
  expect(await tasksWhen(100)).toBeGreaterThanOrEqual(pageCount);
});

test('a phone that is quick takes several pages at a time', async () => {
  expect(await tasksWhen(0.1)).toBeLessThan(pageCount / 2);
});

test('the index can be asked before it is whole, and is told whole once, at the end', async () => {
  const told: { found: number; isWhole: boolean }[] = [];
  await loadTexts('texts.txt', false, (index, isWhole) => {
    told.push({ found: index.search('mot1').results.length, isWhole });
  });
  expect(told.length).toBeGreaterThan(1);
  expect(told.map(({ isWhole }) => isWhole)).toEqual(told.map((_, index) => index === told.length - 1));
  expect(told.every(({ found }) => found > 0)).toBe(true);
});

test('a file that is neither kept nor reached is told as the network is', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await expect(loadTexts('texts.txt', false, () => undefined)).rejects.toThrow(TypeError);
});

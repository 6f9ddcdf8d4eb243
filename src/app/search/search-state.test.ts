import { expect, test, vi } from 'vitest';
import type { Answer, SearchIndex } from '#core/search/search-index.ts';
import { makeSearchIndex } from '#core/search/search-index.ts';
import { createSearch, type LoadTexts, sayAnswers } from './search-state.ts';

const nothing: Answer = { results: [], stems: new Set(), isOfBeginning: false };

/** An index whose searches for « premier » end when the test says so. */
function makeSlowIndex() {
  let isDone = false;
  const index: SearchIndex = {
    add: () => {},
    search: () => nothing,
    *searchInSteps(typed) {
      while (typed === 'premier' && !isDone) yield;
      return { ...nothing, stems: new Set([typed]) };
    },
  };
  const finish = () => {
    isDone = true;
  };
  return { index, finish };
}

const loadWith =
  (index: SearchIndex): LoadTexts =>
  async (_, progress) =>
    progress(index, true);

test('the answer to what was typed first does not come after that to what was typed last', async () => {
  const { index, finish } = makeSlowIndex();
  const search = createSearch(loadWith(index));
  await search.load();
  const first = search.look('premier');
  await search.look('dernier');
  finish();
  await first;
  expect([...(search.answer()?.stems ?? [])]).toEqual(['dernier']);
});

test('an answer that comes once the field was emptied is dropped', async () => {
  const { index, finish } = makeSlowIndex();
  const search = createSearch(loadWith(index));
  await search.load();
  const first = search.look('premier');
  await search.look('');
  finish();
  await first;
  expect(search.answer()).toBeUndefined();
});

test('texts that are damaged are said to be, and are asked for anew', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const times: boolean[] = [];
  const search = createSearch(async (isAgain, progress) => {
    times.push(isAgain);
    if (times.length === 1) JSON.parse('[["page","guide/');
    progress(makeSearchIndex([]), true);
  });
  await search.load();
  expect(search.progress()).toBe('failed');
  expect(search.trouble()?.why).toMatch(/abîmé/);
  await search.load();
  expect(search.progress()).toBe('whole');
  expect(search.trouble()).toBeUndefined();
  expect(times).toEqual([false, true]);
  complaints.mockRestore();
});

test('a very long text reaches the index by its beginning alone, and it is said', async () => {
  const search = createSearch(loadWith(makeSearchIndex([])));
  await search.load();
  await search.look('mot '.repeat(250_000));
  expect(search.typed().length).toBeLessThan(2_000);
  expect(
    sayAnswers({ isAsking: search.isAsking(), progress: search.progress(), answer: search.answer() }),
  ).toBe('Aucune réponse. Texte très long\u00a0: seul son début est cherché.');
});

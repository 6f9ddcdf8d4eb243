import { makeSearchIndex, type SearchIndex } from '#core/search/search-index.ts';
import { openTexts, parsePage, partsOf } from '#core/search/texts-file.ts';
import { nextTask } from './in-turns.ts';

/** Longest task on the main thread while indexing: keys are answered in between. */
const longestTaskMs = 4;

/** A network that takes longer for the one file of search is no network, in milliseconds. */
const patienceMs = 60_000;

/** Number of pages indexed between two refreshes of the results. */
const pagesBetweenAnswers = 20;

/**
 * Builds the index from its file, a little at a time, and tells of it as soon as it can be asked. The first pages
 * help most. Rejects with a `TypeError` or a `DOMException` when the file is neither kept nor reached, with another
 * error when it is damaged; `isAgain` asks for it anew, in place of what the browser may have kept of it.
 */
export async function loadTexts(
  address: string,
  isAgain: boolean,
  progress: (index: SearchIndex, isWhole: boolean) => void,
): Promise<void> {
  // Each of these takes a task of its own: together, the first time that they run, they would be a long one.
  const { synonyms, lines } = openTexts(await readText(address, isAgain));
  await nextTask();
  const index = makeSearchIndex(synonyms);
  await nextTask();
  let started = performance.now();
  for (const [count, line] of lines.entries()) {
    for (const part of partsOf(parsePage(line))) {
      index.add(part);
      if (performance.now() - started < longestTaskMs) continue;
      await nextTask();
      started = performance.now();
    }
    if (count % pagesBetweenAnswers === pagesBetweenAnswers - 1) progress(index, false);
  }
  progress(index, true);
}

async function readText(address: string, isAgain: boolean): Promise<string> {
  const signal = AbortSignal.timeout(patienceMs);
  const response = await fetch(address, isAgain ? { cache: 'reload', signal } : { signal });
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`);
  const text = await response.text();
  await nextTask();
  return text;
}

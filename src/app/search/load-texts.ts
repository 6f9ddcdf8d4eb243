import { makeSearchIndex, type SearchIndex } from '#core/search/search-index.ts';
import type { SearchedPage } from '#core/search/searched-page.ts';
import type { SynonymGroup } from '#core/search/synonyms.ts';

/** What one file of texts holds; the first has the synonyms. */
interface SearchTexts {
  readonly synonyms?: readonly SynonymGroup[];
  readonly pages: readonly SearchedPage[];
}

/** How long the page may be busy at a time: what is typed is answered in between. */
const longestTaskMs = 4;

/**
 * Builds the index from its files, a little at a time, and tells of it as soon as it can be asked. The first files
 * hold what helps most. Rejects with a `TypeError` when a file is neither kept nor reached.
 */
export async function loadTexts(
  addresses: readonly string[],
  progress: (index: SearchIndex, isWhole: boolean) => void,
): Promise<void> {
  const files = addresses.map(readTexts);
  // Each is awaited in turn below: a later one may fail meanwhile.
  for (const file of files) file.catch(() => {});
  const first = await files[0];
  const index = makeSearchIndex(first?.synonyms ?? []);
  for (const file of files) {
    await addInSlices(index, (await file).pages);
    progress(index, file === files.at(-1));
  }
}

async function readTexts(address: string): Promise<SearchTexts> {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`);
  // The door to a file that our own build wrote.
  return (await response.json()) as SearchTexts;
}

async function addInSlices(index: SearchIndex, pages: readonly SearchedPage[]): Promise<void> {
  let started = performance.now();
  for (const page of pages) {
    index.add(page);
    if (performance.now() - started < longestTaskMs) continue;
    await nextTask();
    started = performance.now();
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

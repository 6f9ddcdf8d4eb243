import { expect, test } from 'vitest';
import { counted, site } from './the-text.ts';

const freshYears = 2;

test('works that were old when the text was checked are told', () => {
  const checked = Math.max(...counted.map((page) => Number(page.checked.slice(0, 4))));
  const cited = new Set(
    counted.flatMap(({ works, figures }) => [
      ...works.map(({ id }) => id),
      ...figures.flatMap((figure) => figure.sources),
    ]),
  );
  const old = [...site.sources.values()]
    .filter(({ id, year }) => cited.has(id) && year < checked - freshYears)
    .map(({ id, year }) => `${id} (${year})`);
  console.log(`${cited.size} works cited, ${old.length} older than two years: ${old.join(', ')}`);
  expect(cited.size).toBeGreaterThan(0);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { counted, site } from './the-text.ts';

const freshYears = 2;
/** Laws and founding works are old; a guide to what changes each year must not rest on them alone. */
const mostOld = 1 / 5;

test('one cited work in five at most was older than two years when the text was checked', () => {
  const checked = Math.max(...counted.map((page) => Number(page.checked.slice(0, 4))));
  const cited = new Set(
    counted.flatMap(({ works, citations }) => [
      ...works.map(({ id }) => id),
      ...citations.flatMap((one) => (one.kind === 'figure' ? one.figure.sources : [])),
    ]),
  );
  const old = [...site.sources.values()]
    .filter(({ id, year }) => cited.has(id) && year < checked - freshYears)
    .map(({ id, year }) => `${id} (${year})`);
  console.log(`${cited.size} works cited, ${old.length} older than two years: ${old.join(', ')}`);
  expect(cited.size).toBeGreaterThan(0);
  expect(old.length / cited.size).toBeLessThanOrEqual(mostOld);
});

test('every work in the list of sources is cited somewhere', () => {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|yaml)$/.test(name) && name !== 'sources.yaml')
    .map((name) => readFileSync(join('content', name), 'utf8'));
  const words = new Set(files.join('\n').match(/[a-z0-9][a-z0-9-]*/g));
  expect([...site.sources.keys()].filter((id) => !words.has(id))).toEqual([]);
});

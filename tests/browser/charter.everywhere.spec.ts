import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openUntilReady } from './offline-releases.ts';
import { expect, test, whenServerIsGone } from './support/fixtures.ts';

test('the charter can be taken as a document to edit, with all its lines', async ({ page, url }) => {
  await page.goto(url('guide/charte/'));
  const link = page.getByRole('link', { name: /\(document RTF, \d+\sko\)/ });
  const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  expect(answer.headers()['content-type']).toBe('application/rtf');

  const lines = (await page.locator('h2#notre-charte ~ ol > li > strong').allInnerTexts()).map(withoutSpaces);
  expect(lines.length).toBeGreaterThan(1);
  expect(boldOf(await download(page))).toEqual(expect.arrayContaining(lines));
});

test('offline too, once the site is kept', async ({ page, freshServer, watch }) => {
  watch.expectError(whenServerIsGone);
  const server = await freshServer();
  await openUntilReady(page, server.url);
  await page.goto(new URL('guide/charte/', server.url).href);
  await server.stop();
  expect(boldOf(await download(page))).toContain('Sansd’abord.');
});

async function download(page: Page): Promise<string> {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: /document RTF/ }).click();
  return readFile(await (await started).path(), 'latin1');
}

/** The words in bold of a document, as text. */
function boldOf(rtf: string): string[] {
  return [...rtf.matchAll(/\{\\b ([^}]*)\}/g)].map(([, words = '']) =>
    withoutSpaces(words.replace(/\\u(-?\d+)\?/g, (_, code) => String.fromCharCode(Number(code)))),
  );
}

/** What spaces French puts where is another test's matter. */
function withoutSpaces(words: string): string {
  return words.replace(/\s/g, '');
}

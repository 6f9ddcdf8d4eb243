import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './support/fixtures.ts';

/** What tells the code of a library in a chunk, whatever a minifier did to its names. */
const marks: Readonly<Record<string, string>> = {
  '@orama/stemmers': 'issaIent',
  idb: 'continuePrimaryKey',
  minisearch: 'MiniSearch: duplicate',
  qr: 'invalid scale factor',
  'solid-js': 'solid-proxy',
};

test('each shipped chunk that holds the code of a library says so in its first line', async ({
  builtSite,
}) => {
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(Object.keys(marks).sort(), 'each dependency has its mark').toEqual(Object.keys(dependencies).sort());
  const scripts = await readScripts(builtSite.folder);
  for (const [library, mark] of Object.entries(marks)) {
    const holders = scripts.filter(({ code }) => code.includes(mark));
    expect(holders.length, `${library} is shipped`).toBeGreaterThan(0);
    for (const { name, code } of holders) expect(librariesOf(code), name).toContain(library);
  }
});

test('/licences/ names each library that a chunk names, its licence and its authors, and no other', async ({
  page,
  url,
  builtSite,
}) => {
  const scripts = await readScripts(builtSite.folder);
  const shipped = new Set(scripts.flatMap(({ code }) => librariesOf(code)));
  await page.goto(url('licences/'));
  const told = page.locator('details');
  await expect(told).toHaveCount(shipped.size);
  for (const library of shipped) {
    const one = told.filter({ has: page.locator('summary', { hasText: new RegExp(`^\\s*${library} \\d`) }) });
    await one.locator('summary').click();
    await expect(one.locator('summary')).toContainText(/MIT|ISC|Apache-2\.0/);
    await expect(one.locator('pre')).toContainText(/Copyright/i);
    await expect(one.locator('pre')).toBeVisible();
  }
});

test('from the foot, one tap leads to the licence of Terrain, whose texts open', async ({ page, url }) => {
  await page.goto(url('guide/limites/'));
  await page.getByRole('contentinfo').getByRole('link', { name: 'Licences' }).click();
  await expect(page.getByText('GNU AGPL, version 3 ou ultérieure')).toBeVisible();
  for (const text of await page.getByRole('link', { name: /Texte de la licence|son texte complet/ }).all()) {
    const answer = await page.request.get(new URL((await text.getAttribute('href')) ?? '', page.url()).href);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
  }
});

/** All the scripts that a phone receives, the worker's too. */
async function readScripts(folder: string): Promise<{ name: string; code: string }[]> {
  const files = await readdir(folder, { recursive: true });
  const names = files.filter((name) => name.endsWith('.js'));
  return Promise.all(names.map(async (name) => ({ name, code: await readFile(join(folder, name), 'utf8') })));
}

/** The libraries that a chunk names: `/*! idb : /licences/ *\/`. */
function librariesOf(code: string): string[] {
  return /^\/\*! (.+) : \/licences\/ \*\//.exec(code)?.[1]?.split(', ') ?? [];
}

import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openUntilReady, readSitemap } from './offline-releases.ts';
import { expect, test, whenServerIsGone } from './support/fixtures.ts';

const folder = join('node_modules', '.cache', 'terrain', 'sub-path');

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await rm(folder, { recursive: true, force: true });
  await promisify(execFile)('node', [
    join('node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    '--base=/terrain/',
    `--outDir=${folder}`,
  ]);
});

test('under /terrain/, every page opens, its links stay below, and it works offline', async ({
  page,
  freshServer,
  watch,
}) => {
  watch.expectError(whenServerIsGone);
  const server = await freshServer({ folder, base: '/terrain/' });
  await openUntilReady(page, server.url);
  await server.stop();
  for (const path of await readSitemap(folder)) {
    await page.goto(new URL(path, server.url).href);
    await expect(page.locator('h1'), path).toBeVisible();
    const strays = await page
      .locator('a[href^="/"], link[href^="/"], script[src^="/"]')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute('href') ?? link.getAttribute('src') ?? '')
          .filter((address) => !address.startsWith('/terrain/')),
      );
    expect(strays, path).toEqual([]);
  }
  await page.goto(new URL('calculer/', server.url).href);
  await page.getByRole('button', { name: 'Noter' }).click();
  await page.getByRole('link', { name: 'Voir le journal' }).click();
  await expect(page.locator('.entries > li')).toHaveCount(1);
});

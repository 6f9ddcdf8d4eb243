import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oneOfEachFolder, openUntilReady, readSitemap } from './offline-releases.ts';
import { buildSite } from './support/builds.ts';
import { expect, test, whenServerIsGone } from './support/fixtures.ts';

test('under /terrain/, every page leads below, and a page of each kind opens offline', async ({
  page,
  freshServer,
  watch,
}) => {
  watch.expectError(whenServerIsGone);
  const { folder, remove } = await buildSite({ base: '/terrain/' });
  const paths = await readSitemap(folder);
  for (const path of paths) {
    const html = await readFile(join(folder, path, 'index.html'), 'utf8');
    const addresses = [...html.matchAll(/ (?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length, path).toBeGreaterThan(0);
    expect(
      addresses.filter((address) => !address?.startsWith('/terrain/')),
      path,
    ).toEqual([]);
  }

  const server = await freshServer({ folder, base: '/terrain/' });
  await openUntilReady(page, server.url);
  await server.stop();
  for (const path of oneOfEachFolder(paths)) {
    await page.goto(new URL(path, server.url).href);
    await expect(page.locator('h1'), path).toBeVisible();
  }
  await page.goto(new URL('calculer/', server.url).href);
  await page.getByRole('button', { name: 'Noter' }).click();
  await page.getByRole('link', { name: 'Voir le journal' }).click();
  await expect(page.locator('.entries > li')).toHaveCount(1);
  await remove();
});

import { openUntilReady, readSitemap } from './offline-releases.ts';
import { buildSite } from './support/builds.ts';
import { expect, test, whenServerIsGone } from './support/fixtures.ts';

test('under /terrain/, every page opens, its links stay below, and it works offline', async ({
  page,
  freshServer,
  watch,
}) => {
  watch.expectError(whenServerIsGone);
  const { folder, remove } = await buildSite({ base: '/terrain/' });
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
  await remove();
});

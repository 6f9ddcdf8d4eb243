import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSitemap } from './offline-releases.ts';
import { expect, test } from './support/fixtures.ts';

/** Where one looks for a way, each a tap from every page: the tabs, and the foot. */
const hubs = ['', 'guide/', 'preparer/', 'calculer/', 'journal/', 'imprimer/', 'reglages/'];

test('no page is reachable by search alone: from Accueil and the hubs, one tap leads to each', async ({
  builtSite,
}) => {
  const pages = await readSitemap(builtSite.folder);
  const found = new Set(hubs);
  for (const hub of hubs) for (const link of await linksOf(builtSite.folder, hub)) found.add(link);
  expect(pages.filter((path) => !found.has(path))).toEqual([]);
  // The hubs themselves are on every page.
  for (const path of pages) {
    const links = await linksOf(builtSite.folder, path);
    expect(
      hubs.filter((hub) => !links.has(hub)),
      path,
    ).toEqual([]);
  }
});

const lookedUp = ['glossaire/', 'formats/', 'listes/', 'sources/', 'methode/', 'corrections/'];

for (const { hub, leadsTo } of [
  { hub: 'guide/', leadsTo: lookedUp },
  { hub: 'preparer/', leadsTo: ['formats/', 'listes/'] },
  { hub: 'imprimer/', leadsTo: ['formats/', 'listes/'] },
]) {
  test(`/${hub} leads in rows to ${leadsTo.join(' ')}`, async ({ page, url }) => {
    await page.goto(url(hub));
    for (const path of leadsTo) {
      const row = page.locator(`.rows a[href="/${path}"]`);
      await expect(row, path).toBeVisible();
      expect((await row.boundingBox())?.height, path).toBeGreaterThanOrEqual(48);
    }
  });
}

test('« Je choisis un outil » opens on its ways, in rows to press', async ({ page, url }) => {
  await page.goto(url());
  await page.getByRole('link', { name: 'Je choisis un outil' }).click();
  for (const path of ['s-en-passer', 'ia-chez-soi', 'choisir-un-service']) {
    const way = page.locator(`.ways a[href*="/guide/${path}/"]`);
    await expect(way).toBeInViewport({ ratio: 1 });
    expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(48);
  }
});

/** The pages of the site that a page links to, as it was built: without scripts. */
async function linksOf(folder: string, path: string): Promise<ReadonlySet<string>> {
  const html = await readFile(join(folder, path, 'index.html'), 'utf8');
  const links = [...html.matchAll(/<a [^>]*?href="\/([^"#?]*)/g)].map(([, link = '']) => link);
  return new Set(links);
}

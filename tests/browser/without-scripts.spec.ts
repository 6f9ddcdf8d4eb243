import { oneOfEachFolder, readSitemap } from './offline-releases.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ javaScriptEnabled: false });

for (const { which, choose, tag } of [
  { which: 'a page of each folder', choose: oneOfEachFolder, tag: [] },
  { which: 'every page', choose: (paths: string[]) => paths, tag: ['@long'] },
]) {
  test(`without scripts ${which} reads, and no control that would do nothing is shown`, { tag }, async ({
    page,
    url,
    builtSite,
  }) => {
    for (const path of choose(await readSitemap(builtSite.folder))) {
      await page.goto(url(path));
      await expect(page.locator('h1'), path).toBeVisible();
      await expect(page.locator('main'), path).not.toBeEmpty();
      expect(await page.locator('button:visible, input:visible, select:visible').count(), path).toBe(0);
    }
  });
}

test('without scripts a number leads to its entry in Sources', async ({ page, url }) => {
  await page.goto(url('guide/enjeux-environnementaux/'));
  const number = page.locator('article a.figure[href*="/sources/"]').first();
  const id = (await number.getAttribute('href'))?.split('#')[1] ?? '';
  await number.click();
  await expect(page).toHaveURL(new RegExp(`/sources/#${id}$`));
  await expect(page.locator(`[id="${id}"]`)).toContainText('Mesuré');
});

test('without scripts the calculator is the table of orders of magnitude', async ({ page, url }) => {
  await page.goto(url('calculer/'));
  const rows = page.locator('.orders tbody tr');
  expect(await rows.count()).toBeGreaterThanOrEqual(5);
  for (const row of await rows.all()) await expect(row).toContainText(/Wh.*CO2e/s);
});

test('without scripts what was published of one text, one image and one video still stands side by side', async ({
  page,
  url,
}) => {
  await page.goto(url('calculer/'));
  for (const thing of await page.locator('.divergences details').all()) {
    if ((await thing.getAttribute('open')) === null) await thing.locator('summary').click();
    expect(await thing.locator('.published li').count()).toBeGreaterThanOrEqual(5);
    await expect(thing.locator('.published li').nth(1)).toContainText(/Wh.*20\d\d/s);
  }
  await expect(page.locator('#sans-mesure')).toContainText('personne n’a publié de mesure');
});

test('without scripts a word leads to its entry in the glossary', async ({ page, url }) => {
  await page.goto(url('guide/rgpd-association/'));
  const word = page.locator('article a.term').first();
  const id = (await word.getAttribute('href'))?.split('#')[1] ?? '';
  await word.click();
  await expect(page).toHaveURL(new RegExp(`/glossaire/#${id}$`));
  await expect(page.locator(`[id="${id}"]`)).toBeVisible();
});

test('without scripts search is an index of terms', async ({ page, url }) => {
  await page.goto(url('chercher/'));
  await expect(page.getByRole('searchbox')).toBeHidden();
  await page.getByRole('link', { name: 'Écrire un tract' }).click();
  await expect(page.locator('h1')).toHaveText('Écrire un tract');
});

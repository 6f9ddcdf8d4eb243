import { expect, test } from './support/fixtures.ts';

const pages = ['guide/enjeux-environnementaux/', 'guide/chiffres-qui-circulent/'];

for (const path of pages) {
  test(`${path}: every number opens its source in place, and gives the focus back`, async ({ page, url }) => {
    await page.goto(url(path));
    const numbers = page.locator('article a.figure');
    const count = await numbers.count();
    expect(count).toBeGreaterThan(5);
    for (let index = 0; index < count; index += 1) {
      const number = numbers.nth(index);
      await number.focus();
      await page.keyboard.press('Enter');
      const sheet = page.getByRole('dialog');
      await expect(sheet).toContainText(/Mesuré[\s\S]*Données|Calcul de Terrain, méthode/);
      await page.keyboard.press('Escape');
      await expect(sheet).toHaveCount(0);
      await expect(number).toBeFocused();
    }
  });
}

test('the sheet of a source leads to its entry', async ({ page, url }) => {
  await page.goto(url(pages[0]));
  const number = page.locator('article a.figure[href*="/sources/"]').first();
  const id = (await number.getAttribute('href'))?.split('#')[1];
  await number.click();
  await page.getByRole('link', { name: 'Voir dans Sources' }).click();
  await expect(page).toHaveURL(new RegExp(`/sources/#${id}$`));
  await expect(page.locator(':target')).toContainText('Mesuré');
});

test('the sheet of a use says that it is our calculation, with its range, and leads to the calculator set on it', async ({
  page,
  url,
}) => {
  await page.goto(url('guide/charte/'));
  const number = page.locator('article a.figure[data-note="chiffre-usage-video"]').first();
  const shown = await number.evaluate((link) => link.firstChild?.textContent ?? '');
  await number.click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText(/Une vidéo de 5 secondes.*entre\s\S+\set\s\S+\sWh, valeur centrale/);
  await expect(sheet).toContainText(shown);
  await expect(sheet).toContainText(/Calcul de Terrain, méthode \d{4}\.\d+/);
  await sheet.getByRole('link', { name: 'Ouvrir dans Calculer' }).click();
  await expect(page.getByText('Calcul reçu par un lien.')).toBeVisible();
  await expect(page.locator('.answer .sentence')).toContainText('Une vidéo de 5 secondes');
});

test('themes and text size are kept from page to page, before the first paint', { tag: '@firefox' }, async ({
  page,
  url,
}) => {
  await page.goto(url('reglages/'));
  await page.getByRole('radio', { name: 'Plein soleil' }).check();
  await page.getByRole('radio', { name: '150 %' }).check();
  await page.goto(url(pages[0]));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'soleil');
  await expect(page.locator('html')).toHaveAttribute('data-texte', '150');
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThan(24);
});

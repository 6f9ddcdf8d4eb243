import { expect, test } from './support/fixtures.ts';

const path = 'guide/rgpd-association/';

test('a word opens its explanation where it is read, closes with Escape and gives the focus back', async ({
  page,
  url,
}) => {
  await page.goto(url(path));
  const words = page.locator('article a.term');
  const count = await words.count();
  expect(count).toBeGreaterThan(1);
  for (let index = 0; index < count; index += 1) {
    const word = words.nth(index);
    await word.focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Ce que veut dire ce mot' });
    await expect(sheet.locator('dd')).toHaveText(/\p{L}{5}/u);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect(word).toBeFocused();
  }
});

test('a tap outside closes the explanation, and it leads to the entry', async ({ page, url }) => {
  await page.goto(url(path));
  const word = page.locator('article a.term').first();
  const entry = (await word.getAttribute('href'))?.split('#')[1] ?? '';
  await word.click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  await page.mouse.click(20, 20);
  await expect(sheet).toHaveCount(0);
  await word.click();
  await sheet.getByRole('link', { name: 'Voir dans le glossaire' }).click();
  await expect(page).toHaveURL(new RegExp(`/glossaire/#${entry}$`));
  await expect(page.locator(':target')).toBeVisible();
});

test('an entry that cannot be had is gone to, as a link', async ({ page, url, watch }) => {
  watch.expectError(/ERR_FAILED/);
  await page.goto(url(path));
  let asked = 0;
  await page.route('**/glossaire/', (route) => {
    asked += 1;
    return asked === 1 ? route.abort() : route.continue();
  });
  await page.locator('article a.term').first().click();
  await expect(page).toHaveURL(/\/glossaire\/#/);
});

import { expect, test } from './support/fixtures.ts';

const path = 'guide/rgpd-association/';

test('a word opens its explanation where it is read, closes with Escape and gives the focus back', {
  tag: '@firefox',
}, async ({ page, url }) => {
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

test('an entry that cannot be had is said to be missing, with the way to it', async ({
  page,
  url,
  watch,
}) => {
  watch.expectError(/ERR_FAILED|NetworkError/);
  await page.goto(url(path));
  let isBroken = true;
  await page.route('**/glossaire/', (route) => (isBroken ? route.abort() : route.continue()));
  await page.locator('article a.term').first().click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('ne vient pas');
  isBroken = false;
  await sheet.getByRole('button', { name: 'Réessayer' }).click();
  await expect(sheet.locator('dd')).toHaveText(/\p{L}{5}/u);
});

test('two words tapped before their entries come open one sheet, that of the last', async ({ page, url }) => {
  await page.goto(url(path));
  const words = page.locator('article a.term');
  const last = await words.nth(1).getAttribute('href');
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll<HTMLElement>('article a.term');
    first?.click();
    first?.click();
    second?.click();
  });
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('link', { name: 'Voir dans le glossaire' })).toHaveAttribute(
    'href',
    new RegExp(`${last}$`),
  );
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
});

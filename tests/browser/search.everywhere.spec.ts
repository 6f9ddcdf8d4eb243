import { readSitemap } from './offline-releases.ts';
import { readPixels } from './support/content.ts';
import { expect, test, whenServerIsGone } from './support/fixtures.ts';

const whole = '[data-search="whole"]';

test('from Accueil one taps, types with a typo, and lands on the passage', { tag: '@firefox' }, async ({
  page,
  url,
}) => {
  await page.goto(url());
  await page.getByRole('link', { name: 'Chercher dans le guide' }).click();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('halucination');
  await expect(page.locator('.search-state')).toHaveText(/\d+ réponses?/);
  await page.locator('.results a[href$="guide/limites/#elle-invente"]').click();
  await expect(page).toHaveURL(/guide\/limites\/#elle-invente$/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('a card of a table that is found is open where one lands', async ({ page, url }) => {
  await page.goto(url('chercher/'));
  await page.getByRole('searchbox').fill('a5 pixels');
  await expect(page.locator(whole)).toBeAttached();
  await expect(page.locator('.results mark').first()).toBeVisible();
  await page.getByRole('link', { name: /Tract A5/ }).click();
  await expect(
    page.getByText(`${readPixels('formats', 'Tract A5', 'fichier').join(' × ')} pixels`),
  ).toBeInViewport();
});

test('every page leads to search', async ({ page, url, builtSite }) => {
  for (const path of [...(await readSitemap(builtSite.folder)), '404.html'].filter(
    (one) => one !== 'chercher/',
  )) {
    const html = await (await page.request.get(url(path))).text();
    expect(html, path).toMatch(/href="\/chercher\/"/);
  }
});

test('what is typed goes to no address, no history, no storage but the draft of its field', async ({
  page,
  url,
  watch,
}) => {
  await page.goto(url('chercher/'));
  await expect(page.locator(whole)).toBeAttached();
  const before = watch.requests.length;
  const lengthBefore = await page.evaluate(() => history.length);
  await page.getByRole('searchbox').pressSequentially('secret du collectif');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => location.href)).toBe(url('chercher/'));
  expect(await page.evaluate(() => history.length)).toBe(lengthBefore);
  expect(
    await page.evaluate(() => [JSON.stringify(history.state), ...Object.values({ ...localStorage })].join()),
  ).not.toContain('secret');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  expect(watch.requests.slice(before).filter((address) => address.includes('secret'))).toEqual([]);
  const field = page.getByRole('searchbox');
  for (const [name, value] of [
    ['autocomplete', 'off'],
    ['spellcheck', 'false'],
    ['writingsuggestions', 'false'],
    ['translate', 'no'],
  ] as const) {
    await expect(field).toHaveAttribute(name, value);
  }
  await expect(field).not.toHaveAttribute('name', /.*/);
});

test('a shared search opens with its answers, and only sharing writes the address', async ({ page, url }) => {
  await page.addInitScript(() => {
    const shared: string[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'share', {
      value: async ({ url }: { url: string }) => {
        shared.push(url);
      },
    });
  });
  await page.goto(url('chercher/'));
  await page.getByRole('searchbox').fill('fond perdu');
  // While texts still come, answers grow and push the button down.
  await expect(page.locator('[data-search="whole"]')).toBeVisible();
  await page.getByRole('button', { name: 'Partager cette recherche' }).click();
  const shared = () => page.evaluate(() => Reflect.get(window, 'shared') as string[]);
  const address = `${url('chercher/')}#q=fond%20perdu`;
  await expect.poll(shared).toEqual([address]);
  expect(page.url()).toBe(url('chercher/'));
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('searchbox')).toHaveValue('fond perdu');
  await expect(page.locator('.results a').first()).toBeVisible();
});

test('nothing found is said, with where to look', async ({ page, url }) => {
  await page.goto(url('chercher/'));
  await page.getByRole('searchbox').fill('xyzzqw');
  await expect(page.locator('.search-state')).toHaveText('Aucune réponse.');
  await expect(page.getByRole('main').getByRole('link', { name: 'le glossaire' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'le sommaire' })).toBeVisible();
});

test('with the keyboard alone: type, Enter to the first answer, Enter to go', async ({ page, url }) => {
  await page.goto(url('chercher/'));
  await expect(page.locator(whole)).toBeAttached();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('police code');
  await expect(page.locator('.results a').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.results a').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/telephone-et-police\/#/);
});

test('it works with the server gone', { tag: '@firefox' }, async ({ page, freshServer, watch }) => {
  watch.expectError(whenServerIsGone);
  const server = await freshServer();
  await page.goto(server.url);
  await expect(page.locator('[data-offline-state="ready"]')).toBeVisible();
  await server.stop();
  await page.goto(new URL('chercher/', server.url).href);
  await page.getByRole('searchbox').fill('quel modele pour 16 go');
  await page.locator('.results a[href*="machines-ordinateur-16-go"]').first().click();
  await expect(page.locator('details:target')).toHaveAttribute('open', '');
});

test('a guide page fetches nothing of search', async ({ page, url, watch }) => {
  await page.goto(url('guide/limites/'), { waitUntil: 'networkidle' });
  const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(scripts.filter((name) => /search\/texts|start-/.test(name))).toEqual([]);
  expect(watch.requests.length).toBeGreaterThan(0);
});

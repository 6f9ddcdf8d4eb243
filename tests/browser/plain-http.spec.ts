import { chromium } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

test('on a plain http address, where browsers withhold what needs a secure one, a use is noted and kept', async ({
  site,
  launchOptions,
  watch,
}) => {
  const { port } = new URL(site.url);
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP terrain.test 127.0.0.1'],
  });
  const context = await browser.newContext();
  const errors: string[] = [];
  context.on('weberror', (problem) => errors.push(String(problem.error())));
  const page = await context.newPage();
  const url = (path: string) => `http://terrain.test:${port}/${path}`;

  await page.goto(url('journal/'));
  expect(await page.evaluate(() => 'randomUUID' in crypto)).toBe(false);
  await page.getByRole('button', { name: 'Texte' }).click();
  await expect(page.getByText(/^Noté/)).toBeVisible();
  await page.goto(url('calculer/'));
  await page.getByRole('button', { name: 'Noter' }).click();
  await expect(page.getByText('Noté.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Noter' })).toBeEnabled();
  await page.goto(url('journal/'));
  await expect(page.locator('.entries > li')).toHaveCount(2);

  await page.goto(url('calculer/#paniers'));
  await page.getByLabel('Garder ce panier sous le nom').fill('Le 1er mai');
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await expect(page.locator('.kept li')).toHaveCount(1);
  expect(errors).toEqual([]);
  expect(watch.requests).toEqual([]);
  await browser.close();
});

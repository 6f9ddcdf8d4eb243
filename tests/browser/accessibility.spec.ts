import type { Page } from '@playwright/test';
import { readSitemap } from './offline-releases.ts';
import { axeFaults } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

/** The pages that differ most, looked at in each run; the long run looks at all. */
const inEachRun = [
  '',
  'guide/enjeux-environnementaux/',
  'preparer/visuel/',
  'calculer/',
  'journal/',
  'reglages/',
];
/** All pages are shared between so many tests, which may run side by side. */
const shares = 6;

test('axe finds nothing on five pages, in any theme, and none scrolls sideways at 320 px with text at 200 %', async ({
  page,
  url,
}) => {
  for (const path of inEachRun) await lookAt(page, url(path));
});

for (let share = 0; share < shares; share += 1) {
  test(`axe finds nothing on any page (${share + 1} of ${shares})`, { tag: '@long' }, async ({
    page,
    url,
    builtSite,
  }) => {
    const paths = await readSitemap(builtSite.folder);
    for (const path of [...paths, '404.html'].filter((_, index) => index % shares === share))
      await lookAt(page, url(path));
  });
}

test('every control is at least 44 px high, links inside sentences apart', async ({ page, url }) => {
  for (const path of ['', 'guide/', 'guide/limites/', 'gardes/', 'calculer/', 'journal/', 'reglages/']) {
    await page.goto(url(path));
    const small = await page
      .locator(
        'button:visible, select:visible, summary:visible, .tabs a, .ways a, .rows a, .chips label, .foot a',
      )
      .evaluateAll((controls) =>
        controls
          .map((control) => ({
            height: control.getBoundingClientRect().height,
            html: control.outerHTML.slice(0, 80),
          }))
          .filter(({ height }) => height < 44),
      );
    expect(small, path).toEqual([]);
  }
});

test('with the keyboard alone, one goes to the content, then to a tab', async ({ page, url }) => {
  await page.goto(url('guide/'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#contenu$/);
  const calculator = page.getByRole('link', { name: 'Calculer', exact: true });
  for (
    let steps = 0;
    steps < 60 && !(await calculator.evaluate((link) => link === document.activeElement));
    steps += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await expect(calculator).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Combien ça consomme');
});

/** What opens over a page of the guide, and how. */
const sheets: [name: string, open: (page: Page) => Promise<void>][] = [
  ['a passage', (page) => page.locator('.passage').nth(1).click()],
  [
    'a QR code',
    async (page) => {
      await page.locator('.passage').nth(1).click();
      await page.getByRole('button', { name: 'Montrer le code QR' }).click();
      await expect(page.locator('.qr')).toBeVisible();
    },
  ],
  [
    'an error to tell',
    async (page) => {
      await page.locator('.passage').nth(1).click();
      await page.getByRole('button', { name: 'Signaler une erreur' }).click();
    },
  ],
  ['a word', (page) => page.locator('article a.term').first().click()],
  ['a number', (page) => page.locator('article a.figure').first().click()],
];

for (const [name, open] of sheets) {
  const tag = ['a passage', 'a number'].includes(name) ? [] : ['@long'];
  test(`axe finds nothing in the sheet of ${name}, in any theme, and it fits 320 px with text at 200 %`, {
    tag,
  }, async ({ page, url }) => {
    await page.goto(url('guide/ia-generative/'));
    await open(page);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    const small = await page
      .locator('dialog button')
      .evaluateAll(
        (buttons) => buttons.filter((button) => button.getBoundingClientRect().height < 44).length,
      );
    expect(small).toBe(0);

    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => localStorage.setItem('texte', '200'));
    await page.reload();
    await open(page);
    const sheet = page.getByRole('dialog');
    await expect(sheet).toBeVisible();
    expect(await sheet.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    expect(await excessWidth(page)).toBeLessThanOrEqual(0);
    if (name !== 'a QR code' && name !== 'an error to tell')
      expect(await sheet.evaluate((one) => one.scrollTop)).toBe(0);
  });
}

/** With axe in each theme, then at 320 px with text at 200 %. */
async function lookAt(page: Page, address: string): Promise<void> {
  // The whole page at once: a bar that stays at the bottom covers what is about to scroll.
  await page.setViewportSize({ width: 360, height: 16_000 });
  await page.goto(address);
  expect(await axeFaults(page), address).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await growText(page);
  expect(await excessWidth(page), address).toBeLessThanOrEqual(0);
}

/** What the choice of « Réglages » does to a page. */
function growText(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.documentElement.dataset.texte = '200';
  });
}

/** By how much a page is wider than its window. */
function excessWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

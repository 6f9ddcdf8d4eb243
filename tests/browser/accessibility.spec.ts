import Axe from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readSitemap } from './offline-releases.ts';
import { expect, test } from './support/fixtures.ts';

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colourRules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** A theme changes colours and nothing else: all rules are looked at once, those of colour in each theme. */
const themes: [name: string, choose: (axe: Axe) => Axe][] = [
  [
    'jour',
    (axe) =>
      axe.withTags(everyRule).options({
        rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
      }),
  ],
  ['nuit', (axe) => axe.withRules(colourRules)],
  ['soleil', (axe) => axe.withRules(colourRules)],
];

for (const [theme, choose] of themes) {
  test(`axe finds nothing on any page, theme « ${theme} »`, async ({ page, url, builtSite }) => {
    test.setTimeout(400_000);
    // The whole page at once: a bar that stays at the bottom covers what is about to scroll.
    await page.setViewportSize({ width: 360, height: 16_000 });
    await page.addInitScript((name) => localStorage.setItem('theme', name), theme);
    for (const path of [...(await readSitemap(builtSite.folder)), '404.html']) {
      await page.goto(url(path));
      const { violations } = await choose(new Axe({ page })).analyze();
      expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test('no page scrolls sideways at 320 px with text at 200 %', async ({ page, url, builtSite }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => localStorage.setItem('texte', '200'));
  for (const path of [...(await readSitemap(builtSite.folder)), '404.html']) {
    await page.goto(url(path));
    await expect(page.locator('html')).toHaveAttribute('data-texte', '200');
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(excess, path).toBeLessThanOrEqual(0);
  }
});

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
  test(`axe finds nothing in the sheet of ${name}, in any theme, and it fits 320 px with text at 200 %`, async ({
    page,
    url,
  }) => {
    for (const theme of ['jour', 'nuit', 'soleil']) {
      await page.goto(url('guide/ia-generative/'));
      await page.evaluate((chosen) => localStorage.setItem('theme', chosen), theme);
      await page.reload();
      await open(page);
      await expect(page.getByRole('dialog')).toBeVisible();
      const { violations } = await new Axe({ page })
        .withTags(everyRule)
        .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
        .analyze();
      expect(violations.map(({ id, nodes }) => `${theme}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      const small = await page
        .locator('dialog button')
        .evaluateAll(
          (buttons) => buttons.filter((button) => button.getBoundingClientRect().height < 44).length,
        );
      expect(small).toBe(0);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => localStorage.setItem('texte', '200'));
    await page.reload();
    await open(page);
    const excess = await page
      .getByRole('dialog')
      .evaluate((sheet) =>
        Math.max(sheet.scrollWidth - sheet.clientWidth, document.documentElement.scrollWidth - innerWidth),
      );
    expect(excess).toBeLessThanOrEqual(0);
    if (name !== 'a QR code' && name !== 'an error to tell')
      expect(await page.getByRole('dialog').evaluate((sheet) => sheet.scrollTop)).toBe(0);
  });
}

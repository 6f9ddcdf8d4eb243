import type { Page } from '@playwright/test';
import { axeFaults } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

const panels = ['Comparer', 'Additionner', 'Bilan sans journal'] as const;
const states: readonly [name: string, open: (page: Page) => Promise<void>][] = [
  ...panels.map((panel): [string, (page: Page) => Promise<void>] => [
    panel,
    (page) => openPanel(page, panel),
  ]),
  [
    'expert',
    async (page) => {
      await page.getByRole('button', { name: 'En mots d’expert' }).click();
      await expect(page.locator('.doubts')).toBeVisible();
    },
  ],
  ['a bad number', (page) => page.getByLabel('Combien').fill('beaucoup')],
  ['what is published', (page) => page.locator('.divergences summary').last().click()],
];

/** Looked at in each run; the long run looks at all. */
const inEachRun = ['Comparer'];

for (const [name, open] of states) {
  const tag = inEachRun.includes(name) ? [] : ['@long'];
  test(`${name}: axe finds nothing in any theme, controls are 44 px high, nothing scrolls sideways at 320 px with text at 200 %`, {
    tag,
  }, async ({ page, url }) => {
    // The whole page at once: a bar that stays at the bottom covers what is about to scroll.
    await page.setViewportSize({ width: 360, height: 12_000 });
    await start(page, url('calculer/'));
    await open(page);
    expect(await axeFaults(page)).toEqual([]);
    const small = await page
      .locator('.calculator :is(button, select, summary, input[type="text"], .families label):visible')
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.getBoundingClientRect().height < 44)
          .map((control) => control.outerHTML.slice(0, 80)),
      );
    expect(small).toEqual([]);

    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => {
      document.documentElement.dataset.texte = '200';
    });
    for (const card of await page.locator('.card summary').all()) await card.click();
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(excess).toBeLessThanOrEqual(0);
  });
}

test('with the keyboard alone one chooses a use, opens a panel and comes back', async ({ page, url }) => {
  await start(page, url('calculer/'));
  await page.getByRole('radio', { name: 'Texte' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.sentence')).toContainText('Une image');
  await press(page, 'Comparer');
  await expect(page.getByRole('heading', { name: 'Comparer' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Retour' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.sentence')).toContainText('Une image');
  await expect(page.locator('.panel-list').getByRole('button', { name: 'Comparer' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'En mots d’expert' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.doubts')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('.expert select').first()).toBeFocused();
});

/** Tabs to a button, as far as it takes, then presses it. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  for (let steps = 0; steps < 60; steps += 1) {
    if (await button.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
}

async function openPanel(page: Page, name: string): Promise<void> {
  await page.locator('.panel-list').getByRole('button', { name }).click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeFocused();
}

async function start(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('[data-island="calculator"]')).toHaveAttribute('data-started', '');
}

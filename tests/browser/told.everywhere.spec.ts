import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

declare global {
  interface Window {
    told: string[];
  }
}

/** From now on only the test moves the clock. */
async function stopClock(page: Page) {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
}

/** Notes each text that comes into a region that screen readers speak by themselves. */
async function listen(page: Page) {
  await page.evaluate(() => {
    window.told = [];
    const live = '[role="status"], [role="alert"], [aria-live]';
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
        const text = region?.textContent?.trim();
        if (text && text !== window.told.at(-1)) window.told.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

const told = (page: Page) => page.evaluate(() => window.told);

/** Types letters with less than a pause between them, on a clock that only the test moves. */
async function typeQuickly(page: Page, text: string) {
  for (const letter of text) {
    await page.keyboard.type(letter);
    await page.clock.runFor(300);
  }
}

test('a screen reader is told once of what was found, when one stops typing', { tag: '@firefox' }, async ({
  page,
  url,
}) => {
  await page.goto(url('chercher/'));
  await expect(page.locator('[data-search="whole"]')).toBeAttached();
  await stopClock(page);
  await listen(page);
  await page.getByRole('searchbox').focus();
  await typeQuickly(page, 'tract');
  await page.clock.runFor(2_000);
  expect(await told(page)).toEqual([expect.stringMatching(/^\d+ réponses$/)]);
});

test('nothing is told of one letter', async ({ page, url }) => {
  await page.goto(url('chercher/'));
  await expect(page.locator('[data-search="whole"]')).toBeAttached();
  await stopClock(page);
  await listen(page);
  await page.getByRole('searchbox').focus();
  await typeQuickly(page, 'x');
  await expect(page.locator('.search-state')).not.toBeEmpty();
  await page.clock.runFor(2_000);
  expect(await told(page)).toEqual([]);
});

for (const panel of ['', '#comparer', '#paniers', '#bilan']) {
  test(`a screen reader is told once of an answer that changes at each key: /calculer/${panel}`, async ({
    page,
    url,
  }) => {
    await page.goto(url(`calculer/${panel}`));
    const sentence = page.locator('.sentence');
    // The first screen stands there until the panel has come.
    await expect(page.locator(panel ? '#panneau' : '[data-island="calculator"][data-started]')).toBeVisible();
    await expect(sentence).toBeVisible();
    if (panel === '#comparer' || panel === '#paniers') await page.locator('.card summary').first().click();
    await stopClock(page);
    await page.locator('.stepper input').first().fill('7');
    await page.clock.runFor(20_000);
    await listen(page);
    const before = await sentence.textContent();
    await typeQuickly(page, '89');
    await expect(sentence).not.toHaveText(before ?? '');
    await page.clock.runFor(2_000);
    expect(await told(page)).toEqual([await sentence.textContent()]);
  });
}

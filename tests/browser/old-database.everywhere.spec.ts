import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { type OldDatabase, putDatabase } from './support/old-database.js';

const folder = 'tests/databases';
const old: OldDatabase[] = readdirSync(folder).map((file) =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')),
);

for (const { version, holds, localStorage: kept, database } of old) {
  test(`what version ${version} left in the browser is on the screens of this one`, async ({ page, url }) => {
    // A page that opens no database.
    await page.goto(url('licences/'));
    await page.evaluate(putDatabase, database);
    await page.evaluate((items) => Object.assign(localStorage, items), kept);

    await page.clock.setFixedTime(
      `${holds.entries
        .map(({ notedOn }) => notedOn)
        .sort()
        .at(-1)}T12:00:00`,
    );
    await page.goto(url('journal/'));
    // A form with words that are not saved opens by itself.
    if (holds.halfTyped) {
      await expect(page.getByLabel('Note', { exact: true })).toHaveValue(holds.halfTyped);
    }
    const months = [...new Set(holds.entries.map(({ notedOn }) => notedOn.slice(0, 7)))].sort().reverse();
    for (const [index, month] of months.entries()) {
      if (index > 0) await page.getByRole('button', { name: 'Mois d’avant' }).click();
      const entries = holds.entries.filter(({ notedOn }) => notedOn.startsWith(month));
      await expect(page.locator('.entries > li')).toHaveCount(entries.length);
      for (const { note } of entries) {
        if (note) await expect(page.locator('.entries')).toContainText(note);
      }
    }

    await page.goto(url('gardes/'));
    await expect(page.locator('.kept .rows li')).toHaveCount(holds.pages.length);
    for (const { title, passage } of holds.pages) {
      await expect(
        page
          .locator('.kept')
          .getByRole('link', { name: passage ?? title })
          .first(),
      ).toBeVisible();
    }

    await openPanel(page, url('calculer/#paniers'));
    for (const { name } of holds.baskets) {
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
    }
    for (const { path, label, words } of holds.fields) {
      await openPanel(page, url(path));
      await expect(page.getByLabel(label), path).toHaveValue(words);
    }
    await expect(page.locator('html')).toHaveAttribute('data-theme', kept.theme ?? '');
  });
}

/** Another fragment alone would leave the page as it is. */
async function openPanel(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
}

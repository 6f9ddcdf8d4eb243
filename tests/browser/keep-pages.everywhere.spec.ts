import type { Page } from '@playwright/test';
import { makeNewer } from './support/database.ts';
import { expect, test } from './support/fixtures.ts';

const page1 = 'guide/limites/';
const keepPage = (page: Page) => page.locator('.tools [data-tool="keep"]');
const keptRows = (page: Page) => page.locator('.kept .rows li');

/** Opens Sommaire, and waits until it knows where one is. */
async function openSommaire(page: Page, address: string) {
  await page.goto(address);
  await page.locator('[data-resume][data-started]').waitFor({ state: 'attached' });
}

/** Time stands still on the pages to come, until `stayHere`. */
async function holdTime(page: Page) {
  await page.clock.install({ time: '2026-11-27T10:00:00' });
  await page.clock.pauseAt('2026-11-27T10:30:00');
}

/**
 * Stays at a passage for a minute of the page's clock, much longer than it takes to be where one is. The tool that
 * keeps the page is pressed without scrolling to it: first, since from then on one's place is followed; then as
 * often as makes sure that what the stay wrote, or would have written, was written before.
 */
async function stayHere(page: Page) {
  const press = async (said: string) => {
    await keepPage(page).dispatchEvent('click');
    await expect(page.getByText(said)).toBeVisible();
  };
  await press('Gardé.');
  await page.clock.fastForward('01:00');
  for (const said of ['Retiré.', 'Gardé.', 'Retiré.']) await press(said);
}

async function openPassage(page: Page, title: string) {
  await page.getByRole('button', { name: new RegExp(`passage «\\s${title}`) }).click();
  return page.getByRole('dialog');
}

test('a page and a passage that were kept are found again after the browser was killed', {
  tag: '@long',
}, async ({ profile, url }) => {
  const before = await (await profile.open()).newPage();
  await before.goto(url(page1));
  await keepPage(before).click();
  await expect(before.getByText('Gardé.')).toBeVisible();
  await expect(keepPage(before)).toHaveAttribute('aria-pressed', 'true');
  const sheet = await openPassage(before, 'Elle invente');
  await sheet.getByRole('button', { name: 'Garder' }).click();
  await expect(sheet.getByText('Gardé.')).toBeVisible();

  await profile.kill();

  const after = await (await profile.open()).newPage();
  await after.goto(url('gardes/'));
  await expect(keptRows(after)).toHaveCount(2);
  await after.getByRole('link', { name: 'Elle invente' }).click();
  await expect(after).toHaveURL(/guide\/limites\/#elle-invente$/);
  await after.keyboard.press('Tab');
  await expect(keepPage(after)).toHaveAttribute('aria-pressed', 'true');
});

test('what was kept is taken away where it is read, and back again', async ({ page, url }) => {
  await page.goto(url(page1));
  await keepPage(page).click();
  await expect(page.getByText('Gardé.')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Retiré.')).toBeVisible();
  await expect(keepPage(page)).toHaveAttribute('aria-pressed', 'false');
  await expect(keepPage(page)).toBeFocused();
  await keepPage(page).click();
  await expect(keepPage(page)).toHaveAttribute('aria-pressed', 'true');
});

test('a tap on a page already kept, before anything was fetched, does not take it away', async ({
  page,
  url,
}) => {
  await page.goto(url(page1));
  await keepPage(page).click();
  await expect(page.getByText('Gardé.')).toBeVisible();
  await page.reload();
  await keepPage(page).dispatchEvent('click');
  await expect(page.getByText('Déjà gardé.')).toBeVisible();
  await expect(keepPage(page)).toHaveAttribute('aria-pressed', 'true');
  await page.goto(url('gardes/'));
  await expect(keptRows(page)).toHaveCount(1);
});

test('the list says what it is for while it is empty; a row is removed and brought back', async ({
  page,
  url,
}) => {
  await page.goto(url('gardes/'));
  await expect(page.getByText('Rien de gardé pour l’instant.')).toBeVisible();
  await page.getByRole('link', { name: 'Déjà collé' }).click();
  await keepPage(page).click();
  await page.getByRole('link', { name: 'Pages gardées' }).click();
  await expect(keptRows(page)).toHaveCount(1);
  await page.getByRole('button', { name: /^Retirer Déjà collé/ }).click();
  await expect(keptRows(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(keptRows(page)).toHaveCount(1);
});

test('a sheet is kept like a page, and « Tout effacer » erases what was kept', async ({ page, url }) => {
  await page.goto(url('preparer/tract/'));
  await keepPage(page).click();
  await expect(page.getByText('Gardé.')).toBeVisible();
  await page.goto(url('reglages/'));
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(page.getByRole('button', { name: 'Ne rien effacer' })).toBeFocused();
  await page.getByRole('button', { name: 'Effacer maintenant' }).click();
  await expect(page.getByText('effacés.')).toBeVisible();
  await page.goto(url('gardes/'));
  await expect(page.getByText('Rien de gardé pour l’instant.')).toBeVisible();
});

test('« Tout effacer » names what it erases, and what a newer version keeps is erased too', async ({
  page,
  url,
}) => {
  await page.goto(url('chercher/'));
  await page.getByRole('searchbox').fill('fond perdu');
  await expect(page.locator('[data-draft="kept"]')).toHaveCount(1);
  await page.goto(url('404.html'));
  await makeNewer(page);
  await page.goto(url('reglages/'));
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(page.getByText(/vos brouillons, votre dernière recherche/)).toBeVisible();
  await expect(page.getByText('vient d’une version plus récente de Terrain.')).toBeVisible();
  await page.getByRole('button', { name: 'Effacer maintenant' }).click();
  await expect(page.getByText(/ce qu’une version plus récente avait ajouté/)).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('garde'))).toBeNull();
  await page.goto(url('chercher/'));
  await page.getByRole('searchbox').fill('f');
  await expect(page.locator('[data-draft="kept"]')).toHaveCount(1);
  await expect(page.locator('.problem:not(:empty)')).toHaveCount(0);
});

test('« Tout effacer » shows that the choices are gone, and leaves what other sites of the address keep', {
  tag: '@firefox',
}, async ({ page, url }) => {
  await page.goto(url('reglages/'));
  await page.evaluate(() => localStorage.setItem('autre-application', 'à elle'));
  await page.getByRole('radio', { name: 'Nuit' }).check();
  await page.getByRole('radio', { name: '150' }).check();
  const no = page.getByRole('group', { name: 'Retenir où j’en suis' }).getByRole('radio', { name: 'Non' });
  await no.check();
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await page.getByRole('button', { name: 'Effacer maintenant' }).click();
  await expect(page.getByText('effacés.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Comme le téléphone' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '100' })).toBeChecked();
  await expect(no).not.toBeChecked();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'autre-application': 'à elle' });
});

test('the star of a page and that of its own sheet say the same', async ({ page, url }) => {
  await page.goto(url(page1));
  await page.locator('.tools [data-tool="share"]').click();
  const star = page.getByRole('dialog').getByRole('button', { name: 'Garder' });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await expect(keepPage(page)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await keepPage(page).click();
  await expect(keepPage(page)).toHaveAttribute('aria-pressed', 'false');
  await page.goto(url('gardes/'));
  await expect(page.getByText('Rien de gardé pour l’instant.')).toBeVisible();
});

test('with the keyboard alone, a passage is kept, and the focus comes back to it', {
  tag: '@firefox',
}, async ({ page, url }) => {
  await page.goto(url(page1));
  const opener = page.getByRole('button', { name: /passage «\sElle invente/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { name: 'Elle invente' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Garder' }).focus();
  await page.keyboard.press('Enter');
  await expect(sheet.getByText('Gardé.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('the reader finds on Sommaire and Accueil the place where they stopped, and can forget it', async ({
  page,
  url,
}) => {
  await holdTime(page);
  await page.goto(url(page1));
  await page.locator('#elle-va-dans-votre-sens').evaluate((title) => title.scrollIntoView());
  await stayHere(page);
  await openSommaire(page, url('guide/'));
  await page.getByRole('link', { name: /^Reprendre.*Elle va dans votre sens/ }).click();
  await expect(page).toHaveURL(/limites\/#elle-va-dans-votre-sens$/);

  await page.locator('.checked').scrollIntoViewIfNeeded();
  await stayHere(page);
  await openSommaire(page, url('guide/'));
  await expect(page.locator('.rows .read')).toHaveCount(1);
  await page.getByRole('button', { name: 'Oublier' }).click();
  await expect(page.getByText('Oublié.')).toBeVisible();
  await openSommaire(page, url('guide/'));
  await expect(page.getByRole('link', { name: /^Reprendre/ })).toHaveCount(0);
  await expect(page.locator('.rows .read')).toHaveCount(0);
});

test('nothing is retained of the reading of somebody who said no', async ({ page, url }) => {
  await holdTime(page);
  await page.goto(url('reglages/'));
  const no = page.getByRole('group', { name: 'Retenir où j’en suis' }).getByRole('radio', { name: 'Non' });
  await no.check();
  await expect(page.getByText('Votre place est oubliée')).toBeVisible();
  await page.goto(url(page1));
  await stayHere(page);
  await openSommaire(page, url('guide/'));
  await expect(page.getByRole('link', { name: /^Reprendre/ })).toHaveCount(0);
  await page.goto(url('reglages/'));
  await expect(no).toBeChecked();
});

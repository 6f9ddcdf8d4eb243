import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

const entries = (page: Page) => page.locator('.entries > li');
const noteField = (page: Page) => page.getByLabel('Note', { exact: true });

async function openJournal(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Texte' })).toBeEnabled();
}

/** Two windows on the journal, which holds one entry; its form is open in both. */
async function openTwoForms(here: Page, there: Page, address: string): Promise<void> {
  await openJournal(here, address);
  await here.getByRole('button', { name: 'Texte' }).click();
  await expect(entries(here)).toHaveCount(1);
  await openJournal(there, address);
  for (const page of [here, there]) await entries(page).locator('summary').click();
}

test('what one window notes, the other shows at once', { tag: '@firefox' }, async ({
  page,
  url,
  context,
}) => {
  await openJournal(page, url('journal/'));
  const other = await context.newPage();
  await openJournal(other, url('journal/'));
  await other.getByRole('button', { name: 'Texte' }).click();
  await expect(entries(page)).toHaveCount(1);
  await other.goto(url('calculer/'));
  await other.getByRole('button', { name: 'Noter' }).click();
  await expect(entries(page)).toHaveCount(2);
  await other.getByRole('button', { name: 'Annuler' }).click();
  await expect(entries(page)).toHaveCount(1);
});

for (const [name, comeBack] of [
  ['focus', () => dispatchEvent(new Event('focus'))],
  ['the back-forward cache', () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))],
] as const) {
  test(`where windows cannot speak to each other, coming back by ${name} reads the journal again`, async ({
    page,
    url,
    context,
  }) => {
    await context.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    });
    await openJournal(page, url('journal/'));
    const other = await context.newPage();
    await openJournal(other, url('journal/'));
    await other.getByRole('button', { name: 'Texte' }).click();
    await expect(entries(other)).toHaveCount(1);
    await page.evaluate(comeBack);
    await expect(entries(page)).toHaveCount(1);
  });
}

test('an entry changed in two windows shows both versions, and the person chooses', {
  tag: '@firefox',
}, async ({ page, url, context }) => {
  const there = await context.newPage();
  await openTwoForms(page, there, url('journal/'));
  await noteField(page).fill('ici');
  await noteField(there).fill('là-bas');
  await there.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(there.getByText(/^Modifié/)).toBeVisible();

  await expect(page.getByText('Modifiée dans une autre fenêtre')).toBeVisible();
  await expect(page.locator('.versions')).toContainText('ici');
  await expect(page.locator('.versions')).toContainText('là-bas');
  await expect(noteField(page)).toHaveValue('ici');
  await expect(page.getByRole('button', { name: 'Enregistrer' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Garder l’autre' }).click();
  await expect(entries(page)).toContainText('là-bas');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await entries(page).locator('summary').click();
  await expect(noteField(page)).toHaveValue('ici');
  await page.getByRole('button', { name: 'Garder la mienne' }).click();
  await expect(entries(there)).toContainText('ici');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(entries(there)).toContainText('là-bas');
});

test('an entry deleted in another window does not come back by a save: the person is asked', async ({
  page,
  url,
  context,
}) => {
  const there = await context.newPage();
  await openTwoForms(page, there, url('journal/'));
  await noteField(page).fill('ici');
  await there.getByRole('button', { name: 'Supprimer' }).click();
  await expect(entries(there)).toHaveCount(0);

  await expect(page.getByText('Supprimée dans une autre fenêtre')).toBeVisible();
  await expect(noteField(page)).toHaveValue('ici');
  await page.reload();
  await expect(page.getByText('Supprimée dans une autre fenêtre')).toBeVisible();
  await page.getByRole('button', { name: 'La laisser supprimée' }).click();
  await expect(entries(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('button', { name: 'La remettre, avec mes changements' }).click();
  await expect(entries(there)).toContainText('ici');
});

test('what one window keeps or erases, the other shows at once', async ({ page, url, context }) => {
  await page.goto(url('gardes/'));
  await expect(page.getByText('Rien de gardé pour l’instant.')).toBeVisible();
  const other = await context.newPage();
  await other.goto(url('guide/limites/'));
  await other.locator('.tools [data-tool="keep"]').click();
  await expect(page.locator('.kept .rows li')).toHaveCount(1);
  await other.goto(url('reglages/'));
  await other.getByRole('button', { name: 'Tout effacer' }).click();
  await other.getByRole('button', { name: 'Effacer maintenant' }).click();
  await expect(page.locator('.kept .rows li')).toHaveCount(0);
});

test('a basket changed in two windows shows both, and the person chooses', async ({ page, url, context }) => {
  await openBaskets(page, url('calculer/#paniers'));
  await page.getByLabel('Garder ce panier sous le nom').fill('Le 1er mai');
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await expect(page.getByText('est gardé sur cet appareil.')).toBeVisible();
  const there = await context.newPage();
  await openBaskets(there, url('calculer/#paniers'));
  await there.getByRole('button', { name: 'Le 1er mai', exact: true }).click();
  for (const [window, count] of [
    [there, '77'],
    [page, '55'],
  ] as const) {
    await window.locator('.card summary').first().click();
    await window.getByLabel('Combien, ratés compris').first().fill(count);
  }
  await there.getByRole('button', { name: 'Garder', exact: true }).click();
  await expect(there.getByText('est mis à jour.')).toBeVisible();

  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await expect(page.getByText('a changé dans une autre fenêtre.')).toBeVisible();
  await expect(page.locator('.versions dd')).toHaveText([/55/, /77/]);
  await page.getByRole('button', { name: 'Garder le vôtre' }).click();
  await expect(page.getByText('est mis à jour.')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('est de retour.')).toBeVisible();

  await there.getByRole('button', { name: 'Supprimer «\u00a0Le 1er mai\u00a0»' }).click();
  await expect(page.locator('.kept-baskets .kept li')).toHaveCount(0);
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await expect(page.getByText('a été supprimé dans une autre fenêtre.')).toBeVisible();
  await page.getByRole('button', { name: 'Le laisser supprimé' }).click();
  await expect(page.getByText('Le vôtre est toujours à l’écran.')).toBeVisible();
  await expect(page.getByLabel('Combien, ratés compris').first()).toHaveValue('55');
});

/** Opens the panel of baskets. */
async function openBaskets(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('.kept-baskets').waitFor();
}

import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

test.beforeEach(async ({ page, url }) => {
  await page.goto(url('calculer/'));
  await expect(page.locator('[data-island="calculator"]')).toHaveAttribute('data-started', '');
});

test('the calculator opens on an answer, for an unknown place', async ({ page }) => {
  await expect(page.getByRole('img', { name: /^Électricité : entre .* \S+, valeur centrale/ })).toBeVisible();
  await expect(page.getByText(/^Soit environ .* lampe LED\.$/)).toBeVisible();
  await expect(page.getByLabel('Calculé où')).toHaveValue('WORLD');
});

test('each use has its answer, in energy, carbon and water', async ({ page }) => {
  const seen = new Set<string>();
  for (const use of ['Texte', 'Résumé', 'Réflexion', 'Image', 'Vidéo']) {
    await page.getByRole('radio', { name: use }).check();
    await expect(page.getByRole('img', { name: /^Gaz à effet de serre : entre/ })).toBeVisible();
    await expect(page.getByRole('img', { name: /^Eau évaporée : entre/ })).toBeVisible();
    seen.add(await energy(page));
  }
  expect(seen.size).toBe(5);
});

test('the answer follows what one types', async ({ page }) => {
  const once = await energy(page);
  const field = page.getByLabel('Combien de fois');
  await field.fill('1 000');
  await expect(page.locator('.what')).toContainText('× 1 000');
  await expect.poll(() => energy(page)).not.toBe(once);
  await page.getByRole('button', { name: 'Un de moins' }).click();
  await expect(field).toHaveValue('999');
});

test('the place changes carbon and not electricity', async ({ page }) => {
  const [before, carbonBefore] = [await energy(page), await carbon(page)];
  await page.getByLabel('Calculé où').selectOption('FR');
  await expect.poll(() => carbon(page)).not.toBe(carbonBefore);
  expect(await energy(page)).toBe(before);
});

test('a machine at home can be chosen for a text, and not for a video', async ({ page }) => {
  const hosted = await energy(page);
  await page.getByLabel('Sur quelle machine').selectOption('laptop');
  await expect.poll(() => energy(page)).not.toBe(hosted);
  await page.getByRole('radio', { name: 'Vidéo' }).check();
  await expect(page.getByLabel('Sur quelle machine')).toHaveCount(0);
});

for (const [typed, explanation] of [
  ['beaucoup', 'Ce n’est pas un nombre'],
  ['-3', 'ne peut pas être négatif'],
  ['0', 'Zéro usage ne consomme rien'],
  ['1e99', 'Ce n’est pas un nombre'],
  ['9999999999999', 'trop grand'],
  ['1,5', 'nombre entier'],
  ['', 'Écrivez un nombre'],
] as const) {
  test(`« ${typed} » is explained, and the last good answer stays`, async ({ page }) => {
    const field = page.getByLabel('Combien de fois');
    await field.fill('12');
    await expect(page.locator('.what')).toContainText('× 12');
    const good = await energy(page);
    await field.fill(typed);
    await expect(page.getByText(explanation)).toBeVisible();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveValue(typed);
    expect(await energy(page)).toBe(good);
  });
}

test('what is counted is a list, and each of its numbers opens its source', async ({ page }) => {
  await page.getByText('Ce qui est compté').click();
  await expect(page.getByText(/^Pas compté\s: .*l’entraînement du modèle/)).toBeVisible();
  await page.locator('.counted a.figure').first().click();
  await expect(page.getByRole('dialog')).toContainText('Mesuré');
});

async function energy(page: Page): Promise<string> {
  return (await page.getByRole('img', { name: /^Électricité/ }).getAttribute('aria-label')) ?? '';
}

async function carbon(page: Page): Promise<string> {
  return (await page.getByRole('img', { name: /^Gaz à effet de serre/ }).getAttribute('aria-label')) ?? '';
}

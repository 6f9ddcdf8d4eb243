import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

test.beforeEach(async ({ page, url }) => {
  await page.goto(url('calculer/'));
  await expect(page.locator('[data-island="calculator"]')).toHaveAttribute('data-started', '');
});

test('the calculator opens on a sentence one can say, its three ranges, and an unknown place', async ({
  page,
}) => {
  await expect(page.locator('.sentence')).toHaveText(
    /^Une réponse ordinaire\u00a0: environ \d+ minutes? de lampe LED, entre \S+ et \S+\.$/,
  );
  for (const name of ['Électricité', 'Gaz à effet de serre', 'Eau évaporée']) {
    await expect(
      page.getByRole('img', { name: new RegExp(`^${name}\\s: entre .* valeur centrale`) }),
    ).toBeVisible();
  }
  await expect(page.getByLabel('Calculé où')).toHaveValue('WORLD');
});

test('each activity of each drawer has its answer, in energy, carbon and water', async ({ page }) => {
  const seen = new Set<string>();
  for (const drawer of ['Texte', 'Image', 'Vidéo', 'Son']) {
    await page.getByRole('radio', { name: drawer }).check();
    const list = page.getByLabel('Lequel');
    for (const activity of await list.locator('option:not([hidden])').allTextContents()) {
      await list.selectOption({ label: activity });
      const name = activity.split(',')[0] ?? '';
      await expect(page.locator('.sentence')).toContainText(`${name}\u00a0:`);
      await expect(page.getByRole('img', { name: /^Gaz à effet de serre\s: entre/ })).toBeVisible();
      await expect(page.getByRole('img', { name: /^Eau évaporée\s: entre/ })).toBeVisible();
      seen.add(await energy(page));
    }
  }
  expect(seen.size).toBeGreaterThanOrEqual(8);
});

test('the answer follows what one types', async ({ page }) => {
  const once = await energy(page);
  const field = page.getByLabel('Combien');
  await field.fill('1 000');
  await expect(page.locator('.sentence')).toContainText('1\u202f000\u00a0fois');
  await expect.poll(() => energy(page)).not.toBe(once);
  await page.getByRole('button', { name: 'Un de moins' }).click();
  await expect(field).toHaveValue('999');
});

test('the result stays in sight while the settings change it', async ({ page }) => {
  await page.getByLabel('Calculé où').evaluate((field) => field.scrollIntoView({ block: 'center' }));
  const readout = page.locator('.readout p');
  await expect(readout).toBeInViewport();
  const before = await readout.textContent();
  await page.getByLabel('Calculé où').selectOption('FR');
  await expect(readout).not.toHaveText(before ?? '');
});

test('at 360 pixels the table of orders of magnitude keeps to its column', async ({ page, url }) => {
  await page.goto(url('calculer/'));
  const edges = await page.locator('.orders table').evaluate((table) => {
    table.scrollIntoView();
    const [inner, outer] = [table, table.parentElement ?? table].map((one) => one.getBoundingClientRect());
    return { over: Math.round((inner?.right ?? 0) - (outer?.right ?? 0)) };
  });
  expect(edges.over).toBeLessThanOrEqual(0);
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

test('the machine that transcribing asks for does not follow to the next text', async ({ page }) => {
  const text = await energy(page);
  await page.getByRole('radio', { name: 'Son' }).check();
  await expect(page.getByLabel('Sur quelle machine')).toHaveValue('basic-laptop');
  await page.getByRole('radio', { name: 'Texte' }).check();
  expect(await energy(page)).toBe(text);
});

test('another everyday thing pictures it, and those that would give an absurd number are not offered', async ({
  page,
}) => {
  const choice = page.getByLabel('Image du quotidien');
  await choice.selectOption('micro-ondes');
  await expect(page.locator('.sentence')).toContainText('micro-ondes');
  await expect(choice.locator('option[value="bouilloire"]')).toBeDisabled();
});

for (const [typed, explanation] of [
  ['beaucoup', 'Ce n’est pas un nombre'],
  ['-3', 'ne peut pas être négatif'],
  ['0', 'Écrivez au moins 1'],
  ['1e99', 'Ce n’est pas un nombre'],
  ['9999999999999', 'trop grand'],
  ['1,5', 'nombre entier'],
  ['', 'Écrivez un nombre'],
] as const) {
  test(`« ${typed} » is explained, and the last good answer stays`, async ({ page }) => {
    const field = page.getByLabel('Combien');
    await field.fill('12');
    await expect(page.locator('.sentence')).toContainText('12\u00a0fois');
    const good = await energy(page);
    await field.fill(typed);
    await expect(page.getByText(explanation)).toBeVisible();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveValue(typed);
    expect(await energy(page)).toBe(good);
  });
}

test('what is counted and what is not are in sight, and each number opens its source', {
  tag: '@firefox',
}, async ({ page }) => {
  const counted = page.locator('.counted');
  await expect(counted.getByText('les puces qui calculent')).toBeVisible();
  await expect(counted.getByText('l’entraînement du modèle')).toBeVisible();
  await expect(counted.getByText('la taille de ce modèle n’est pas publiée')).toBeVisible();
  await expect(page.getByText('sans déduire d’achats d’électricité verte')).toBeVisible();
  await counted.getByText('D’où viennent ces chiffres').click();
  await expect(counted.getByRole('link', { name: /Lampe LED/ })).toBeVisible();
  await counted.locator('a.figure').first().click();
  await expect(page.getByRole('dialog')).toContainText('Mesuré');
});

async function energy(page: Page): Promise<string> {
  return (await page.getByRole('img', { name: /^Électricité/ }).getAttribute('aria-label')) ?? '';
}

async function carbon(page: Page): Promise<string> {
  return (await page.getByRole('img', { name: /^Gaz à effet de serre/ }).getAttribute('aria-label')) ?? '';
}

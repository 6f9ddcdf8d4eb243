import type { Page } from '@playwright/test';
import { formatNumber } from '../../src/core/number/format.ts';
import { readFigure } from './support/content.ts';
import { expect, test } from './support/fixtures.ts';

test.beforeEach(async ({ page, url }) => {
  await page.goto(url('calculer/'));
  await expect(page.locator('[data-island="calculator"]')).toHaveAttribute('data-started', '');
});

test('a comparison starts from the use on screen, and Back closes it', async ({ page }) => {
  await page.getByLabel('Combien').fill('5');
  await page.locator('.deeds').getByRole('button', { name: 'Comparer' }).click();
  await expect(page.getByRole('heading', { name: 'Comparer' })).toBeFocused();
  await expect(page.locator('.uses-row').first()).toContainText('Une réponse ordinaire × 5');
  await page.evaluate(() => history.back());
  await expect(page.getByRole('heading', { name: 'Comparer' })).toHaveCount(0);
  await expect(page.getByLabel('Combien')).toHaveValue('5');
});

test('each ready comparison has two or three bars on one scale, a gap, and what to learn from it', async ({
  page,
}) => {
  await openPanel(page, 'Comparer');
  const choice = page.getByLabel('toute prête');
  const ready = await choice.locator('option').count();
  expect(ready).toBeGreaterThanOrEqual(7);
  for (let index = 1; index < ready; index += 1) {
    await choice.selectOption({ index });
    await expect(page.locator('.sentence')).toContainText(/fois|Autant/);
    await expect(page.locator('.answer .detail')).not.toBeEmpty();
    const energy = page.locator('.uses-scale').first();
    expect(await energy.locator('.uses-row').count()).toBeGreaterThanOrEqual(2);
    await expect(energy.locator('.range-ruler')).toHaveCount(1);
  }
});

test('two countries take the same electricity, and not the same carbon', async ({ page }) => {
  await openPanel(page, 'Comparer');
  await page.getByLabel('toute prête').selectOption('pays');
  await expect(page.locator('.sentence')).toContainText('Autant d’électricité. Gaz à effet de serre, ');
});

test('a third use is added, set, and removed', async ({ page }) => {
  await openPanel(page, 'Comparer');
  await page.getByRole('button', { name: 'Ajouter un usage' }).click();
  const third = page.locator('.card').nth(2);
  await third.locator('summary').click();
  await third.getByRole('radio', { name: 'Vidéo' }).check();
  await expect(page.locator('.uses-row').nth(2)).toContainText('Une vidéo de 5 secondes');
  await third.getByRole('button', { name: 'Retirer' }).click();
  await expect(page.locator('.card')).toHaveCount(2);
});

test('the event has the article’s own result beside today’s range, and says what weighs most', async ({
  page,
}) => {
  await openPanel(page, 'Additionner');
  const { central, unit } = readFigure('mit-scenario-event');
  await expect(page.locator('.uses-row').nth(1)).toContainText(`${formatNumber(central)}\u00a0${unit}`);
  const weights = (await page.locator('.weights li').allTextContents()).map((words) =>
    Number(/(\d+)\u00a0%/.exec(words)?.[1]),
  );
  expect(weights.length).toBeGreaterThan(1);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  await page.getByRole('link', { name: 'd’où il vient' }).click();
  await expect(page.getByRole('dialog')).toContainText('Mesuré');
  await page.keyboard.press('Escape');
  for (const basket of ['campagne', 'reunion']) {
    await page.getByLabel('Quel panier').selectOption(basket);
    await expect(page.getByRole('img', { name: /^Électricité.*valeur centrale/ })).toBeVisible();
  }
});

test('a line is set or removed, the total follows, and removing is undone', async ({ page }) => {
  await openPanel(page, 'Additionner');
  const before = await page.locator('.sentence').textContent();
  const videos = page.locator('.card').nth(2);
  await videos.locator('summary').click();
  await videos.getByRole('button', { name: 'Retirer' }).click();
  await expect(page.locator('.sentence')).not.toHaveText(before ?? '');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.locator('.sentence')).toHaveText(before ?? '');
  await page.locator('.card').nth(2).locator('summary').click();
  await page.locator('.card').nth(2).getByLabel('Combien').fill('1');
  await expect(page.locator('.sentence')).not.toHaveText(before ?? '');
});

test('a basket of one’s own is kept by name, found again, deleted, and brought back', async ({ page }) => {
  await openPanel(page, 'Additionner');
  await page.getByLabel('Quel panier').selectOption('');
  await page.getByRole('button', { name: 'Ajouter l’usage' }).click();
  await page.getByLabel('sous le nom').fill('Le 1er mai');
  await page.getByRole('button', { name: 'Garder' }).click();
  await expect(page.getByText('« Le 1er mai » est gardé')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Le 1er mai', exact: true }).click();
  await expect(page.locator('.card')).toHaveCount(2);
  await page.getByRole('button', { name: 'Supprimer « Le 1er mai »' }).click();
  await expect(page.getByText('est supprimé')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Le 1er mai', exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeFocused();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('button', { name: 'Le 1er mai', exact: true })).toBeVisible();
});

test('five answers give a collective’s year, what weighs most, and three decisions', async ({ page }) => {
  await openPanel(page, 'Bilan sans journal');
  const before = await page.locator('.sentence').textContent();
  for (const [question, answer] of [
    ['Images', '30'],
    ['Vidéos', '1,5'],
    ['Heures de réunion', '2'],
    ['Tâches confiées', '1'],
    ['Combien de personnes', '25'],
  ] as const) {
    await page.getByLabel(question).fill(answer);
  }
  await expect(page.locator('.sentence')).not.toHaveText(before ?? '');
  await expect(page.locator('.weights li')).toHaveCount(5);
  await expect(page.locator('.decisions li')).toHaveCount(3);
  await page.getByLabel('Combien de personnes').fill('-4');
  await expect(page.getByText('ne peut pas être négatif')).toBeVisible();
  await expect(page.locator('.weights li')).toHaveCount(5);
});

test('a year without any use divides by nothing', async ({ page }) => {
  await openPanel(page, 'Bilan sans journal');
  await page.getByLabel('Textes').fill('0');
  await expect(page.getByText('Aucun usage')).toBeVisible();
});

test('in expert words a model, its tokens and one’s own electricity change the answer', async ({ page }) => {
  await page.getByRole('button', { name: 'En mots d’expert' }).click();
  const expert = page.locator('.expert');
  const answer = () => page.getByRole('img', { name: /^Électricité/ }).getAttribute('aria-label');
  let last = await answer();
  for (const act of [
    () => expert.getByLabel('Modèle').selectOption('llama-3.1-8b'),
    () => expert.getByLabel('Jetons écrits').fill('4 000'),
    () => expert.getByLabel('Paramètres actifs').fill('70'),
    () => expert.getByLabel('Échanges').fill('4'),
    () => expert.getByLabel('Réflexion').selectOption('oui'),
  ]) {
    await act();
    await expect.poll(answer).not.toBe(last);
    last = await answer();
  }
  const carbon = page.getByRole('img', { name: /^Gaz à effet de serre/ });
  await expert.getByLabel('Votre électricité').fill('0');
  await expect(carbon).toHaveAttribute('aria-label', /entre/);
  await expert.getByLabel('PUE').fill('0,5');
  await expect(page.getByText('Un PUE vaut au moins 1')).toBeVisible();
  await expert.getByLabel('Jetons lus').fill('beaucoup');
  await expect(page.getByText('Ce n’est pas un nombre')).toBeVisible();
  expect(await answer()).toBe(last);
});

test('each drawer has its expert words', async ({ page }) => {
  await page.getByRole('button', { name: 'En mots d’expert' }).click();
  for (const [drawer, field, value] of [
    ['Image', 'Mégapixels', '4'],
    ['Vidéo', 'Secondes', '12'],
    ['Son', 'Minutes de son', '90'],
  ] as const) {
    await page.getByRole('radio', { name: drawer }).check();
    const before = await page.getByRole('img', { name: /^Électricité/ }).getAttribute('aria-label');
    await page.locator('.expert').getByLabel(field).fill(value);
    await expect(page.getByRole('img', { name: /^Électricité/ })).not.toHaveAttribute(
      'aria-label',
      before ?? '',
    );
  }
});

async function openPanel(page: Page, name: string): Promise<void> {
  await page.locator('.panel-list').getByRole('button', { name }).click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeFocused();
}

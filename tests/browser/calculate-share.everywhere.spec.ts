import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

test.beforeEach(async ({ page, url }) => {
  // What a browser's clipboard would hold: Firefox lets no test read it.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: undefined });
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          document.documentElement.dataset.copied = text;
        },
      },
    });
  });
  await open(page, url('calculer/'));
});

test('the sentence is copied with its three ranges and where they come from', { tag: '@firefox' }, async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Copier' }).click();
  await expect(page.getByText(/^Copié\s: \d+ mots\.$/)).toBeVisible();
  const text = await copied(page);
  expect(text).toMatch(
    /^Une réponse ordinaire\u00a0: environ .*\nÉlectricité\u00a0: entre .*\nGaz à effet de serre/,
  );
  expect(text).toContain('Calcul de Terrain, version');
});

test('the address says nothing until one shares, then opens on the same use', async ({ page, url }) => {
  await page.getByRole('radio', { name: 'Image' }).check();
  await page.getByLabel('Combien').fill('12');
  await page.getByLabel('Calculé où').selectOption('DE');
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: 'Partager' }).click();
  await expect(page.getByText('Copié, avec l’adresse')).toBeVisible();
  const address = (await copied(page)).split('\n').at(-1) ?? '';
  expect(address).toContain(`${url('calculer/')}#calcul=v1/`);
  const said = await page.locator('.sentence').textContent();

  await page.goto('about:blank');
  await open(page, address);
  await expect(page.getByText('Calcul reçu par un lien.')).toBeVisible();
  await expect(page.locator('.sentence')).toHaveText(said ?? '');
  await expect(page.getByLabel('Calculé où')).toHaveValue('DE');
});

test('a comparison and a basket are shared too', async ({ page }) => {
  for (const [panel, rows] of [
    ['Comparer', 2],
    ['Additionner', 3],
  ] as const) {
    await page.locator('.panel-list').getByRole('button', { name: panel }).click();
    await expect(page.getByRole('heading', { name: panel })).toBeVisible();
    await page.getByRole('button', { name: 'Partager' }).click();
    await expect(page.getByText('Copié, avec l’adresse')).toBeVisible();
    const address = (await copied(page)).split('\n').at(-1) ?? '';
    await page.goto('about:blank');
    await open(page, address);
    await expect(page.locator('.card')).toHaveCount(rows);
    await page.getByRole('button', { name: 'Retour' }).click();
    await expect(page.locator('.panel-list')).toBeVisible();
  }
});

test('a panel that one leaves gives back the use as it was, not as it was shared', async ({ page }) => {
  await page.getByRole('button', { name: 'Partager' }).click();
  await expect(page.getByText('Copié, avec l’adresse')).toBeVisible();
  await page.getByLabel('Combien').fill('12');
  await page.locator('.panel-list').getByRole('button', { name: 'Comparer' }).click();
  await page.getByRole('button', { name: 'Retour' }).click();
  await expect(page.getByLabel('Combien')).toHaveValue('12');
  await expect(page.getByText('Calcul reçu par un lien.')).toHaveCount(0);
});

for (const hostile of [
  'calcul=v0/kind=text',
  'calcul=v1/kind=text&n=-1&at=FR&length=ordinary&model=small',
  'calcul=v1/kind=text&n=1e999&at=FR&length=ordinary&model=small',
  'calcul=<img src=x onerror=alert(1)>',
  'calcul=%00%FF',
  `calcul=v1/${'kind=text&'.repeat(900)}`,
]) {
  test(`« ${hostile.slice(0, 40)} » gives a clear message and the defaults`, async ({ page, url }) => {
    const said = await page.locator('.sentence').textContent();
    await page.goto('about:blank');
    await open(page, url(`calculer/#${hostile}`));
    await expect(page.getByText('Cette adresse ne contient aucun calcul')).toBeVisible();
    await expect(page.locator('.sentence')).toHaveText(said ?? '');
  });
}

for (const panel of ['comparer', 'paniers']) {
  test(`a hostile address of « ${panel} » gives a clear message and a result`, async ({ page, url }) => {
    await page.goto('about:blank');
    await open(page, url(`calculer/#${panel}=v1/kind=text&n=0`));
    await expect(page.getByText('Cette adresse ne contient aucun calcul')).toBeVisible();
    await expect(page.locator('.sentence')).not.toBeEmpty();
  });
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('[data-island="calculator"]')).toHaveAttribute('data-started', '');
}

async function copied(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.dataset.copied ?? '');
}

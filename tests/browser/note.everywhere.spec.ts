import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

async function openJournal(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Texte' })).toBeEnabled();
}

const entries = (page: Page) => page.locator('.entries > li');

test('from the calculator, one tap notes the use on screen', async ({ page, url }) => {
  await page.goto(url('calculer/'));
  await page.getByRole('radio', { name: 'Image' }).check();
  await page.getByLabel('Combien').fill('4');
  await page.getByRole('button', { name: 'Noter' }).click();
  await expect(page.getByText('Noté.')).toBeVisible();
  await page.getByRole('link', { name: 'Voir le journal' }).click();
  await expect(entries(page)).toHaveCount(1);
  await expect(entries(page)).toContainText('Une image × 4');
});

test('from the calculator, a note is taken back in one tap', async ({ page, url }) => {
  await page.goto(url('calculer/'));
  await page.getByRole('button', { name: 'Noter' }).click();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Annulé')).toBeVisible();
  await openJournal(page, url('journal/'));
  await expect(entries(page)).toHaveCount(0);
});

test('from the journal, one tap on a chip notes a use, and the month adds it up', async ({ page, url }) => {
  await openJournal(page, url('journal/'));
  await page.getByRole('button', { name: 'Texte' }).click();
  await expect(page.getByText(/^Noté\s:/)).toBeVisible();
  const total = page.getByRole('img', { name: /^Électricité du mois : entre/ });
  const one = await total.getAttribute('aria-label');
  await page.getByRole('button', { name: 'Vidéo' }).click();
  await expect(entries(page)).toHaveCount(2);
  await expect(page.getByText('2 usages')).toBeVisible();
  await expect(total).not.toHaveAttribute('aria-label', one ?? '');
  await page.reload();
  await expect(entries(page)).toHaveCount(2);
});

test('an entry is edited, deleted, and each can be undone', { tag: '@firefox' }, async ({ page, url }) => {
  await openJournal(page, url('journal/'));
  await page.getByRole('button', { name: 'Image' }).click();
  await entries(page).locator('summary').click();
  await page.getByLabel('Combien').fill('3');
  await page.getByLabel('Note', { exact: true }).fill('affiche de la fête');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(entries(page)).toContainText('Une image × 3');
  await expect(entries(page)).toContainText('affiche de la fête');
  await expect(page.getByText('Modifié')).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeFocused();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(entries(page)).not.toContainText('× 3');

  await entries(page).locator('summary').click();
  await page.getByRole('button', { name: 'Supprimer' }).click();
  await expect(entries(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeFocused();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(entries(page)).toHaveCount(1);
  await expect(page.locator('.deed')).toBeFocused();
  await page.reload();
  await expect(entries(page)).toHaveCount(1);
  await expect(entries(page)).not.toContainText('× 3');
});

test('a wrong number in an entry is explained and cannot be saved', async ({ page, url }) => {
  await openJournal(page, url('journal/'));
  await page.getByRole('button', { name: 'Texte' }).click();
  await entries(page).locator('summary').click();
  await page.getByLabel('Combien').fill('beaucoup');
  await expect(page.getByText('Ce n’est pas un nombre')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Enregistrer' })).toBeDisabled();
});

test.describe('where nothing can be kept', () => {
  const refusals: [string, () => void][] = [
    [
      'the browser has no IndexedDB',
      () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
    ],
    [
      'the browser refuses to open it',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no', 'InvalidStateError');
        };
      },
    ],
  ];
  for (const [name, refuse] of refusals) {
    test(`${name}: the journal says so and works as long as the page is open`, { tag: '@firefox' }, async ({
      page,
      url,
    }) => {
      await page.addInitScript(refuse);
      await openJournal(page, url('journal/'));
      await expect(page.getByText('Rien n’est gardé ici.')).toBeVisible();
      await page.getByRole('button', { name: 'Texte' }).click();
      await expect(entries(page)).toHaveCount(1);
    });

    test(`${name}: the calculator never says « Noté »`, async ({ page, url }) => {
      await page.addInitScript(refuse);
      await page.goto(url('calculer/'));
      await page.getByRole('button', { name: 'Noter' }).click();
      await expect(page.getByText('Non enregistré.')).toBeVisible();
      await expect(page.getByText('Noté')).toHaveCount(0);
    });
  }

  test('a full phone: the note stays on screen with its words, and is kept once there is room', {
    tag: '@firefox',
  }, async ({ page, url }) => {
    await openJournal(page, url('journal/'));
    await page.getByRole('button', { name: 'Texte' }).click();
    await entries(page).locator('summary').click();
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Object.assign(globalThis, {
        makeRoom: () => {
          IDBObjectStore.prototype.put = put;
        },
      });
    });
    const note = page.getByLabel('Note', { exact: true });
    await note.fill('réunion du 12');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Non enregistré. La mémoire du téléphone est pleine.')).toBeVisible();
    await expect(note).toHaveValue('réunion du 12');
    await page.getByRole('button', { name: 'Image' }).click();
    await expect(page.getByText('Note non enregistrée : Une image.')).toBeVisible();
    await expect(page.getByText(/^(Noté|Modifié)/)).toHaveCount(0);
    await page.evaluate('makeRoom()');
    await page.locator('.unkept').getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.locator('.unkept')).toHaveCount(0);
    await expect(page.getByText(/^Noté\s: Une image/)).toBeVisible();
    await expect(note).toHaveValue('réunion du 12');
    await page.locator('.entry-form').getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.getByText(/^Modifié/)).toBeVisible();
    await expect(entries(page)).toHaveCount(2);
    await expect(page.locator('.entries')).toContainText('réunion du 12');
  });
});

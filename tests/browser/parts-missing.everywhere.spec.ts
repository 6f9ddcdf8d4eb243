import type { Page } from '@playwright/test';
import { islands } from '../../src/app/islands.ts';
import { expect, test } from './support/fixtures.ts';

/** What each engine says of a file that does not come, and of the head of the site when the network is cut too. */
const notFetched =
  /ERR_FAILED|ERR_INTERNET_DISCONNECTED|NetworkError|Failed to fetch|error loading dynamically|Loading failed/;

/** The file that starts an island, not what it shares with others: `start-` and a fingerprint, or `calculator-`. */
const ownModule = /\/assets\/(start|calculator)-[\w-]{8}\.js$/;

const gone = /Cette partie de Terrain ne vient pas/;
const offline = /Cette partie de Terrain n’est pas encore sur cet appareil, et le réseau ne répond pas/;

/** Fails each request for a part until it is mended. */
async function breakPart(page: Page, name: string) {
  let isBroken = true;
  await page.route(
    (address) => new RegExp(`/assets/${name}-[^/]*\\.js$`).test(address.pathname),
    (route) => (isBroken ? route.abort() : route.continue()),
  );
  return () => {
    isBroken = false;
  };
}

/** Parts fetched on tap: what to tap, and what shows once the part has come. */
const taps = [
  {
    part: 'tools',
    at: 'guide/limites/',
    tap: (page: Page) => page.locator('[data-tool="keep"]').click(),
    shows: (page: Page) => page.getByText('Gardé.'),
  },
  {
    part: 'qr-code',
    at: 'guide/limites/',
    tap: async (page: Page) => {
      await page.locator('[data-tool="share"]').click();
      await page.getByRole('button', { name: 'Montrer le code QR' }).click();
    },
    shows: (page: Page) => page.getByRole('img', { name: /^Code QR/ }),
  },
  {
    part: 'read-entry',
    at: 'guide/rgpd-association/',
    tap: (page: Page) => page.locator('article a.term').first().click(),
    shows: (page: Page) => page.getByRole('dialog', { name: 'Ce que veut dire ce mot' }),
  },
  {
    part: 'copy-request',
    at: 'preparer/tract/',
    tap: (page: Page) => page.getByRole('button', { name: 'Copier la demande' }).click(),
    shows: (page: Page) => page.locator('.request').getByText(/^Copié|refuse de copier/),
  },
  {
    part: 'note',
    at: 'calculer/',
    tap: (page: Page) => page.getByRole('button', { name: 'Noter' }).click(),
    shows: (page: Page) => page.getByText('Noté.'),
  },
  {
    part: 'share',
    at: 'calculer/',
    tap: (page: Page) => page.getByRole('button', { name: 'Copier' }).click(),
    shows: (page: Page) => page.getByText(/^Copié|refuse de copier/),
  },
  {
    part: 'Expert',
    at: 'calculer/',
    tap: (page: Page) => page.getByRole('button', { name: 'En mots d’expert' }).click(),
    shows: (page: Page) => page.getByLabel('Jetons écrits'),
  },
  {
    part: 'FigureList',
    at: 'calculer/',
    tap: (page: Page) => page.getByText('D’où viennent ces chiffres').click(),
    shows: (page: Page) => page.locator('.figures a').first(),
  },
  ...(['Compare', 'Baskets', 'Bilan'] as const).map((part, index) => ({
    part,
    at: 'calculer/',
    tap: (page: Page) => page.locator('.panel-list button').nth(index).click(),
    shows: (page: Page) => page.locator('.panel'),
  })),
];

for (const { part, at, tap, shows } of taps) {
  test(`« ${part} » that does not come says so, and comes when one tries again`, async ({
    page,
    url,
    watch,
  }) => {
    watch.expectError(notFetched);
    const mend = await breakPart(page, part);
    await page.goto(url(at));
    await tap(page);
    await expect(page.getByText(gone)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Recharger la page' })).toBeVisible();
    mend();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(shows(page)).toBeVisible();
    await expect(page.getByText(gone)).toHaveCount(0);
  });
}

test('where the words of the state line do not come, the line says so, and tells it when one tries again', async ({
  page,
  url,
  watch,
}) => {
  watch.expectError(notFetched);
  const mend = await breakPart(page, 'state-line');
  await page.goto(url());
  const line = page.locator('[data-offline-state]').first();
  await expect(line).toContainText(gone);
  mend();
  await line.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.getByText(gone)).toHaveCount(0);
  await expect(line).not.toHaveAttribute('data-offline-state', '');
});

test('without a network, the words say that it is the network', async ({ page, url, watch, context }) => {
  watch.expectError(notFetched);
  await page.goto(url('calculer/'));
  await expect(page.locator('[data-island="calculator"]')).toHaveAttribute('data-started', '');
  await breakPart(page, 'Compare');
  await context.setOffline(true);
  await page.locator('.panel-list button').first().click();
  await expect(page.getByText(offline)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Recharger la page' })).toHaveCount(0);
});

for (const { name: island, pages } of islands.filter(({ name }) => name !== 'reading')) {
  test(`the island « ${island} » that does not come says so in its place, and starts when one tries again`, async ({
    page,
    url,
    watch,
  }) => {
    watch.expectError(notFetched);
    let isBroken = true;
    await page.route(ownModule, (route) => (isBroken ? route.abort() : route.continue()));
    await page.goto(url(pages[0]));
    const root = page.locator(`[data-island="${island}"]`).first();
    await expect(root.getByText(gone)).toBeVisible();
    // The rest of the page lives.
    await expect(page.getByRole('link', { name: 'Accueil' })).toBeVisible();
    isBroken = false;
    await root.getByRole('button', { name: 'Réessayer' }).click();
    await expect(root.getByText(gone)).toHaveCount(0);
    await expect(root.locator('button, input, a, select').first()).toBeVisible();
  });
}

test('where the browser remembers that a shared file did not come, loading the page again mends it', {
  tag: '@firefox',
}, async ({ page, url, watch }) => {
  watch.expectError(notFetched);
  let isBroken = true;
  await page.route(/\/assets\/start-island-/, (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto(url('journal/'));
  const root = page.locator('[data-island="journal"]');
  await expect(root.getByText(gone)).toBeVisible();
  isBroken = false;
  await root.getByRole('button', { name: 'Recharger la page' }).click();
  await expect(root).toHaveAttribute('data-started', '');
});

test('a damaged file of search is said to be, and is asked for anew', { tag: '@firefox' }, async ({
  page,
  url,
  watch,
}) => {
  watch.expectError(/SyntaxError|JSON/);
  let isDamaged = true;
  await page.route('**/search/texts.txt', async (route) => {
    if (!isDamaged) return route.continue();
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).slice(0, 4000) });
  });
  await page.goto(url('chercher/'));
  await page.getByRole('searchbox').fill('tract');
  await expect(page.getByText('un de ses fichiers est abîmé')).toBeVisible();
  isDamaged = false;
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.locator('.results a').first()).toBeVisible();
  await expect(page.getByText('est abîmé')).toHaveCount(0);
});

test('an island that throws once it runs says so in its place, and the rest of the page lives', {
  tag: '@firefox',
}, async ({ page, url, watch }) => {
  watch.expectError(/a fault of the test/);
  await page.addInitScript(() => {
    // Read by the theme's radios as the island starts.
    Object.defineProperty(HTMLElement.prototype, 'dataset', {
      get() {
        if (this === document.documentElement && document.readyState !== 'loading')
          throw new Error('a fault of the test');
        return new Proxy(this, {
          get: (element, name) => element.getAttribute(`data-${String(name)}`) ?? undefined,
          set: (element, name, value) => {
            element.setAttribute(`data-${String(name)}`, value);
            return true;
          },
        });
      },
    });
  });
  await page.goto(url('reglages/'));
  const root = page.locator('[data-island="settings"]');
  await expect(root.getByText('Terrain s’est trompé')).toBeVisible();
  await expect(root).toContainText('Rechargez la page.');
  // Nothing is asked that no button does.
  await expect(root).not.toContainText('Réessayez');
  await expect(root.getByRole('button')).toHaveText(['Recharger la page']);
  await expect(page.getByRole('link', { name: 'Accueil' })).toBeVisible();
});

test('what throws in a tap, and nothing caught, is said above the tabs', { tag: '@firefox' }, async ({
  page,
  url,
  watch,
}) => {
  watch.expectError(/a fault of the test/);
  await page.goto(url('guide/limites/'));
  await page.evaluate(() => {
    document.querySelector('h1')?.addEventListener('click', () => {
      throw new Error('a fault of the test');
    });
  });
  await page.locator('h1').click();
  await expect(page.getByRole('alert')).toContainText('Terrain s’est trompé');
  await page.getByRole('button', { name: 'Fermer' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

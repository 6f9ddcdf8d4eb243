import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  expectedFiles,
  makeNextRelease,
  openUntilReady,
  packPathOf,
  readOnlyVersion,
  readRelease,
  readVersions,
  retitled,
  stateOf,
} from './offline-releases.ts';
import { buildSite } from './support/builds.ts';
import { expect, test, whenServerIsGone } from './support/fixtures.ts';

const oldChunk = /^assets\/update-bar.*\.js$/;

test('a new version is made complete beside the old one, then asked, and shown once accepted', async ({
  page,
  builtSite,
  freshServer,
}) => {
  const server = await freshServer();
  const settings = new URL('reglages/', server.url).href;
  await openUntilReady(page, settings);
  const next = await makeNextRelease(builtSite.folder, {
    change: { 'reglages/': retitled('Réglages neufs') },
  });
  server.deploy(next);
  await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
  await expect(stateOf(page)).toContainText('Nouvelle version prête.');
  const [older, newer] = Object.values(await readVersions(page));
  expect([older, newer]).toContainEqual(expectedFiles(server.url, await readRelease(builtSite.folder)));
  expect([older, newer]).toContainEqual(expectedFiles(server.url, await readRelease(next)));

  await page.reload();
  await expect(page.locator('h1')).toHaveText('Réglages');
  await offer(page).click();
  await expect(page.locator('h1')).toHaveText('Réglages neufs');
  await expect(stateOf(page)).toContainText('Prêt hors ligne');
  await expect(offer(page)).toHaveCount(0);
});

test('an update fetches the files that changed, and no other', async ({ page, builtSite, freshServer }) => {
  const server = await freshServer();
  await openUntilReady(page, new URL('reglages/', server.url).href);
  const change = { '': retitled('Terrain neuf'), '404.html': retitled('Introuvable encore') };
  server.deploy(await makeNextRelease(builtSite.folder, { change }));
  server.forgetRequests();
  await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
  await expect(offer(page)).toBeVisible();
  expect(server.requestedPaths().sort()).toEqual(['', '404.html', 'sw.js']);
});

test('a corrected sentence costs the phone that page alone, in the real build', { tag: '@long' }, async ({
  page,
  freshServer,
}) => {
  const chapter = 'content/chapters/enjeux-environnementaux.md';
  const next = await buildSite({ change: { [chapter]: (text) => `${text}\nUne phrase de plus.\n` } });
  const server = await freshServer();
  await openUntilReady(page, new URL('reglages/', server.url).href);
  server.deploy(next.folder);
  server.forgetRequests();
  await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
  await expect(offer(page)).toBeVisible();
  // Search keeps the sentence too, in its one file.
  expect(server.requestedPaths().sort()).toEqual([
    'guide/enjeux-environnementaux/',
    'search/texts.txt',
    'sw.js',
  ]);
  await next.remove();
});

test('an update that changes more than half comes in the pack, in two requests', async ({
  page,
  builtSite,
  freshServer,
}) => {
  const files = await readRelease(builtSite.folder);
  const pages = files.map((file) => file.url).filter((url) => url === '' || url.endsWith('/'));
  const server = await freshServer();
  await openUntilReady(page, new URL('reglages/', server.url).href);
  const change = Object.fromEntries(
    [...pages, 'search/texts.txt'].map((url) => [url, (text: string) => `${text}\n`]),
  );
  const next = await makeNextRelease(builtSite.folder, { change, withPack: true });
  server.deploy(next);
  server.forgetRequests();
  await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
  await expect(offer(page)).toBeVisible();
  expect(server.requestedPaths().sort()).toEqual([await packPathOf(next), 'sw.js']);
  expect(Object.values(await readVersions(page))).toContainEqual(
    expectedFiles(server.url, await readRelease(next)),
  );
});

for (const fault of ['truncate', 'answerHtml'] as const) {
  const words = { truncate: 'cut in two', answerHtml: 'answered as a page of HTML' }[fault];
  const tag = fault === 'truncate' ? [] : ['@long'];
  test(`an update whose script is ${words} is refused, and the old version stays whole`, { tag }, async ({
    page,
    builtSite,
    freshServer,
    watch,
  }) => {
    watch.expectError(/integrity|digest|SRI/i);
    watch.expectError(whenServerIsGone);
    const files = await readRelease(builtSite.folder);
    const script = files.find(({ url }) => oldChunk.test(url))?.url ?? '';
    const server = await freshServer();
    await openUntilReady(page, new URL('reglages/', server.url).href);
    const next = await makeNextRelease(builtSite.folder, {
      change: { [script]: (text) => `${text}\n`, 'reglages/': retitled('Réglages neufs') },
    });
    server.deploy(next);
    server[fault](script);
    await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
    await expect(stateOf(page)).toContainText(
      `Nouvelle version interrompue à ${files.length - 1} sur ${files.length}`,
    );
    expect(Object.values(await readVersions(page))).toContainEqual(expectedFiles(server.url, files));
    await expect(offer(page)).toHaveCount(0);

    // The old version opens with no help from the network.
    await server.stop();
    await page.reload();
    await expect(page.locator('h1')).toHaveText('Réglages');
    await expect(stateOf(page)).toContainText('Prêt hors ligne');

    await server.restart();
    server.mend();
    await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
    await expect(offer(page)).toBeVisible();
  });
}

test('an update cut half-way goes on where it stopped', async ({ page, builtSite, freshServer, watch }) => {
  watch.expectError(whenServerIsGone);
  const files = await readRelease(builtSite.folder);
  const pages = files.map((file) => file.url).filter((url) => url.startsWith('guide/'));
  const server = await freshServer();
  await openUntilReady(page, new URL('reglages/', server.url).href);
  const change = Object.fromEntries(pages.map((url) => [url, (html: string) => `${html}\n`]));
  server.deploy(await makeNextRelease(builtSite.folder, { change }));
  server.forgetRequests();
  server.stopAfter(1 + Math.floor(pages.length / 2));
  await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
  await expect(stateOf(page)).toContainText('Nouvelle version interrompue');
  const before = server.requestedPaths();

  await server.restart();
  server.forgetRequests();
  await stateOf(page).getByRole('button', { name: 'Reprendre' }).click();
  await expect(offer(page)).toBeVisible();
  const after = server.requestedPaths();
  // What came twice was on its way when the server went: four files at most.
  expect(after.filter((path) => path !== 'sw.js' && before.includes(path)).length).toBeLessThanOrEqual(4);
  expect(new Set([...before, ...after])).toEqual(new Set(['sw.js', ...pages]));
});

test('another open tab works on with the server gone, after this one took the new version', async ({
  page,
  context,
  builtSite,
  freshServer,
  watch,
}) => {
  watch.expectError(whenServerIsGone);
  const files = await readRelease(builtSite.folder);
  const chunk = files.find(({ url }) => oldChunk.test(url))?.url ?? '';
  const server = await freshServer();
  await openUntilReady(page, new URL('reglages/', server.url).href);
  const other = await context.newPage();
  await openUntilReady(other, server.url);
  await other.evaluate(() => Object.assign(window, { isOldDocument: true }));

  const next = await makeNextRelease(builtSite.folder, {
    change: { '': retitled('Terrain neuf') },
    move: { [chunk]: 'assets/other-name-in-the-new-version.js' },
  });
  server.deploy(next);
  await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
  await offer(page).click();
  await expect(stateOf(page)).toHaveText(/^Prêt hors ligne/);
  await server.stop();

  expect(await other.evaluate(() => 'isOldDocument' in window), 'the other tab did not reload').toBe(true);
  // A search makes it another module for the page, which may hold this one in memory, not for the worker.
  const address = new URL(`${chunk}?relu`, server.url).href;
  expect(
    await other.evaluate(async (script) => Object.keys(await import(script)).length, address),
  ).toBeGreaterThan(0);
});

test('another open tab reloads at any moment around the update with the server gone, then shows the new version', async ({
  page,
  context,
  builtSite,
  freshServer,
  watch,
}) => {
  watch.expectError(whenServerIsGone);
  const server = await freshServer();
  await openUntilReady(page, new URL('reglages/', server.url).href);
  const other = await context.newPage();
  await openUntilReady(other, server.url);
  const change = { '': retitled('Terrain neuf'), 'reglages/': retitled('Réglages neufs') };
  server.deploy(await makeNextRelease(builtSite.folder, { change }));
  await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
  await expect(offer(page)).toBeVisible();
  await server.stop();

  await offer(page).click();
  for (let time = 0; time < 6; time += 1) {
    await other.reload();
    await expect(other.locator('h1')).toHaveText(/^Terrain/);
  }
  await expect(page.locator('h1')).toHaveText('Réglages neufs');
  await other.reload();
  await expect(other.locator('h1')).toHaveText('Terrain neuf');
  await expect(offer(other)).toHaveCount(0);
  // The browser does not change workers under an open tab: that would hold up every page opened meanwhile.
  expect(await other.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)).toBe(
    'installed',
  );
});

test('an open tab no longer offers the version that another has taken', async ({
  page,
  context,
  builtSite,
  freshServer,
}) => {
  const server = await freshServer();
  await openUntilReady(page, new URL('reglages/', server.url).href);
  const other = await context.newPage();
  await openUntilReady(other, server.url);
  const change = { '': retitled('Terrain neuf'), 'reglages/': retitled('Réglages neufs') };
  server.deploy(await makeNextRelease(builtSite.folder, { change }));
  await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
  await expect(offer(other)).toBeVisible();
  await offer(page).click();
  await expect(offer(other)).toHaveCount(0);
  // Chromium may never close a window that is closed while its worker opens a page in it: 2 times in 30.
  await expect(page.locator('h1')).toHaveText('Réglages neufs');
});

test('of two versions deployed in a row, the last is asked and only the served one is kept beside', {
  tag: '@long',
}, async ({ page, builtSite, freshServer }) => {
  const server = await freshServer();
  await openUntilReady(page, new URL('reglages/', server.url).href);
  for (const title of ['Deuxième', 'Troisième']) {
    server.deploy(await makeNextRelease(builtSite.folder, { change: { 'reglages/': retitled(title) } }));
    server.forgetRequests();
    await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
    await expect.poll(() => server.requestsFor('reglages/')).toBe(1);
    await expect(offer(page)).toBeVisible();
    await expect(stateOf(page)).toContainText('Nouvelle version prête.');
  }
  await expect.poll(async () => Object.keys(await readVersions(page)).length).toBe(2);
  await offer(page).click();
  await expect(page.locator('h1')).toHaveText('Troisième');
});

test('after two accepted updates, the version before the last is no longer kept', { tag: '@long' }, async ({
  page,
  builtSite,
  freshServer,
}) => {
  const server = await freshServer();
  await openUntilReady(page, new URL('reglages/', server.url).href);
  for (const title of ['Deuxième', 'Troisième']) {
    server.deploy(await makeNextRelease(builtSite.folder, { change: { 'reglages/': retitled(title) } }));
    await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
    await offer(page).click();
    await expect(page.locator('h1')).toHaveText(title);
    await expect(stateOf(page)).toHaveText(/^Prêt hors ligne/);
  }
  expect(Object.keys(await readVersions(page))).toHaveLength(2);
});

test('an old tab goes on working through three accepted updates and the death of the worker; once it is closed, its version goes', async ({
  page,
  context,
  builtSite,
  freshServer,
}) => {
  const files = await readRelease(builtSite.folder);
  const panel = files.find(({ url }) => /^assets\/Compare-.*\.js$/.test(url))?.url ?? '';
  const server = await freshServer();
  await openUntilReady(page, new URL('reglages/', server.url).href);
  const first = Object.keys(await readVersions(page));
  const old = await context.newPage();
  await old.goto(new URL('calculer/', server.url).href);
  const devtools = await context.newCDPSession(page);
  await devtools.send('ServiceWorker.enable');

  for (const [count, title] of ['Deuxième', 'Troisième', 'Quatrième'].entries()) {
    server.deploy(
      await makeNextRelease(builtSite.folder, {
        change: { 'reglages/': retitled(title) },
        move: { [panel]: `assets/Compare-of-version-${count}.js` },
      }),
    );
    await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
    await offer(page).click();
    await expect(page.locator('h1')).toHaveText(title);
    await expect(stateOf(page)).toHaveText(/^Prêt hors ligne/);
    await devtools.send('ServiceWorker.stopAllWorkers');
  }
  expect(Object.keys(await readVersions(page))).toEqual(expect.arrayContaining(first));
  await old.getByRole('button', { name: 'Comparer', exact: true }).click();
  await expect(old.getByRole('heading', { name: 'Comparer' })).toBeVisible();

  await old.close();
  server.deploy(await makeNextRelease(builtSite.folder, { change: { 'reglages/': retitled('Cinquième') } }));
  await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
  await expect(offer(page)).toBeVisible();
  expect(Object.keys(await readVersions(page))).not.toEqual(expect.arrayContaining(first));
});

test('a page is given all its files from the version that it shows, even those whose name never changes', async ({
  page,
  context,
  builtSite,
  freshServer,
}) => {
  const server = await freshServer();
  await openUntilReady(page, new URL('reglages/', server.url).href);
  const old = await context.newPage();
  await old.goto(server.url);
  const texts = () => old.evaluate(async () => (await fetch('search/texts.txt')).text());
  const before = await texts();

  server.deploy(
    await makeNextRelease(builtSite.folder, {
      change: { 'search/texts.txt': (text) => `${text}\n`, 'reglages/': retitled('Réglages neufs') },
    }),
  );
  await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
  await offer(page).click();
  await expect(page.locator('h1')).toHaveText('Réglages neufs');
  expect((await texts()) === before, 'the texts of the old version').toBe(true);
  await old.reload();
  expect((await texts()) === `${before}\n`, 'the texts of the new version').toBe(true);
});

test('a version that waits is not shown by closing the tabs, only by accepting it', { tag: '@long' }, async ({
  profile,
  builtSite,
  freshServer,
}) => {
  const server = await freshServer();
  const settings = new URL('reglages/', server.url).href;
  const context = await profile.open();
  const first = await context.newPage();
  await openUntilReady(first, settings);
  server.deploy(
    await makeNextRelease(builtSite.folder, { change: { 'reglages/': retitled('Réglages neufs') } }),
  );
  await first.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
  await expect(offer(first)).toBeVisible();
  const blank = await context.newPage();
  await first.close();

  await expect
    .poll(async () => {
      await blank.goto(settings);
      await expect(blank.locator('h1')).toHaveText('Réglages');
      const isActive = await blank.evaluate(async () => !(await navigator.serviceWorker.ready).waiting);
      if (!isActive) await blank.goto('about:blank');
      return isActive;
    })
    .toBe(true);
  await expect(stateOf(blank)).toContainText('Nouvelle version prête.');
  await offer(blank).click();
  await expect(blank.locator('h1')).toHaveText('Réglages neufs');
});

test('a version that was taken is the one read again, before its worker is active', { tag: '@long' }, async ({
  page,
  builtSite,
  freshServer,
}) => {
  const server = await freshServer();
  await openUntilReady(page, new URL('reglages/', server.url).href);
  const [oldName] = Object.keys(await readVersions(page));
  const next = await makeNextRelease(builtSite.folder, {
    change: { 'reglages/': retitled('Réglages neufs') },
  });
  server.deploy(next);
  await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
  await offer(page).click();
  await expect(page.locator('h1')).toHaveText('Réglages neufs');
  await expect(stateOf(page)).toHaveText(/^Prêt hors ligne/);
  const [newName = ''] = Object.keys(await readVersions(page)).filter((name) => name !== oldName);
  await page.evaluate(
    async ([name, address]) => void (await (await caches.open(name)).put(address, new Response('abîmé'))),
    [newName, new URL('guide/', server.url).href] as const,
  );
  await page.getByRole('button', { name: 'Revérifier les fichiers' }).click();
  await expect(stateOf(page)).toContainText('Tous les fichiers ont été relus : ils sont intacts.');
  expect((await readVersions(page))[newName]).toEqual(expectedFiles(server.url, await readRelease(next)));
});

test('« Plus tard » leaves this tab in peace, and « Réglages » still offers the new version', async ({
  page,
  context,
  builtSite,
  freshServer,
}) => {
  const server = await freshServer();
  await openUntilReady(page, server.url);
  server.deploy(await makeNextRelease(builtSite.folder, { change: { '': retitled('Terrain neuf') } }));
  await page.goto(new URL('guide/', server.url).href);
  await lookForUpdate(page);
  await expect(bar(page)).toContainText('Nouvelle version prête.');
  await bar(page).getByRole('button', { name: 'Plus tard' }).click();
  await expect(bar(page)).toHaveCount(0);

  await page.goto(new URL('calculer/', server.url).href);
  await expect(page.locator('[data-island="calculator"]')).toHaveAttribute('data-started', '');
  // Another tab, which asks the worker after this one, has had its answer.
  const other = await context.newPage();
  await other.goto(new URL('calculer/', server.url).href);
  await expect(bar(other)).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
  await page.goto(new URL('reglages/', server.url).href);
  await expect(offer(page)).toBeVisible();
});

test('taking the new version does not lose what is being typed', async ({ page, builtSite, freshServer }) => {
  const server = await freshServer();
  await openUntilReady(page, server.url);
  await page.goto(new URL('calculer/', server.url).href);
  const field = page.getByRole('textbox').first();
  await field.fill('12');
  server.deploy(await makeNextRelease(builtSite.folder, { change: { '': retitled('Terrain neuf') } }));
  await lookForUpdate(page);
  await offer(page).click();
  await expect(offer(page)).toHaveCount(0);
  await expect(field).toHaveValue('12');
  await page.goto(server.url);
  await expect(page.locator('h1')).toHaveText('Terrain neuf');
});

test('asked for an update when there is none, or no network, the state says which', async ({
  page,
  freshServer,
  watch,
}) => {
  watch.expectError(whenServerIsGone);
  const server = await freshServer();
  await openUntilReady(page, new URL('reglages/', server.url).href);
  await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
  await expect(stateOf(page)).toContainText('C’est la dernière version.');
  await server.stop();
  await page.getByRole('button', { name: 'Vérifier les mises à jour' }).click();
  await expect(stateOf(page)).toContainText('Le site ne répond pas : réessayez avec du réseau.');
  expect(Object.keys(await readOnlyVersion(page)).length).toBeGreaterThan(0);
});

test('a worker that came empty, from a deploy cut half-way, is told, and the next deploy mends it', {
  tag: '@long',
}, async ({ profile, builtSite, freshServer }) => {
  const server = await freshServer();
  const settings = new URL('reglages/', server.url).href;
  const context = await profile.open();
  const first = await context.newPage();
  await openUntilReady(first, settings);
  const empty = await makeNextRelease(builtSite.folder, {});
  await writeFile(join(empty, 'sw.js'), '');
  server.deploy(empty);
  await lookForUpdate(first);
  await expect.poll(() => waitingState(first)).toBe('installed');
  await expect(stateOf(first)).toHaveText(/^Prêt hors ligne/);

  // The browser hands the site to the empty worker once no page of the other is open.
  const page = await context.newPage();
  await first.close();
  await expect
    .poll(async () => {
      await page.goto(settings);
      const state = await waitingState(page);
      // It does so when the other has fallen idle: one stays away until the next look.
      if (state) await page.goto('about:blank');
      return state;
    })
    .toBeUndefined();
  // On its own clock: put forward, it would end the patience for what is about to come too.
  await expect(stateOf(page)).toContainText('Le mode hors ligne ne répond pas');

  server.deploy(builtSite.folder);
  await stateOf(page).getByRole('button', { name: 'Réessayer' }).click();
  await expect(stateOf(page)).toHaveText(/^Prêt hors ligne/);
});

/** What a page does by itself once an hour. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
}

/** The state of the worker that waits behind the one that serves. */
function waitingState(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state);
}

/** The button of the bar, or of the state line where there is one. */
function offer(page: Page) {
  return page.getByRole('button', { name: 'Mettre à jour' });
}

/** What the pages without a state line show. */
function bar(page: Page) {
  return page.getByRole('complementary', { name: 'Mise à jour' });
}

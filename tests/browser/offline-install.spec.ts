import type { Page } from '@playwright/test';
import type { ReleaseFile } from '../../src/core/offline/release-file.ts';
import { answerFrom, listen } from '../../src/server/static-server.js';
import {
  expectedFiles,
  openUntilReady,
  packPathOf,
  readOnlyVersion,
  readRelease,
  readVersions,
  stateOf,
} from './offline-releases.ts';
import { expect, test, whenServerIsGone } from './support/fixtures.ts';
import type { TestServer } from './support/test-server.ts';

for (const share of [0.1, 0.5, 0.9]) {
  const tag = share === 0.5 ? [] : ['@long'];
  test(`an install cut at ${share * 100} % of the pack goes on from there, and is said ready once whole`, {
    tag,
  }, async ({ page, builtSite, freshServer, watch }) => {
    watch.expectError(whenServerIsGone);
    const files = await readRelease(builtSite.folder);
    const pack = await packPathOf(builtSite.folder);
    const server = await freshServer();
    server.stallAfter(pack, share);
    await page.goto(server.url);
    await stopOnceSomeIsKept(server, page);
    await expect(stateOf(page)).toContainText(
      `sur ${files.length} : elle reprendra dès que le réseau revient`,
    );
    const kept = await readOnlyVersion(page);
    expect(Object.keys(kept).length).toBeGreaterThan(0);
    expect(expectedFiles(server.url, files), 'each is whole').toMatchObject(kept);
    await expect(stateOf(page)).toContainText(`Installation interrompue à ${Object.keys(kept).length} sur`);

    await server.restart();
    server.forgetRequests();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await expect(stateOf(page)).toContainText('Prêt hors ligne');
    expect(await readOnlyVersion(page)).toEqual(expectedFiles(server.url, files));
    const fetched = server.requestedPaths().filter((path) => path !== 'sw.js');
    const missing = files.filter((file) => !(new URL(file.url, server.url).href in kept));
    const isMost = weightOf(missing) > weightOf(files) / 2;
    expect(fetched.sort()).toEqual(isMost ? [pack] : missing.map((file) => file.url).sort());
  });
}

test('a first install is one request beside what the page asks for itself', async ({
  page,
  builtSite,
  freshServer,
}) => {
  const server = await freshServer();
  await openUntilReady(page, server.url);
  const paths = server.requestedPaths();
  // Chromium asks for the icon of the tab when it likes.
  const afterWorker = paths.slice(paths.indexOf('sw.js') + 1).filter((path) => path !== 'icons/favicon.svg');
  expect(afterWorker).toEqual([await packPathOf(builtSite.folder)]);
  expect(await readOnlyVersion(page)).toEqual(expectedFiles(server.url, await readRelease(builtSite.folder)));
});

test('from a host that compresses nothing, the phone takes the form compressed at build', async ({
  page,
  builtSite,
}) => {
  const answer = answerFrom(builtSite);
  const asked: string[] = [];
  const server = await listen(async (request, response) => {
    delete request.headers['accept-encoding'];
    asked.push(request.url ?? '');
    await answer(request, response);
  }, builtSite);
  await openUntilReady(page, server.url);
  const pack = `/${await packPathOf(builtSite.folder)}`;
  expect(asked.slice(asked.indexOf('/sw.js') + 1)).toEqual([pack, `${pack}.gz`]);
  expect(await readOnlyVersion(page)).toEqual(expectedFiles(server.url, await readRelease(builtSite.folder)));
  await server.close();
});

for (const [fault, words] of [
  ['truncate', 'cut in two, as if it were whole'],
  ['answerHtml', 'answered as a page of HTML'],
] as const) {
  const tag = fault === 'truncate' ? [] : ['@long'];
  test(`a pack ${words} is made up for file by file`, { tag }, async ({ page, builtSite, freshServer }) => {
    const server = await freshServer();
    server[fault](await packPathOf(builtSite.folder));
    await openUntilReady(page, server.url);
    expect(server.requestsFor('vie-privee/')).toBe(1);
    expect(await readOnlyVersion(page)).toEqual(
      expectedFiles(server.url, await readRelease(builtSite.folder)),
    );
  });
}

test('an install cut by the death of the browser goes on at the next visit', async ({
  profile,
  builtSite,
  freshServer,
  watch,
}) => {
  watch.expectError(whenServerIsGone);
  const files = await readRelease(builtSite.folder);
  const server = await freshServer();
  server.stallAfter(await packPathOf(builtSite.folder), 0.7);
  const before = await (await profile.open()).newPage();
  await before.goto(server.url);
  await stopOnceSomeIsKept(server, before);
  await expect(stateOf(before)).toContainText('Installation interrompue');
  const kept = Object.keys(await readOnlyVersion(before));
  await profile.kill();

  await server.restart();
  server.forgetRequests();
  const after = await (await profile.open()).newPage();
  await openUntilReady(after, new URL('404.html', server.url).href.replace('404.html', ''));
  expect(await readOnlyVersion(after)).toEqual(expectedFiles(server.url, files));
  const pages = kept.map((address) => address.slice(server.url.length)).filter((path) => path.endsWith('/'));
  for (const path of pages) expect(server.requestsFor(path), `${path} was kept already`).toBe(0);
});

test('a worker stopped in the middle of its install is started again, and finishes', async ({
  page,
  builtSite,
  watch,
}) => {
  watch.expectError(whenServerIsGone);
  const answer = answerFrom(builtSite);
  let isHanging = true;
  const server = await listen(async (request, response) => {
    if (isHanging && request.url?.includes('pack-')) return; // neither yes nor no, as a weak network does
    await answer(request, response);
  }, builtSite);
  await page.goto(server.url);
  await expect(stateOf(page)).toContainText('Installation');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await expect(stateOf(page)).toContainText('Installation interrompue');
  isHanging = false;
  await expect(stateOf(page)).toContainText('Prêt hors ligne');
  expect(await readOnlyVersion(page)).toEqual(expectedFiles(server.url, await readRelease(builtSite.folder)));
  await server.close();
});

test('an install goes on by itself when the network is back, untouched', async ({
  page,
  builtSite,
  freshServer,
  watch,
}) => {
  watch.expectError(whenServerIsGone);
  const server = await freshServer();
  server.stallAfter(await packPathOf(builtSite.folder), 0.2);
  await page.goto(server.url);
  await stopOnceSomeIsKept(server, page);
  await expect(stateOf(page)).toContainText('Installation interrompue');
  await server.restart();
  // The next try comes after five seconds, then every file has to come.
  await expect(stateOf(page)).toContainText('Prêt hors ligne');
});

for (const fault of ['truncate', 'answerHtml'] as const) {
  const words = { truncate: 'a body cut in two', answerHtml: 'a page of HTML in place of a script' }[fault];
  const tag = fault === 'truncate' ? [] : ['@long'];
  test(`${words} is refused, and the install is not said ready`, { tag }, async ({
    page,
    builtSite,
    freshServer,
    watch,
  }) => {
    watch.expectError(/integrity|digest|SRI/i);
    const files = await readRelease(builtSite.folder);
    const spoiled = unusedScript(files.map((file) => file.url));
    const server = await freshServer();
    server.answerHtml(await packPathOf(builtSite.folder));
    server[fault](spoiled);
    await page.goto(server.url);
    await expect(stateOf(page)).toContainText(
      `Installation interrompue à ${files.length - 1} sur ${files.length}`,
    );
    expect(Object.keys(await readOnlyVersion(page))).not.toContain(new URL(spoiled, server.url).href);

    server.mend();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await expect(stateOf(page)).toContainText('Prêt hors ligne');
    expect(await readOnlyVersion(page)).toEqual(expectedFiles(server.url, files));
  });
}

test('the count goes up file by file to the last, then the state says how many pages and how much', async ({
  page,
  builtSite,
  freshServer,
}) => {
  const files = await readRelease(builtSite.folder);
  const server = await freshServer();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const text = document.querySelector('[data-offline-state]')?.textContent ?? '';
      if (text !== seen.at(-1)) seen.push(text);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await openUntilReady(page, new URL('reglages/', server.url).href);
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  const counts = seen.flatMap(
    (text) => /Installation\u00a0: (\d+) fichiers? sur (\d+)/.exec(text)?.slice(1) ?? [],
  );
  expect(counts.filter((_, index) => index % 2 === 1).every((total) => Number(total) === files.length)).toBe(
    true,
  );
  const dones = counts.filter((_, index) => index % 2 === 0).map(Number);
  expect(dones).toEqual(dones.toSorted((a, b) => a - b));
  expect(dones.at(-1)).toBe(files.length);
  const pages = files.filter((file) => file.url === '' || file.url.endsWith('/')).length;
  expect(seen.at(-1)).toMatch(new RegExp(`^Prêt hors ligne · ${pages} pages, \\d+,?\\d?\u00a0Mo$`));
});

test('a full phone is told so, and the install goes on once there is room', async ({
  page,
  builtSite,
  freshServer,
}) => {
  const files = await readRelease(builtSite.folder);
  const server = await freshServer();
  const origin = new URL(server.url).origin;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 50_000 });
  await page.goto(server.url);
  await expect(stateOf(page)).toContainText(
    'la mémoire du téléphone est pleine. Libérez de la place, puis reprenez.',
  );

  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Reprendre' }).click();
  await expect(stateOf(page)).toContainText('Prêt hors ligne');
  expect(await readOnlyVersion(page)).toEqual(expectedFiles(server.url, files));
});

test('« Revérifier les fichiers » fetches what is missing or damaged, and nothing else', async ({
  page,
  builtSite,
  freshServer,
}) => {
  const files = await readRelease(builtSite.folder);
  const server = await freshServer();
  await openUntilReady(page, new URL('reglages/', server.url).href);
  const [name = ''] = Object.keys(await readVersions(page));
  const [missing, damaged] = files.filter((file) => file.url.startsWith('guide/')).map((file) => file.url);
  await page.evaluate(
    async ([cacheName, first, second]) => {
      const cache = await caches.open(cacheName);
      await cache.delete(first);
      await cache.put(second, new Response('abîmé'));
    },
    [name, new URL(missing ?? '', server.url).href, new URL(damaged ?? '', server.url).href] as const,
  );

  server.forgetRequests();
  await page.getByRole('button', { name: 'Revérifier les fichiers' }).click();
  await expect(stateOf(page)).toContainText('Tous les fichiers ont été relus : ils sont intacts.');
  expect(server.requestedPaths().sort()).toEqual([missing, damaged].sort());
  expect(await readOnlyVersion(page)).toEqual(expectedFiles(server.url, files));
});

test('a window that can have no worker says so, and the page reads all the same', async ({ page, url }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto(url());
  await expect(stateOf(page)).toContainText(
    'Pas de mode hors ligne dans cette fenêtre (navigation privée ?)',
  );
  await expect(page.locator('h1')).toBeVisible();
});

/** What a browser has received and not yet handed on is lost with the connection: some must be stored before. */
async function stopOnceSomeIsKept(server: TestServer, page: Page): Promise<void> {
  await expect(stateOf(page)).toContainText(/Installation\u00a0: [1-9]/);
  await server.stop();
}

function weightOf(files: readonly ReleaseFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** A script that the home page does not load by itself. */
function unusedScript(urls: readonly string[]): string {
  const script = urls.find((url) => /^assets\/update-bar.*\.js$/.test(url));
  if (!script) throw new Error('no script of the update bar in the list');
  return script;
}

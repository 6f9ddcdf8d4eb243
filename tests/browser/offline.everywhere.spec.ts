import { oneOfEachFolder, openUntilReady, readSitemap, readTitles } from './offline-releases.ts';
import { expect, test, whenServerIsGone } from './support/fixtures.ts';

for (const { which, choose, tag } of [
  { which: 'a page of each folder', choose: oneOfEachFolder, tag: [] },
  { which: 'every address of the sitemap', choose: (paths: string[]) => paths, tag: ['@long'] },
]) {
  test(`after one visit, with the server gone and the browser killed, ${which} opens`, { tag }, async ({
    profile,
    builtSite,
    freshServerProcess,
    watch,
  }) => {
    watch.expectError(whenServerIsGone);
    const server = await freshServerProcess();
    const titles = await readTitles(builtSite.folder);
    const before = await (await profile.open()).newPage();
    await openUntilReady(before, server.url);

    await server.kill();
    await profile.kill();
    await expect(fetch(server.url)).rejects.toThrow();

    const after = await (await profile.open()).newPage();
    for (const path of choose([...titles.keys()])) {
      await after.goto(new URL(path, server.url).href);
      await expect(after.locator('h1'), path).toHaveText(titles.get(path) ?? '');
    }
  });
}

test('offline, an address without its last slash or with a search opens the same page', {
  tag: '@firefox',
}, async ({ page, builtSite, freshServer, watch }) => {
  watch.expectError(whenServerIsGone);
  const server = await freshServer();
  await openUntilReady(page, server.url);
  await server.stop();
  const [path = ''] = (await readSitemap(builtSite.folder)).filter((address) => address.startsWith('guide/'));
  const address = new URL(path, server.url).href;
  await page.goto(address);
  const title = await page.locator('h1').innerText();

  await page.goto(`${address.slice(0, -1)}?utm_source=x#ici`);
  await expect(page.locator('h1')).toHaveText(title);
  expect(page.url()).toBe(`${address}?utm_source=x#ici`);
  await page.goto(`${address}?partage=1`);
  await expect(page.locator('h1')).toHaveText(title);
});

test('offline, a page that does not exist is said not found, and a missing script is a plain 404', {
  tag: '@firefox',
}, async ({ page, freshServer, watch }) => {
  watch.expectError(whenServerIsGone);
  watch.expectError(/404/);
  const server = await freshServer();
  await openUntilReady(page, server.url);
  await server.stop();

  const answer = await page.goto(new URL('guide/nulle-part/', server.url).href);
  expect(answer?.status()).toBe(404);
  await expect(page.locator('h1')).toContainText(/introuvable/i);

  const script = await page.evaluate(async (address) => {
    const response = await fetch(address);
    return { status: response.status, type: response.headers.get('content-type') };
  }, new URL('assets/absent.js', server.url).href);
  expect(script).toEqual({ status: 404, type: 'text/plain; charset=utf-8' });
});

import { readSitemap } from './offline-releases.ts';
import { expect, test } from './support/webkit-fixtures.ts';

test('in WebKit too, after one visit, with the server gone, every address of the sitemap opens', async ({
  webKit,
  serverProcess,
}) => {
  await webKit.open(serverProcess.url);
  await expect.poll(() => webKit.text('[data-offline-state]')).toContain('Prêt hors ligne');
  const paths = await readSitemap('dist');
  const titles = new Map<string, string>();
  for (const path of paths) {
    await webKit.open(new URL(path, serverProcess.url).href);
    titles.set(path, await webKit.text('h1'));
  }
  expect(new Set(titles.values()).size).toBe(paths.length);

  await serverProcess.kill();
  await expect(fetch(serverProcess.url)).rejects.toThrow();
  for (const [path, title] of titles) {
    await webKit.open(new URL(path, serverProcess.url).href);
    expect(await webKit.text('h1'), path).toBe(title);
  }
});

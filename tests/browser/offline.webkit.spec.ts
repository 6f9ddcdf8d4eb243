import { oneOfEachFolder, readTitles } from './offline-releases.ts';
import { expect, test } from './support/webkit-fixtures.ts';

for (const { which, choose, tag } of [
  { which: 'a page of each folder', choose: oneOfEachFolder, tag: [] },
  { which: 'every address of the sitemap', choose: (paths: string[]) => paths, tag: ['@long'] },
]) {
  test(`in WebKit too, after one visit, with the server gone, ${which} opens`, { tag }, async ({
    webKit,
    serverProcess,
  }) => {
    await webKit.open(serverProcess.url);
    await expect.poll(() => webKit.text('[data-offline-state]')).toContain('Prêt hors ligne');
    const titles = await readTitles('dist');
    expect(new Set(titles.values()).size).toBe(titles.size);

    await serverProcess.kill();
    await expect(fetch(serverProcess.url)).rejects.toThrow();
    for (const path of choose([...titles.keys()])) {
      await webKit.open(new URL(path, serverProcess.url).href);
      expect(withPlainSpaces(await webKit.text('h1')), path).toBe(withPlainSpaces(titles.get(path) ?? ''));
    }
  });
}

/** WebDriver gives every space as a plain one. */
function withPlainSpaces(text: string): string {
  return text.replace(/\s+/g, ' ');
}

import { expect, test } from './support/fixtures.ts';

/** The sizes of text that people choose in their browser, in pixels, and in Terrain, in per cent. */
const sizes = [
  ...[16, 20, 24, 32].map((browserPx) => ({ browserPx, ours: '' })),
  ...['125', '150', '200'].map((ours) => ({ browserPx: 16, ours })),
];

test('the words of the bar hold in one piece, whatever the size of the text', async ({ page, url }) => {
  const session = await page.context().newCDPSession(page);
  await page.goto(url());
  for (const width of [320, 360, 412]) {
    await page.setViewportSize({ width, height: 740 });
    for (const { browserPx, ours } of sizes) {
      await session.send('Page.setFontSizes', { fontSizes: { standard: browserPx } });
      await page.evaluate((size) => {
        if (size) document.documentElement.dataset.texte = size;
        else delete document.documentElement.dataset.texte;
      }, ours);
      const broken = await page.locator('.tabs span').evaluateAll((words) =>
        words.flatMap((word) => {
          const range = document.createRange();
          range.selectNodeContents(word);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
          const tab = word.parentElement;
          const isOut = tab !== null && range.getBoundingClientRect().width > tab.clientWidth;
          return lines > 1 || isOut ? [word.textContent] : [];
        }),
      );
      expect(broken, `${width} px, text at ${browserPx} px, « ${ours} »`).toEqual([]);
    }
  }
});

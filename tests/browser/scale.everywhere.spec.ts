import { expect, test } from './support/fixtures.ts';

for (const width of [320, 360, 1280]) {
  test(`on the scale of uses at ${width} px, each value stands at the right, however long its name`, async ({
    page,
    url,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(url('guide/enjeux-environnementaux/'));
    const rows = await page.locator('.uses-scale').first().locator('.uses-name').all();
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      const [line, name, value] = await Promise.all([
        row.boundingBox(),
        row.locator('span').boundingBox(),
        row.locator('b').boundingBox(),
      ]);
      if (!line || !name || !value) throw new Error('a row of the scale is not drawn');
      const words = (await row.textContent()) ?? '';
      expect(line.x + line.width - (value.x + value.width), words).toBeLessThan(2);
      expect(name.x + name.width, words).toBeLessThanOrEqual(value.x + 1);
    }
  });
}

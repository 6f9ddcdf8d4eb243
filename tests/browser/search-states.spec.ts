import { axeFaults } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

const states = [
  ['with answers', 'chatgpt garde'],
  ['with none', 'xyzzqw'],
] as const;

for (const [name, query] of states) {
  test(`axe finds nothing in search ${name}, in any theme`, async ({ page, url }) => {
    await page.setViewportSize({ width: 360, height: 8000 });
    await page.goto(url('chercher/'));
    await expect(page.locator('[data-search="whole"]')).toBeAttached();
    await page.getByRole('searchbox').fill(query);
    await expect(page.locator('.search-state')).toHaveText(/réponse/);
    expect(await axeFaults(page)).toEqual([]);
  });
}

test('answers hold in 320 px with text at 200 %, and what is pressed is 44 px high', async ({
  page,
  url,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => localStorage.setItem('texte', '200'));
  await page.goto(url('chercher/'));
  await expect(page.locator('[data-search="whole"]')).toBeAttached();
  await page.getByRole('searchbox').fill('chatgpt garde mes données');
  await expect(page.locator('.results a').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const small = await page
    .locator('.results a, .seek, .seek-field, #chercher, .actions button')
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.getBoundingClientRect().height < 44)
        .map(({ outerHTML }) => outerHTML),
    );
  expect(small).toEqual([]);
});

import { openUntilReady } from './offline-releases.ts';
import { expect, test, whenServerIsGone } from './support/fixtures.ts';

test('after one visit, with the server gone and the browser killed, one still calculates and notes, and finds what was noted', {
  tag: '@firefox',
}, async ({ profile, freshServerProcess, watch }) => {
  watch.expectError(whenServerIsGone);
  const server = await freshServerProcess();
  const address = (path: string) => new URL(path, server.url).href;
  const before = await (await profile.open()).newPage();
  await openUntilReady(before, server.url);
  await before.goto(address('journal/'));
  await before.getByRole('button', { name: 'Image' }).click();
  await expect(before.getByText(/^Noté/)).toBeVisible();

  await server.kill();
  await profile.kill();

  const after = await (await profile.open()).newPage();
  await after.goto(address('calculer/'));
  await after.getByRole('radio', { name: 'Vidéo' }).check();
  await after.getByLabel('Combien').fill('3');
  await expect(after.locator('.sentence')).toContainText('Une vidéo de 5 secondes, 3\u00a0fois');
  await after.getByRole('button', { name: 'Noter' }).click();
  await expect(after.getByText('Noté.')).toBeVisible();
  await after.goto(address('journal/'));
  await expect(after.locator('.entries > li')).toHaveCount(2);
  await expect(after.getByText('4 usages')).toBeVisible();
});

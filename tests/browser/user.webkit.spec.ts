import { expect, test } from './support/webkit-fixtures.ts';

test('in WebKit too, a number opens its source in place', async ({ webKit, serverProcess }) => {
  await webKit.open(new URL('guide/enjeux-environnementaux/', serverProcess.url).href);
  await webKit.click('article a.figure[href*="/sources/"]');
  expect(await webKit.text('dialog.sheet')).toContain('Mesuré');
  await webKit.click('dialog.sheet button');
  await expect.poll(() => webKit.execute('return document.querySelectorAll("dialog").length')).toBe(0);
});

test('in WebKit too, with the server gone, one calculates, notes, edits and undoes', async ({
  webKit,
  serverProcess,
}) => {
  await webKit.open(serverProcess.url);
  await expect.poll(() => webKit.text('[data-offline-state]')).toContain('Prêt hors ligne');
  await serverProcess.kill();

  await webKit.open(new URL('calculer/', serverProcess.url).href);
  await webKit.text('[data-island="calculator"][data-started] .sentence');
  const before = await webKit.execute('return document.querySelector(".answer .range").ariaLabel');
  await webKit.click('input[value="video"]');
  await expect
    .poll(() => webKit.execute('return document.querySelector(".answer .range").ariaLabel'))
    .not.toBe(before);
  await webKit.click('.answer button.main');
  expect(await webKit.text('.answer .done')).toContain('Noté.');

  await webKit.open(new URL('journal/', serverProcess.url).href);
  expect(await webKit.text('.entries > li')).toContain('Une vidéo');
  await webKit.click('.entries summary');
  await webKit.type('.entry-form textarea', 'fête de quartier');
  // As a thumb would, away from the bar at the bottom.
  await webKit.execute('document.querySelector(".entry-form .actions").scrollIntoView({ block: "center" })');
  await webKit.click('.entry-form button.main');
  await expect.poll(() => webKit.text('.entries > li')).toContain('fête de quartier');
  await webKit.click('.done button');
  await expect.poll(() => webKit.text('.entries > li')).not.toContain('fête de quartier');
});

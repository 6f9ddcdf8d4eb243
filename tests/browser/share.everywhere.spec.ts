import type { Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { readChapter } from './support/content.ts';
import { expect, test } from './support/fixtures.ts';

declare global {
  interface Window {
    handedOver: unknown[];
  }
}

/** Puts what the page hands to the clipboard, or to the phone's sheet, where the test can read it. */
async function catchHandedOver(page: Page, { hasShareSheet = false } = {}) {
  await page.addInitScript((hasSheet) => {
    window.handedOver = [];
    const take = async (words: unknown) => void window.handedOver.push(words);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: take } });
    Object.defineProperty(navigator, 'share', { value: hasSheet ? take : undefined, configurable: true });
  }, hasShareSheet);
}

const handedOver = (page: Page) => page.evaluate(() => window.handedOver);

async function openPassage(page: Page, title: string) {
  await page.getByRole('button', { name: new RegExp(`passage «\\s${title}`) }).click();
  return page.getByRole('dialog');
}

test('a passage is handed to the phone with its title and its own address', async ({ page, url }) => {
  await catchHandedOver(page, { hasShareSheet: true });
  await page.goto(url('guide/limites/'));
  const sheet = await openPassage(page, 'Elle invente');
  await sheet.getByRole('button', { name: 'Partager l’adresse' }).click();
  await expect(sheet.getByText('Remis à l’appareil.')).toBeVisible();
  expect(await handedOver(page)).toEqual([
    {
      title: 'Ce qu’elle fait mal, Elle invente',
      text: 'Terrain\u00a0: Ce qu’elle fait mal, Elle invente',
      url: url('guide/limites/#elle-invente'),
    },
  ]);
});

test('where there is no share sheet the address of the page is copied', async ({ page, url }) => {
  await catchHandedOver(page);
  await page.goto(url('preparer/tract/'));
  await page.getByRole('button', { name: 'Partager', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Partager l’adresse' }).click();
  await expect(sheet.getByText('Adresse copiée.')).toBeVisible();
  expect(String((await handedOver(page))[0])).toContain(`\n${url('preparer/tract/')}`);
});

test('a second tap on Share, while its sheet opens, copies nothing over what one had', {
  tag: '@firefox',
}, async ({ page, url }) => {
  await catchHandedOver(page);
  await page.addInitScript(() => {
    let isOpen = false;
    Object.defineProperty(navigator, 'share', {
      value: async (words: unknown) => {
        if (isOpen) throw new DOMException('an earlier share has not yet completed', 'InvalidStateError');
        isOpen = true;
        window.handedOver.push(words);
        await new Promise(() => {});
      },
    });
  });
  await page.goto(url('guide/limites/'));
  const sheet = await openPassage(page, 'Elle invente');
  const share = sheet.getByRole('button', { name: 'Partager l’adresse' });
  await share.click();
  await share.click();
  await sheet.getByRole('button', { name: 'Montrer le code QR' }).click();
  await expect(sheet.getByRole('img', { name: /^Code QR/ })).toBeVisible();
  expect((await handedOver(page)).length).toBe(1);
});

test('where the clipboard is refused, the text is copied all the same, and the focus stays', {
  tag: '@firefox',
}, async ({ page, url }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(navigator, 'share', { value: undefined });
  });
  await page.goto(url('guide/limites/'));
  const sheet = await openPassage(page, 'Elle invente');
  const copy = sheet.getByRole('button', { name: 'Copier avec la source' });
  await copy.focus();
  await page.keyboard.press('Enter');
  await expect(sheet.getByText(/^Copié|refuse de copier/)).toBeVisible();
  await expect(copy).toBeFocused();
});

test('a QR code leads to the passage, is black on white in the dark, and is told in words', async ({
  page,
  url,
  watch,
}) => {
  // To take the picture of an element, Playwright adds a style that our policy refuses in Firefox.
  watch.expectError(/style-src-elem|The operation is insecure/);
  await page.addInitScript(() => localStorage.setItem('theme', 'nuit'));
  await page.goto(url('guide/limites/'));
  const sheet = await openPassage(page, 'Elle invente');
  await sheet.getByRole('button', { name: 'Montrer le code QR' }).click();
  const address = url('guide/limites/#elle-invente');
  const code = sheet.getByRole('img', { name: `Code QR de l’adresse ${address}` });
  await expect(code).toBeVisible();
  await expect(sheet.locator('figcaption')).toHaveText(address);
  expect(decodeQR(await readPixels(page, await code.screenshot()))).toBe(address);
});

test('a passage is copied as plain text, with its source', async ({ page, url }) => {
  await catchHandedOver(page);
  await page.goto(url('guide/enjeux-environnementaux/'));
  const sheet = await openPassage(page, 'À retenir');
  await sheet.getByRole('button', { name: 'Copier avec la source' }).click();
  await expect(sheet.getByText(/^Copié\s: \d+ mots\.$/)).toBeVisible();
  const [text] = (await handedOver(page)).map(String);
  expect(text).toMatch(/^À retenir\n/);
  expect(text).toMatch(/^▬▬\sÀ dire\s: «\s/m);
  expect(text).toMatch(/^✕\sÀ éviter\s: /m);
  expect(text).not.toMatch(/Outils du passage|wattheures|<|\n\n\n/);
  const { title, month } = readChapter('enjeux-environnementaux');
  const address = url('guide/enjeux-environnementaux/#a-retenir');
  expect(text?.endsWith(`\n\n— Terrain, ${title}, ${month}, ${address}, CC BY-SA 4.0`), text).toBe(true);
});

test('the prompt of a sheet is copied line by line', async ({ page, url }) => {
  await catchHandedOver(page);
  await page.goto(url('preparer/tract/'));
  const skeleton = (await page.locator('.sheet-page pre').textContent())?.trim() ?? '';
  expect(skeleton.split('\n').length).toBeGreaterThan(3);
  const sheet = await openPassage(page, 'La demande à copier');
  await sheet.getByRole('button', { name: 'Copier avec la source' }).click();
  await expect(sheet.getByText(/^Copié/)).toBeVisible();
  expect(String((await handedOver(page))[0])).toContain(skeleton);
});

test('an error is told in a text that says where it was read, and leaves only in a tap', async ({
  page,
  url,
}) => {
  await catchHandedOver(page);
  await page.goto(url('guide/limites/'));
  const sheet = await openPassage(page, 'Elle invente');
  await sheet.getByRole('button', { name: 'Signaler une erreur' }).click();
  const field = sheet.getByLabel('Votre signalement');
  await expect(field).toBeFocused();
  const report = await field.inputValue();
  expect(report).toContain(`Adresse\u00a0: ${url('guide/limites/#elle-invente')}`);
  expect(report).toMatch(/Version\s: \d+\.\d+\.\d+, faits vérifiés jusqu’en \p{L}+\s\d{4}\n/u);
  expect(await handedOver(page)).toEqual([]);
  await field.fill(`${report} une page officielle`);
  await sheet.getByRole('button', { name: 'Copier le signalement' }).click();
  await expect(sheet.getByText('Signalement copié.')).toBeVisible();
  expect(await handedOver(page)).toEqual([`${report} une page officielle`]);
});

test('the last error is joined to a report only when one says so, and is shown before it leaves', async ({
  page,
  url,
  watch,
}) => {
  watch.expectError(/a fault of the test/);
  await catchHandedOver(page);
  await page.goto(url('guide/limites/'));
  await page.evaluate(() => {
    document.querySelector('h1')?.addEventListener('click', () => {
      throw new TypeError('a fault of the test');
    });
  });
  await page.locator('h1').click();
  await page.getByRole('button', { name: 'Fermer' }).click();
  const sheet = await openPassage(page, 'Elle invente');
  await sheet.getByRole('button', { name: 'Signaler une erreur' }).click();
  await expect(sheet.getByText('TypeError, page /guide/limites/')).toBeVisible();
  const report = await sheet.getByLabel('Votre signalement').inputValue();
  await sheet.getByRole('button', { name: 'Copier le signalement' }).click();
  await expect(sheet.getByText('Signalement copié.')).toBeVisible();
  await sheet.getByLabel('Joindre la dernière erreur technique').check();
  await sheet.getByRole('button', { name: 'Copier le signalement' }).click();
  await expect.poll(async () => (await handedOver(page)).length).toBe(2);
  expect(await handedOver(page)).toEqual([
    report,
    `${report}\n\nErreur technique\u00a0: TypeError, page /guide/limites/`,
  ]);
});

test('the text grows in one tap, on every page after it', async ({ page, url }) => {
  await page.goto(url('guide/limites/'));
  await page.getByRole('button', { name: 'Texte plus grand' }).click();
  await expect(page.getByText(/Texte à 125/)).toBeVisible();
  await page.goto(url('guide/garder/'));
  await expect(page.locator('html')).toHaveAttribute('data-texte', '125');
});

test('every page says its edition and the month of its facts, and leads to what is new', async ({
  page,
  url,
}) => {
  for (const path of ['', 'guide/limites/', 'preparer/tract/', 'calculer/']) {
    await page.goto(url(path));
    // What starts may move the foot of the page under the finger.
    await expect(page.locator('[data-island]:not([data-started])')).toHaveCount(0);
    const edition = await page
      .locator('.edition')
      .evaluate((line) => getComputedStyle(line, '::after').content);
    expect(edition, path).toMatch(/\d+\.\d+\.\d+, faits vérifiés jusqu’en \p{L}+\s\d{4}/u);
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: /^Terrain\b/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nouveautés');
    const [version = ''] = /\d+\.\d+\.\d+/.exec(edition) ?? [];
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(`Version ${version}`);
  }
});

/** The pixels of a picture, drawn and read by the browser itself. */
async function readPixels(page: Page, png: Buffer) {
  const { width, height, data } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: bitmap.width, height: bitmap.height, data: [...(pixels?.data ?? [])] };
  }, png.toString('base64'));
  return { width, height, data: Uint8Array.from(data) };
}

test('behind an open sheet the page does not move, and one comes back where one read', {
  tag: '@firefox',
}, async ({ page, url }) => {
  await page.goto(url('guide/enjeux-environnementaux/'));
  const figure = page.locator('article a.figure').last();
  await figure.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  const width = await page.evaluate(() => document.body.clientWidth);
  expect(scrolled).toBeGreaterThan(0);
  await figure.click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  const { x = 0, y = 0 } = (await sheet.boundingBox()) ?? {};
  // Over the sheet, then over the page behind it.
  for (const at of [y + 20, Math.max(y - 40, 5)]) {
    await page.mouse.move(x + 40, at);
    await page.mouse.wheel(0, 1_500);
    await page.mouse.wheel(0, -600);
  }
  // A page that moves does so by the next frames.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  expect(await page.evaluate(() => document.body.clientWidth)).toBe(width);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  // And it is free again.
  await page.mouse.wheel(0, -300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(scrolled);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readSitemap } from './offline-releases.ts';
import { expect, test } from './support/fixtures.ts';

declare global {
  interface Window {
    copied: string[];
  }
}

/** What the browser does of a text that a page hands to its clipboard: takes it, or refuses in one way or in two. */
type Clipboard = 'takes' | 'by selection only' | 'refuses';

async function useClipboard(page: Page, clipboard: Clipboard): Promise<void> {
  await page.addInitScript((kind) => {
    window.copied = [];
    const writeText = async (text: string) => {
      if (kind !== 'takes') throw new DOMException('no', 'NotAllowedError');
      window.copied.push(text);
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    document.execCommand = () => {
      const field = document.activeElement;
      if (kind === 'refuses' || !(field instanceof HTMLTextAreaElement)) return false;
      window.copied.push(field.value);
      return true;
    };
  }, clipboard);
}

const copyButton = (page: Page) => page.getByRole('button', { name: 'Copier la demande' });
const copied = (page: Page) => page.evaluate(() => window.copied);

test('every request in the text has its button, on the sixteen sheets and elsewhere', async ({
  builtSite,
}) => {
  const withRequest: string[] = [];
  for (const path of await readSitemap(builtSite.folder)) {
    const html = await readFile(join(builtSite.folder, path, 'index.html'), 'utf8');
    const requests = html.split('<pre>').length - 1;
    expect(html.split('>Copier la demande</button>').length - 1, path).toBe(requests);
    if (requests > 0) withRequest.push(path);
  }
  expect(withRequest.filter((path) => /preparer\/./.test(path))).toHaveLength(16);
});

for (const path of ['preparer/visuel/', 'preparer/']) {
  test(`/${path}: one tap copies the request and nothing else, and says how long it is`, async ({
    page,
    url,
  }) => {
    await useClipboard(page, 'takes');
    await page.goto(url(path));
    const request = ((await page.locator('.request pre').textContent()) ?? '').trim();
    expect(request.split('\n').length).toBeGreaterThan(3);
    const height = () => page.locator('.request').evaluate((block) => block.getBoundingClientRect().height);
    const before = await height();
    await copyButton(page).click();
    const words = request.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
    await expect(page.locator('.request').getByRole('status')).toHaveText(`Copié\u00a0: ${words} mots.`);
    expect(await copied(page)).toEqual([request]);
    // The words have their place: nothing moves under the thumb.
    expect(await height()).toBe(before);
  });
}

test('by keyboard, with the clipboard refused, the request is copied by selection and the focus stays', {
  tag: '@firefox',
}, async ({ page, url }) => {
  await useClipboard(page, 'by selection only');
  await page.goto(url('preparer/tract/'));
  const request = ((await page.locator('.request pre').textContent()) ?? '').trim();
  await copyButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.request').getByRole('status')).toHaveText(/^Copié/);
  expect(await copied(page)).toEqual([request]);
  await expect(copyButton(page)).toBeFocused();
});

test('where nothing can be copied, the page says what to do', async ({ page, url }) => {
  await useClipboard(page, 'refuses');
  await page.goto(url('preparer/tract/'));
  await copyButton(page).click();
  await expect(page.locator('.request').getByRole('status')).toHaveText(
    'Le navigateur refuse de copier. Sélectionnez le texte, puis copiez-le.',
  );
  expect(await copied(page)).toEqual([]);
});

test('a request copied once stays out of what « Copier avec la source » takes', async ({ page, url }) => {
  await useClipboard(page, 'takes');
  await page.goto(url('preparer/tract/'));
  await copyButton(page).click();
  await expect(page.locator('.request').getByRole('status')).toHaveText(/^Copié/);
  await page.getByRole('button', { name: /passage «\sLa demande/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copier avec la source' }).click();
  await expect(page.getByRole('dialog').getByText(/^Copié/)).toBeVisible();
  const [, withSource = ''] = await copied(page);
  expect(withSource).toContain('— Terrain, Écrire un tract');
  expect(withSource).not.toMatch(/Copié|Copier la demande/);
});

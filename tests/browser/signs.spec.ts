import { readFileSync } from 'node:fs';
import { transformWithOxc } from 'vite';
import { findUnsigned } from './support/find-unsigned.ts';
import { expect, test } from './support/fixtures.ts';

/** Pages with signed lines of every kind, in every dress that a sheet of style gives them. */
const dressed = [
  '',
  'guide/ne-jamais-coller/',
  'preparer/tract/',
  'listes/',
  'journal/',
  'imprimer/cartes/',
  'imprimer/affiche/',
  'imprimer/zine/',
];

for (const media of ['screen', 'print'] as const) {
  test(`on ${media}, a signed line shows its drawing and its word`, async ({ page, url }) => {
    await page.emulateMedia({ media });
    for (const path of dressed) {
      await page.goto(url(path));
      expect(await page.locator('main .way').count(), path).toBeGreaterThan(1);
      expect(await page.locator('main').evaluate(findUnsigned), path).toEqual([]);
    }
  });
}

test('a text four times larger than the screen is made for puts the sign above its line', async ({
  page,
  url,
}) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await page.addInitScript(() => localStorage.setItem('texte', '200'));
  await page.goto(url('guide/ne-jamais-coller/'));
  expect(await page.locator('main').evaluate(findUnsigned)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('every signed line of every page is copied with its sign and its word', async ({ page, url }) => {
  const file = 'src/app/reading/passage-text.ts';
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
  await page.goto(url('sitemap.xml'));
  const paths = (await page.content()).match(/(?<=<loc>)[^<]+/g) ?? [];
  await page.goto(url('guide/'));
  const read = await page.evaluate<{ lines: number; unsigned: string[] }>(`(async () => {
    ${code.replace(/^export /gm, '')}
    const marks = { do: '▬▬ À faire', say: '▬▬ À dire', avoid: '✕ À éviter', other: '↱ Autre chemin' };
    const result = { lines: 0, unsigned: [] };
    for (const path of ${JSON.stringify(paths)}) {
      const html = await (await fetch(new URL(path, location.href).pathname)).text();
      const prose = new DOMParser().parseFromString(html, 'text/html').querySelector('.prose');
      const { text } = textWithSource({ title: '', address: '', parts: [...(prose?.children ?? [])] });
      const copied = text.replace(/[\\s]+/g, ' ');
      for (const line of prose?.querySelectorAll('.way') ?? []) {
        const kind = /way-(\\w+)/.exec(line.className)[1];
        const words = [...line.childNodes].find((node) => node.nodeType === 3)?.textContent.trim() ?? '';
        result.lines += 1;
        const opening = marks[kind] + ' : ' + words.replace(/[\\s]+/g, ' ').slice(0, 12);
        if (!copied.includes(opening)) result.unsigned.push(path + ': ' + line.textContent);
      }
      for (const box of prose?.querySelectorAll('.beware') ?? [])
        if (!copied.includes('✕ À éviter ' + (box.querySelector('p')?.textContent ?? '').slice(0, 8)))
          result.unsigned.push(path + ': ' + box.textContent);
    }
    return result;
  })()`);
  expect(read.lines).toBeGreaterThan(300);
  expect(read.unsigned).toEqual([]);
});

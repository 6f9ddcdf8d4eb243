import { readFileSync } from 'node:fs';
import { transformWithOxc } from 'vite';
import { readSitemap } from './offline-releases.ts';
import { findUnsigned } from './support/find-unsigned.ts';
import { expect, test } from './support/fixtures.ts';

/** Pages with signed lines of every kind, in every dress that a sheet of style gives them. */
const dressed = [
  '',
  'guide/ne-jamais-coller/',
  'preparer/tract/',
  'listes/',
  'imprimer/cartes/',
  'imprimer/affiche/',
  'imprimer/zine/',
];

for (const media of ['screen', 'print'] as const) {
  test(`on ${media}, a signed line shows its drawing and its word`, async ({ page, url }) => {
    await page.emulateMedia({ media });
    for (const path of dressed) {
      await page.goto(url(path));
      expect(await page.locator('main .way').filter({ visible: true }).count(), path).toBeGreaterThan(1);
      expect(await page.locator('main').evaluate(findUnsigned), path).toEqual([]);
    }
  });
}

test('an empty journal shows the drawings and the words of its signs', async ({ page, url }) => {
  await page.goto(url('journal/'));
  await expect(page.locator('.empty .way').filter({ visible: true })).toHaveCount(2);
  expect(await page.locator('main').evaluate(findUnsigned)).toEqual([]);
});

test('where the text is too large for two columns, the sign stands above its line', async ({ page, url }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await page.addInitScript(() => localStorage.setItem('texte', '200'));
  await page.goto(url('guide/ne-jamais-coller/'));
  expect(await page.locator('main').evaluate(findUnsigned)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('every signed line of every page is copied with its sign and its word', async ({
  page,
  url,
  builtSite,
  watch,
}) => {
  // Pages of tools, which sign no line, carry styles that the policy of this page does not allow: read, never applied.
  watch.expectError(/inline style|refused inline \(style-src-elem\)/);
  const paths = await readSitemap(builtSite.folder);
  await page.goto(url('guide/'));
  const { lines, unsigned } = await page.evaluate<{ lines: number; unsigned: string[] }>(
    `(async () => { ${await sourceOf('src/app/ui/count-words.ts')}
    ${await sourceOf('src/app/reading/passage-text.ts')}
    ${await sourceOf('src/app/ui/read-page.ts')}
    ${readCopies.toString()}
    return readCopies(${JSON.stringify(paths.map((path) => url(path)))}, readPage, textWithSource); })()`,
  );
  expect(lines).toBeGreaterThan(300);
  expect(unsigned).toEqual([]);
});

/** A module of the app as lines of a script, without its imports nor its exports. */
async function sourceOf(file: string): Promise<string> {
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
  return code.replace(/^import .*$/gm, '').replace(/^export /gm, '');
}

/** Runs in the page: how many lines the pages sign, and those whose copy lacks their sign or their word. */
async function readCopies(
  addresses: readonly string[],
  readPage: (address: string) => Promise<Document | undefined>,
  textWithSource: (passage: { title: string; address: string; parts: Element[] }) => { text: string },
): Promise<{ lines: number; unsigned: string[] }> {
  const openings = [
    ['way-do', '▬▬ À faire : '],
    ['way-say', '▬▬ À dire : '],
    ['way-avoid', '✕ À éviter : '],
    ['way-other', '↱ Autre chemin : '],
  ] as const;
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const unsigned: string[] = [];
  let lines = 0;
  for (const address of addresses) {
    const parts = [...((await readPage(address))?.querySelector('.prose')?.children ?? [])];
    const copied = plain(textWithSource({ title: '', address, parts }).text);
    for (const line of parts.flatMap((part) => [...part.querySelectorAll('.way')])) {
      lines += 1;
      const [, opening = 'no such sign'] = openings.find(([name]) => line.classList.contains(name)) ?? [];
      const words = plain(line.querySelector('.sign + .unseen')?.nextSibling?.textContent ?? '');
      if (!copied.includes(opening + words)) unsigned.push(`${address}: ${line.textContent}`);
    }
    for (const box of parts.filter((part) => part.matches('.beware'))) {
      const words = plain(box.querySelector('p')?.firstChild?.textContent ?? '');
      if (!copied.includes(`✕ À éviter ${words}`)) unsigned.push(`${address}: ${box.textContent}`);
    }
  }
  return { lines, unsigned };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readSitemap } from './offline-releases.ts';
import { expect, test } from './support/fixtures.ts';
import { lettersOf, squeeze } from './support/pdf.ts';

/** A screen of a tool, and how one comes to it. */
interface Screen {
  readonly name: string;
  readonly island: string;
  readonly path: string;
  readonly prepare: (page: Page) => Promise<void>;
  /** Besides all that is read on screen: what fields hold. */
  readonly says?: readonly string[];
  /** The most sheets of A4 that it may take. */
  readonly most: number;
}

const screens: readonly Screen[] = [
  {
    name: 'the calculator, set',
    island: 'calculator',
    path: 'calculer/',
    prepare: async (page) => {
      await page.getByLabel('Combien, ratés compris').fill('37');
      await page.getByLabel('Calculé où').selectOption({ label: 'France' });
      await expect(page.locator('.sentence')).toContainText('37');
    },
    says: ['37', 'France'],
    most: 3,
  },
  {
    name: 'a comparison',
    island: 'calculator',
    path: 'calculer/#comparer',
    prepare: async (page) => {
      await page.getByLabel('Une comparaison toute prête').selectOption({ index: 1 });
    },
    most: 1,
  },
  {
    name: 'a basket',
    island: 'calculator',
    path: 'calculer/#paniers',
    prepare: async (page) => {
      await expect(page.locator('.weights li').first()).toBeVisible();
    },
    most: 2,
  },
  {
    name: 'the bilan',
    island: 'calculator',
    path: 'calculer/#bilan',
    prepare: async (page) => {
      await page.getByLabel('Combien de personnes').fill('48');
      await expect(page.locator('.weights li').first()).toBeVisible();
    },
    says: ['48', 'Lieu inconnu'],
    most: 1,
  },
  {
    name: 'the journal',
    island: 'journal',
    path: 'journal/',
    prepare: async (page) => {
      for (const chip of (await page.locator('.chip').all()).slice(0, 2)) {
        await chip.click();
        await expect(page.getByText(/^Noté/)).toBeVisible();
      }
      await expect(page.locator('.entries > li')).toHaveCount(2);
    },
    most: 1,
  },
  {
    name: 'what was kept',
    island: 'kept',
    path: 'gardes/',
    prepare: async (page) => {
      const list = page.url();
      await page.goto(new URL('../guide/limites/', list).href);
      await page.getByRole('button', { name: 'Garder' }).click();
      await expect(page.getByText('Gardé.')).toBeVisible();
      await page.goto(list);
      await expect(page.locator('.kept-row')).toHaveCount(1);
    },
    most: 1,
  },
  {
    name: 'the answers of a search',
    island: 'search',
    path: 'chercher/',
    prepare: async (page) => {
      await page.getByRole('searchbox').fill('budget');
      await expect(page.locator('.results > li').first()).toBeVisible();
      await expect(page.locator('[data-search="whole"]')).toBeVisible();
    },
    says: ['budget'],
    most: 2,
  },
  {
    name: 'the settings',
    island: 'settings',
    path: 'reglages/',
    prepare: async (page) => {
      await page.getByRole('radio', { name: 'Plein soleil' }).check();
    },
    says: ['Plein soleil'],
    most: 1,
  },
  {
    name: 'the list of what is printed',
    island: 'print',
    path: 'imprimer/',
    prepare: async (page) => {
      await expect(page.getByLabel('Laquelle')).toBeVisible();
    },
    most: 2,
  },
];

for (const { name, path, prepare, says = [], most } of screens) {
  test(`${name} prints what one sees`, async ({ page, url }) => {
    await page.goto(url(path));
    await expect(page.locator('[data-island][data-started]')).toBeVisible();
    await prepare(page);
    const seen = await page.evaluate(readScreen);
    expect(seen.lines.length).toBeGreaterThan(0);

    const sheets = lettersOf(await page.pdf({ format: 'A4' }));
    const printed = sheets.join('');
    expect([...seen.lines, ...says].filter((line) => !printed.includes(squeeze(line)))).toEqual([]);
    // The tool's own answer comes first.
    expect(sheets[0]?.includes(squeeze(seen.lines[0] ?? '')), seen.lines[0]).toBe(true);
    expect(sheets.length).toBeLessThanOrEqual(most);

    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('main .range-hatch:visible, main .weights rect:visible')).toHaveCount(
      seen.drawings,
    );
    await expect(page.locator('button:visible')).toHaveCount(0);
    const focused = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    );
    expect(focused).toBe('none');
  });
}

test('every kind of tool that a page holds is printed in these tests', async ({ builtSite }) => {
  const islands = new Set<string>();
  for (const path of await readSitemap(builtSite.folder)) {
    const html = await readFile(join(builtSite.folder, path, 'index.html'), 'utf8');
    for (const [, island = ''] of html.matchAll(/data-island="(\w+)"/g)) islands.add(island);
  }
  expect([...islands].sort()).toEqual([...new Set(screens.map(({ island }) => island))].sort());
});

test('a published figure folded away stays off the paper, one that was opened is on it', async ({
  page,
  url,
}) => {
  await page.goto(url('calculer/'));
  const title = squeeze('Pourquoi les chiffres divergent');
  const published = page.locator('.divergences > details').last();
  const inside = squeeze((await published.locator('.published .figure').first().textContent()) ?? '');
  expect(inside).not.toBe('');

  const folded = lettersOf(await page.pdf({ format: 'A4' })).join('');
  expect([title, inside].filter((words) => folded.includes(words))).toEqual([]);

  await published.locator('summary').click();
  const opened = lettersOf(await page.pdf({ format: 'A4' })).join('');
  expect([title, inside].filter((words) => !opened.includes(words))).toEqual([]);
  // Nothing was unfolded for paper and left so.
  await expect(page.locator('.divergences > details[open]')).toHaveCount(1);
});

test('the printed settings say nothing of erasing, whose button is not on paper', async ({ page, url }) => {
  await page.goto(url('reglages/'));
  await expect(page.getByRole('button', { name: 'Tout effacer' })).toBeVisible();
  const printed = lettersOf(await page.pdf({ format: 'A4' })).join('');
  expect(printed).toContain(squeeze('Taille du texte'));
  expect(printed).not.toContain(squeeze('effacer'));
});

const sheetOpeners = [
  { what: 'a number', path: 'guide/enjeux-environnementaux/', opener: 'article .figure' },
  { what: 'a word', path: 'guide/gestes-qui-comptent/', opener: 'article .term' },
  { what: 'a passage', path: 'guide/limites/', opener: '.passage' },
  { what: 'a number of the calculator', path: 'calculer/', opener: '.unmeasured .figure' },
];

for (const { what, path, opener } of sheetOpeners) {
  test(`with the sheet of ${what} open, the page prints whole and the sheet not at all`, async ({
    page,
    url,
  }) => {
    await page.goto(url(path));
    const before = lettersOf(await page.pdf({ format: 'A4' }));
    await page.locator(opener).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    const after = lettersOf(await page.pdf({ format: 'A4' }));
    expect(after.map((sheet) => sheet.length)).toEqual(before.map((sheet) => sheet.length));
    expect(after.join('') === before.join('')).toBe(true);
  });
}

/** Runs in the page: what one reads of a tool, its controls left out, and how many bars it draws. */
function readScreen(): { lines: string[]; drawings: number } {
  const controls =
    'button, .button, input, select, textarea, label, legend, nav, svg, [aria-hidden], .unseen, .off-paper, .told, .done, .cited, .figures, .terms, .divergences, .kept-baskets';
  // An open panel stands before what the page adds under the tool.
  const tool = document.querySelector('.panel') ?? document.querySelector('main') ?? document.body;
  const words = document.createTreeWalker(tool, NodeFilter.SHOW_TEXT);
  const lines: string[] = [];
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (text !== '' && parent?.checkVisibility() && !parent.closest(controls)) lines.push(text);
  }
  const bars = [...tool.querySelectorAll('.range-hatch, .weights rect')];
  return { lines, drawings: bars.filter((bar) => bar.checkVisibility()).length };
}

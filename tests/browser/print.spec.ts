import type { Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { openUntilReady } from './offline-releases.ts';
import { expect, test, whenServerIsGone } from './support/fixtures.ts';
import { pagesOf } from './support/pdf.ts';

const a4 = { width: 210, height: 297 };
const a5 = { width: 148, height: 210 };

const sheets = [
  { path: 'cartes', count: 2, size: a4, says: ['Avant de demander', 'Choisir un outil', 'vérifié en'] },
  { path: 'affiche', count: 1, size: a4, says: ['Rouge', 'Orange', 'Vert', 'Codes, visages'] },
  { path: 'zine', count: 1, size: { width: 297, height: 210 }, says: ['Terrain', 'À dire', 'Déjà collé'] },
  { path: 'charte', count: 1, size: a4, says: ['Notre charte', 'Décidé par', 'CC BY-SA'] },
  {
    path: 'atelier',
    count: 3,
    size: a4,
    says: ['Corriger les fautes d’un tract', 'Avec précaution', '\\d+ à \\d+'],
  },
];

for (const { path, count, size, says } of sheets) {
  test(`/imprimer/${path}/ comes out on the paper that it announces, with nothing cut`, async ({
    page,
    url,
  }) => {
    await page.goto(url(`imprimer/${path}/`));
    await expect(page.locator('.kicker')).toContainText(`${count} feuille`);
    const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toEqual(Array(count).fill(size));
    await page.emulateMedia({ media: 'print' });
    // A long address takes more room than a line to write on.
    await page.locator('#adresse').evaluate(typeLongAddress);
    await expect(page.locator('[data-address]').first()).toContainText('tres-long');
    for (const words of says) expect(await visibleText(page), words).toMatch(new RegExp(words, 'i'));
    expect(await page.locator('.papers').evaluate(findOverflow)).toEqual([]);
  });
}

test('the cut lines of the memo cards make A6 cards, those of the zine make A7 pages', async ({
  page,
  url,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(url('imprimer/cartes/'));
  const card = await millimetresOf(page, '.cut-4 .panel');
  expect(card.width).toBeCloseTo(105, 0);
  expect(card.height).toBeCloseTo(148.5, 0);
  await page.goto(url('imprimer/zine/'));
  const panel = await millimetresOf(page, '.zine .panel');
  expect(panel.width).toBeCloseTo(74.25, 0);
  expect(panel.height).toBeCloseTo(105, 0);
});

test('the preview is the sheet made smaller, whatever the size of the text', async ({ page, url }) => {
  await page.addInitScript(() => localStorage.setItem('texte', '200'));
  await page.goto(url('imprimer/cartes/'));
  // Lines may break elsewhere at such small sizes: what is measured is what is drawn.
  const shares = () =>
    page
      .locator('.paper')
      .first()
      .evaluate((paper) => {
        const { width } = paper.getBoundingClientRect();
        const share = (length = 0) => Math.round((1000 * length) / width);
        return [
          ...['h2', 'li'].map((part) => {
            const shown = paper.querySelector(part);
            return share(shown ? Number.parseFloat(getComputedStyle(shown).fontSize) : 0);
          }),
          share(paper.querySelector('.blaze')?.getBoundingClientRect().width),
        ];
      });
  const onScreen = await shares();
  await page.emulateMedia({ media: 'print' });
  for (const [index, share] of (await shares()).entries())
    expect(Math.abs(share - (onScreen[index] ?? 0)), String(index)).toBeLessThanOrEqual(1);
});

test('the zone of the poster is told by its sign and its edge, without its colour', async ({ page, url }) => {
  await page.goto(url('imprimer/affiche/'));
  const zones = await page.locator('.zone').evaluateAll((all) =>
    all.map((zone) => ({
      sign: zone.querySelector('.blaze')?.getAttribute('class'),
      edge: getComputedStyle(zone).borderTopStyle,
    })),
  );
  expect(new Set(zones.map(({ sign }) => sign)).size).toBe(3);
  expect(new Set(zones.map(({ edge }) => edge)).size).toBe(3);
});

test('the address typed is written on the sheets with a code that leads there; without one, a line', async ({
  page,
  url,
}) => {
  await page.goto(url('imprimer/zine/'));
  const field = page.getByLabel('Adresse du guide');
  // This server is on this machine: its address would lead nobody anywhere.
  await expect(field).toHaveValue('');
  await expect(page.locator('.zine [data-address]')).toBeEmpty();
  await field.fill('https://terrain.example/');
  await expect(page.locator('.zine [data-address]')).toHaveText('terrain.example');
  const path = (await page.locator('.zine [data-address-code] .qr-ink').getAttribute('d')) ?? '';
  const size = Number(
    (await page.locator('.zine [data-address-code] svg').getAttribute('viewBox'))?.split(' ')[2],
  );
  expect(decodeQR(photograph(path, size))).toBe('https://terrain.example/');
  await field.fill('');
  await expect(page.locator('.zine [data-address-code] svg')).toHaveCount(0);
});

test('from a page, one lands on the list with that page chosen, and one tap prints it and nothing else', async ({
  page,
  url,
}) => {
  await noteWhatIsPrinted(page);
  await page.goto(url('imprimer/#page=gestes-qui-comptent'));
  await expect(page.getByLabel('Laquelle')).toHaveValue('guide/gestes-qui-comptent/');
  await page.getByRole('button', { name: 'Imprimer' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed-as', 'Les gestes qui comptent · Terrain');
  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
  expect(pages.length).toBeLessThanOrEqual(5);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('h1:visible')).toHaveText('Les gestes qui comptent');
  const text = await visibleText(page);
  expect(text).toContain('Faire sans.');
  expect(text).not.toContain('Faits pour le papier');
  // The sources are open, and each number names its own.
  await expect(page.locator('.on-paper .note').first()).toBeVisible();
  expect(await page.locator('.on-paper').evaluate(findWrongNotes)).toEqual([]);
  // Another choice is another paper.
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('Laquelle').selectOption('preparer/tract/');
  await page.getByRole('button', { name: 'Imprimer' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed-as', 'Écrire un tract · Terrain');
  await expect(page.locator('.on-paper')).toHaveCount(1);
});

test('nothing chosen, nothing printed: the list says so and takes the focus', async ({ page, url }) => {
  await noteWhatIsPrinted(page);
  await page.goto(url('imprimer/#fiche=nulle-part'));
  await page.getByRole('button', { name: 'Imprimer' }).click();
  await expect(page.getByText('Choisissez d’abord une page ou une fiche.')).toBeVisible();
  await expect(page.getByLabel('Laquelle')).toBeFocused();
  await expect(page.locator('html')).not.toHaveAttribute('data-printed-as');
});

test('the whole guide becomes a book of A5 pages, with the server gone', async ({
  page,
  freshServer,
  watch,
}) => {
  watch.expectError(whenServerIsGone);
  await noteWhatIsPrinted(page);
  const server = await freshServer();
  await openUntilReady(page, server.url);
  await server.stop();
  await page.goto(new URL('imprimer/guide/', server.url).href);
  const announced = Number(/environ (\d+) pages/.exec(await page.locator('.kicker').innerText())?.[1]);
  const listed = await page.locator('.contents a').allInnerTexts();
  await page.getByRole('button', { name: 'Imprimer le guide' }).click();
  await expect(page.getByRole('status')).toHaveText('Le livre est prêt.');
  await expect(page.locator('html')).toHaveAttribute('data-printed-as', 'Terrain, le guide entier');

  expect(await page.locator('.book article > h1').allTextContents()).toEqual(listed);
  expect(await page.locator('.book').evaluate(findWrongNotes)).toEqual([]);
  expect(await page.locator('.book').evaluate(findDeadEnds)).toEqual([]);
  // Each line that bears a sign has it here too: how it looks on paper is in signs.spec.ts.
  expect(await page.locator('.book .way').count()).toBeGreaterThan(300);
  await expect(page.locator('.book .way:not(:has(.sign > .blaze[data-sign]))')).toHaveCount(0);
  // Nothing is written after a word explained: the glossary is in alphabetical order.
  const words = page.locator('.book a.term');
  expect(await words.count()).toBeGreaterThan(20);
  await expect(page.locator('.book a.term[data-number]')).toHaveCount(0);
  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  expect(new Set(pages.map((size) => JSON.stringify(size)))).toEqual(new Set([JSON.stringify(a5)]));
  // Their number depends on the letters of the machine.
  expect(Math.abs(pages.length - announced)).toBeLessThanOrEqual(announced * 0.2);
});

test('a page that cannot be had is said, and nothing half made is printed', async ({
  page,
  freshServer,
  watch,
}) => {
  watch.expectError(whenServerIsGone);
  watch.expectError(/ERR_FAILED/);
  await noteWhatIsPrinted(page);
  const server = await freshServer();
  await page.route('**/sw.js', (route) => route.abort());
  await page.goto(new URL('imprimer/guide/', server.url).href);
  await server.stop();
  await page.getByRole('button', { name: 'Imprimer le guide' }).click();
  await expect(page.getByRole('status')).toContainText('Une page manque');
  await expect(page.locator('html')).not.toHaveAttribute('data-printed-as');
  await expect(page.locator('.book')).toHaveCount(0);
});

test('a page of the guide prints itself: ink on white from a dark screen, addresses and sources, no bars', async ({
  page,
  url,
}) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'nuit'));
  await page.goto(url('guide/ne-jamais-coller/#pourquoi-si-strict'));
  await page.pdf();
  const read = await page.locator('.band-text').getAttribute('data-printed');
  expect(read).toContain(`Lu à ${url('guide/ne-jamais-coller/')}. Imprimé le `);
  await page.emulateMedia({ media: 'print' });
  const inks = await page.locator('body').evaluate((body) => {
    const { backgroundColor, color } = getComputedStyle(body);
    return { backgroundColor, color };
  });
  expect(inks).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(20, 22, 15)' });
  await expect(page.locator('.tabs, .foot, .neighbours, button').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.note').first()).toBeVisible();
  const link = page.locator('article a[href*="masquer-les-noms"]').first();
  expect(await link.evaluate((one) => getComputedStyle(one, '::after').content)).toContain(
    '/guide/masquer-les-noms/',
  );
});

test('without scripts every document is on the list, and its sheets are there to print', async ({
  browser,
  url,
  watch,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await watch.over(context);
  const page = await context.newPage();
  await page.goto(url('imprimer/'));
  const documents = await page
    .locator('.printed-rows a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(documents).toHaveLength(6);
  await expect(page.locator('main')).toContainText('puis le menu du navigateur');
  for (const { path, count } of sheets) {
    await page.goto(url(`imprimer/${path}/`));
    await expect(page.locator('.paper')).toHaveCount(count);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(count);
  }
  await context.close();
});

/** The window of the browser's printing cannot be seen from here: what it would be called is noted. */
async function noteWhatIsPrinted(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printedAs = document.title;
    };
  });
}

async function visibleText(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replaceAll('\u00a0', ' ');
}

async function millimetresOf(page: Page, selector: string): Promise<{ width: number; height: number }> {
  const box = await page.locator(selector).first().boundingBox();
  const millimetre = 96 / 25.4;
  return { width: (box?.width ?? 0) / millimetre, height: (box?.height ?? 0) / millimetre };
}

/** A field on paper is hidden: it is typed in as its script hears it. */
function typeLongAddress(field: Element): void {
  if (!(field instanceof HTMLInputElement)) return;
  field.value = 'https://un-nom-tres-long-pour-un-guide.association.example/un-dossier/terrain/';
  field.dispatchEvent(new Event('input'));
}

/** Runs in the page: what is wider or higher than the sheet or the panel that holds it, or under its last line. */
function findOverflow(papers: Element): string[] {
  const faults: string[] = [];
  for (const box of papers.querySelectorAll('.paper, .panel, .circle, .zone')) {
    const name = `${box.className}: ${box.textContent?.slice(0, 40)}`;
    if (box.scrollWidth > box.clientWidth + 1) faults.push(`${name}: too wide`);
    if (box.scrollHeight > box.clientHeight + 1) faults.push(`${name}: too high`);
  }
  for (const foot of papers.querySelectorAll('.paper-foot, .panel-foot')) {
    const above = foot.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
    if (above > foot.getBoundingClientRect().top) faults.push(`over the foot: ${foot.textContent}`);
  }
  return faults;
}

/** Runs in the page: numbers whose bracket does not name their own note. */
function findWrongNotes(paper: Element): string[] {
  const figures = [...paper.querySelectorAll('.note[id^="chiffre"]')].map(({ id }) => id);
  const links = [...paper.querySelectorAll<HTMLElement>('a.figure')];
  if (links.length === 0) return ['no number at all'];
  // A ratio names its own note first, then those of its two sides.
  return links
    .filter(({ dataset }) => String(figures.indexOf(dataset.note?.split(' ')[0] ?? '') + 1) !== dataset.n)
    .map((link) => link.outerHTML);
}

/** Runs in the page: links of the book that lead nowhere in it. */
function findDeadEnds(book: Element): string[] {
  return [...book.querySelectorAll('a[href^="#"]')]
    .map((link) => link.getAttribute('href')?.slice(1) ?? '')
    .filter((id) => !book.querySelector(`[id="${id}"]`));
}

/** The dark squares of a drawing as an image of eight pixels a square. */
function photograph(path: string, size: number): { width: number; height: number; data: Uint8ClampedArray } {
  const scale = 8;
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < scale; row += 1) {
      const start = ((Number(y) * scale + row) * side + Number(x) * scale) * 4;
      for (let column = 0; column < scale; column += 1)
        data.fill(0, start + column * 4, start + column * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

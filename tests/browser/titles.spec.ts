import { expect, test } from './support/fixtures.ts';

test('a title breaks where one breathes, after « : » and « , », before it breaks elsewhere', async ({
  page,
  url,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const { path, title, first } of [
    { path: 'guide/avant-apres/', title: 'h1', first: 'Avant, après :' },
    { path: 'guide/deja-colle/', title: 'h2:has-text("Tout de suite")', first: 'Tout de suite,' },
    { path: 'guide/pas-d-avis-final/', title: '.case > h2', first: 'Un cas :' },
  ]) {
    await page.goto(url(path));
    expect((await page.locator(title).first().evaluate(readLines))[0], path).toBe(first);
  }
});

test('a card that a number led to is marked by a rule, and its links stay links', async ({ page, url }) => {
  await page.goto(url('sources/#oviedo-standard'));
  const card = page.locator('.note:target');
  await expect(card).toBeInViewport();
  const look = await card.evaluate((one) => {
    const { backgroundColor, borderInlineStartWidth, borderInlineStartColor } = getComputedStyle(one);
    return { backgroundColor, borderInlineStartWidth, borderInlineStartColor };
  });
  expect(look).toEqual({
    backgroundColor: 'rgba(0, 0, 0, 0)',
    borderInlineStartWidth: '8px',
    borderInlineStartColor: 'rgb(255, 212, 0)',
  });
  const plain = page.locator('.note:not(:target) a').first();
  const inkOf = (link: Element) => getComputedStyle(link).color;
  expect(await card.locator('a').first().evaluate(inkOf)).toBe(await plain.evaluate(inkOf));
});

test('the first part of every kind of page stands as far under the band', async ({ page, url }) => {
  const gaps = new Map<string, number>();
  for (const path of [
    '',
    'guide/',
    'preparer/',
    'calculer/',
    'journal/',
    'methode/',
    'sources/',
    'glossaire/',
  ]) {
    await page.goto(url(path));
    gaps.set(
      path,
      await page.evaluate(() => {
        const main = document.querySelector('main');
        const first = [...(main?.querySelectorAll('h2, a, button, p, label, dt, legend + *') ?? [])].find(
          (one) => one.checkVisibility() && one.getBoundingClientRect().height > 1,
        );
        const band = document.querySelector('.band')?.getBoundingClientRect().bottom ?? 0;
        return Math.round((first?.getBoundingClientRect().top ?? 0) - band);
      }),
    );
  }
  // A word of the glossary has a rule of its own above it.
  expect(Object.fromEntries([...gaps].filter(([, gap]) => gap !== 24))).toEqual({ 'glossaire/': 37 });
});

test('at 320 pixels and twice the size, the tools of a page stand apart, two by two', async ({
  page,
  url,
}) => {
  await page.addInitScript(() => localStorage.setItem('texte', '200'));
  await page.setViewportSize({ width: 320, height: 740 });
  await page.goto(url('guide/limites/'));
  const words = await page.locator('.tools > *').evaluateAll((tools) =>
    tools.map((tool) => {
      const range = document.createRange();
      range.selectNodeContents(tool);
      const { left, right, top } = range.getBoundingClientRect();
      return { left, right, top };
    }),
  );
  expect(words).toHaveLength(5);
  const rows = new Set(words.map(({ top }) => Math.round(top / 20)));
  expect(rows.size).toBe(3);
  for (const [index, { left, top }] of words.entries()) {
    const before = words[index - 1];
    if (before && Math.abs(before.top - top) < 20) expect(left - before.right).toBeGreaterThanOrEqual(4);
  }
});

/** Runs in the page: the words of each line of a title. */
function readLines(title: Element): string[] {
  const lines = new Map<number, string>();
  const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+|\u00a0/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const top = Math.round(range.getBoundingClientRect().top);
      lines.set(top, `${lines.get(top) ?? ''} ${word}`.trim());
    }
  }
  return [...lines.values()].map((line) => line.replace(/\u00a0/g, ' '));
}

import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

/** What tells the page, or a person, that a control is in one of two states. */
const twoStates =
  '[aria-pressed], [aria-current], [aria-checked], [aria-selected], [aria-expanded], input[type="radio"], input[type="checkbox"]';

/** A control of the app that has two states, where it stands, and how to see it in each. */
interface TwoStates {
  readonly name: string;
  /** What it is among all of the page. */
  readonly matches: string;
  readonly at: string;
  /** What is looked at. */
  readonly seen: (page: Page) => Locator;
  /** Puts it in one state, then in the other. */
  readonly choose: (page: Page, isChosen: boolean) => Promise<unknown>;
}

/** A radio button that is drawn as a chip: chosen, then another of its group. */
const chip = (name: string, at: string, matches: string): TwoStates => ({
  name,
  at,
  matches,
  seen: (page) => page.locator(matches).nth(1).locator('xpath=..'),
  choose: (page, isChosen) =>
    page
      .locator(matches)
      .nth(isChosen ? 1 : 0)
      .check(),
});

const controls: readonly TwoStates[] = [
  chip('the theme', 'reglages/', '.chips [name="theme"]'),
  chip('the size of the text', 'reglages/', '.chips [name="texte"]'),
  chip('whether the place is kept', 'reglages/', '.chips [name="retenir"]'),
  chip('a drawer of the calculator', 'calculer/', '.families input'),
  {
    name: 'the star of a page',
    at: 'guide/limites/',
    matches: '.tools [data-tool="keep"]',
    seen: (page) => page.locator('.tools [data-tool="keep"]'),
    choose: (page, isChosen) => press(page.locator('.tools [data-tool="keep"]'), isChosen),
  },
  {
    name: 'the star of a passage',
    at: 'guide/limites/',
    matches: '.sheet-tools [aria-pressed]',
    seen: (page) => page.locator('.sheet-tools [aria-pressed]'),
    choose: async (page, isChosen) => {
      if (!(await page.locator('dialog').isVisible()))
        await page.locator('[data-tool="passage"]').first().click();
      await press(page.locator('.sheet-tools [aria-pressed]'), isChosen);
    },
  },
  {
    name: 'expert words',
    at: 'calculer/',
    matches: '.expert > button',
    seen: (page) => page.locator('.expert > button'),
    choose: async (page, isChosen) => {
      const button = page.locator('.expert > button');
      if ((await button.getAttribute('aria-expanded')) !== String(isChosen)) await button.click();
      await expect(button).toHaveAttribute('aria-expanded', String(isChosen));
    },
  },
  {
    name: 'the tab of the page one is on',
    at: 'guide/',
    matches: '.tabs a[aria-current]',
    seen: (page) => page.locator('.tabs a').nth(1),
    choose: async (page, isChosen) => {
      const address = new URL(isChosen ? '/guide/' : '/calculer/', page.url()).href;
      if (page.url() !== address) await page.goto(address);
    },
  },
];

/** Buttons that are disabled at times. */
const disabledAtTimes = [
  { name: 'Noter', at: 'calculer/', button: '.deeds button.main' },
  { name: 'a use of the journal', at: 'journal/', button: '.journal .chip' },
  { name: 'Vérifier les mises à jour', at: 'reglages/', button: '[data-offline-check]' },
] as const;

for (const { name, at, seen, choose } of controls) {
  test(`in forced colours one sees the state of: ${name}`, async ({ page, url }) => {
    await openForced(page, url(at));
    await choose(page, false);
    const before = await pictureOf(page, seen(page));
    await choose(page, true);
    const after = await pictureOf(page, seen(page));
    expect(await countDifferent(page, before, after)).toBeGreaterThan(leastDifferent);
  });
}

for (const { name, at, button } of disabledAtTimes) {
  test(`in forced colours, and in none, one sees that it is disabled: ${name}`, async ({ page, url }) => {
    for (const forcedColors of ['active', 'none'] as const) {
      await openForced(page, url(at), forcedColors);
      const seen = page.locator('#copie');
      // A copy, that no script of ours enables or disables meanwhile.
      await page
        .locator(button)
        .first()
        .evaluate((one) => {
          const copy = one.cloneNode(true) as HTMLElement;
          for (const name of Object.keys(copy.dataset)) delete copy.dataset[name];
          copy.id = 'copie';
          one.replaceWith(copy);
        });
      const show = (isDisabled: boolean) =>
        seen.evaluate((one: HTMLButtonElement, value) => {
          one.disabled = value;
        }, isDisabled);
      await show(false);
      const before = await pictureOf(page, seen);
      await show(true);
      expect(await countDifferent(page, before, await pictureOf(page, seen))).toBeGreaterThan(leastDifferent);
    }
  });
}

test('every control with two states is in this list', async ({ page, url }) => {
  const known = controls.map(({ matches }) => matches);
  for (const at of [
    '',
    'guide/',
    'guide/limites/',
    'preparer/tract/',
    'calculer/',
    'calculer/#comparer',
    'calculer/#paniers',
    'calculer/#bilan',
    'journal/',
    'gardes/',
    'chercher/',
    'reglages/',
    'imprimer/',
    'imprimer/affiche/',
    'imprimer/charte/',
    'glossaire/',
    'sources/',
    'formats/',
  ]) {
    await page.goto(url(at), { waitUntil: 'networkidle' });
    if (at === 'guide/limites/') await page.locator('[data-tool="passage"]').first().click();
    const unknown = await page
      .locator(twoStates)
      .evaluateAll(
        (elements, selectors) =>
          elements
            .filter((one) => !selectors.some((selector) => one.matches(selector)))
            .map((one) => one.outerHTML),
        known,
      );
    expect(unknown, at).toEqual([]);
  }
});

/** As many pixels as nobody misses: the bar under a chip has some hundreds. */
const leastDifferent = 150;

async function openForced(page: Page, address: string, forcedColors: 'active' | 'none' = 'active') {
  await page.emulateMedia({ forcedColors });
  await page.goto(address);
  const island = page.locator('[data-island]').first();
  if ((await island.count()) > 0) await expect(island).toHaveAttribute('data-started', '');
}

async function press(button: Locator, isPressed: boolean) {
  if ((await button.getAttribute('aria-pressed')) !== String(isPressed)) await button.click();
  await expect(button).toHaveAttribute('aria-pressed', String(isPressed));
}

/** The control alone, without the ring of focus nor the pointer over it. */
async function pictureOf(page: Page, control: Locator): Promise<string> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.mouse.move(0, 0);
  await expect(control).toBeVisible();
  return (await control.screenshot()).toString('base64');
}

/** How many pixels differ, read by the browser itself; all of them when the two have not the same size. */
function countDifferent(page: Page, ...pictures: [string, string]): Promise<number> {
  return page.evaluate(async (both) => {
    const [one, other] = await Promise.all(
      both.map(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const { width, height } = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = document.createElement('canvas');
        canvas.width = width;
        canvas.height = height;
        const context = canvas.getContext('2d');
        context?.drawImage(await createImageBitmap(new Blob([bytes], { type: 'image/png' })), 0, 0);
        return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      }),
    );
    if (!one || !other || one.length !== other.length) return Number.POSITIVE_INFINITY;
    let count = 0;
    for (let at = 0; at < one.length; at += 4) {
      const apart = [0, 1, 2].map((channel) =>
        Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)),
      );
      if (Math.max(...apart) > 60) count += 1;
    }
    return count;
  }, pictures);
}

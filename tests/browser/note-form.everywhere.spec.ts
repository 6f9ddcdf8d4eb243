import type { Page } from '@playwright/test';
import { makeNewer, putByHand } from './support/database.ts';
import { expect, test } from './support/fixtures.ts';

async function openJournal(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Texte' })).toBeEnabled();
}

const entries = (page: Page) => page.locator('.entries > li');
const noteField = (page: Page) => page.getByLabel('Note', { exact: true });
const undo = (page: Page) => page.locator('.deed').getByRole('button', { name: 'Annuler' });

/** Notes a text and opens its form. */
async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Texte' }).click();
  await expect(entries(page)).toHaveCount(1);
  await entries(page).locator('summary').click();
  await expect(noteField(page)).toBeVisible();
}

/** An entry noted long ago, by factors of then. */
const oldEntry = (id: string, notedOn: string) => ({
  id,
  revision: 1,
  notedOn,
  activity: 'tract',
  use: {
    kind: 'text',
    count: 1,
    place: { kind: 'hosted', country: 'FR' },
    length: 'ordinary',
    reasoning: false,
    model: 'very-large',
  },
  factorSet: '2020.01',
  result: {
    energy: { unit: 'Wh', low: 3, central: 5, high: 9 },
    carbon: { unit: 'gCO2e', low: 1, central: 2, high: 3 },
    water: null,
  },
});
const envelope = <R extends { readonly id: string }>(record: R) => ({
  key: record.id,
  box: { kind: 'plain', record },
});
const today = (page: Page) =>
  page.evaluate(() => {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  });

test('a half-typed note is there after a look at another tab, another note, a reload', {
  tag: '@firefox',
}, async ({ page, url }) => {
  await openJournal(page, url('journal/'));
  await openForm(page);
  await noteField(page).fill('à moitié');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.getByRole('button', { name: 'Vidéo' }).click();
  await expect(entries(page)).toHaveCount(2);
  await expect(noteField(page)).toHaveValue('à moitié');
  await page.goto(url('guide/'));
  await page.goBack();
  await expect(noteField(page)).toHaveValue('à moitié');
  await page.reload();
  await expect(noteField(page)).toHaveValue('à moitié');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(noteField(page)).toHaveCount(0);
  await expect(page.locator('.note-text')).toHaveText('à moitié');
  await page.reload();
  await expect(page.locator('.note-text')).toHaveText('à moitié');
  await expect(noteField(page)).toHaveCount(0);
});

test('a half-typed note is there after the browser was killed', { tag: '@long' }, async ({
  profile,
  url,
}) => {
  const before = await (await profile.open()).newPage();
  await openJournal(before, url('journal/'));
  await openForm(before);
  await noteField(before).fill('à moitié');
  // The draft is kept once another window can read it.
  const other = await before.context().newPage();
  await expect
    .poll(async () => {
      await openJournal(other, url('journal/'));
      return noteField(other).inputValue();
    })
    .toBe('à moitié');
  await profile.kill();
  const after = await (await profile.open()).newPage();
  await openJournal(after, url('journal/'));
  await expect(noteField(after)).toHaveValue('à moitié');
});

test('what is given up is gone, and the entry is as it was', async ({ page, url }) => {
  await openJournal(page, url('journal/'));
  await openForm(page);
  await noteField(page).fill('à moitié');
  await page.getByRole('button', { name: 'Abandonner' }).click();
  await expect(noteField(page)).toHaveCount(0);
  await expect(entries(page).locator('summary')).toBeFocused();
  await page.reload();
  await expect(entries(page)).toHaveCount(1);
  await expect(page.getByText('à moitié')).toHaveCount(0);
});

test('words added to an old entry change neither its result nor its place', async ({ page, url }) => {
  await openJournal(page, url('journal/'));
  await putByHand(page, 'records', [envelope(oldEntry('a', await today(page)))]);
  await page.reload();
  await expect(entries(page)).toContainText('Une réponse ordinaire, en France');
  await expect(entries(page)).toContainText('5 Wh');
  await entries(page).locator('summary').click();
  await noteField(page).fill('mairie');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.locator('.deed')).toContainText(/^Modifié\s: Une réponse ordinaire, en France/);
  await expect(entries(page)).toContainText('5 Wh');
  await entries(page).locator('summary').click();
  await page.getByLabel('Usage').selectOption('image');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.locator('.deed')).toContainText('recalculé');
  await expect(entries(page)).toContainText('Une image, en France');
});

test('what was noted last stands first, and a use in expert words bears its own name', async ({
  page,
  url,
}) => {
  await openJournal(page, url('journal/'));
  const day = await today(page);
  const { use, ...rest } = oldEntry('a', day);
  const expert = { ...use, model: { active: 70 }, turns: 12 };
  await putByHand(page, 'records', [envelope({ ...rest, use: expert })]);
  await page.reload();
  for (const name of ['Image', 'Vidéo']) await page.getByRole('button', { name }).click();
  await expect(entries(page)).toHaveCount(3);
  const titles = page.locator('.entry-title');
  await expect(titles).toHaveText([
    'Une vidéo de 5 secondes',
    'Une image',
    /^Un texte, 70\s+milliards de paramètres, 12\s+échanges, en France$/,
  ]);
  await entries(page).nth(2).locator('summary').click();
  await expect(page.getByLabel('Usage').locator('option:checked')).toContainText('70');
});

test('after saving, deleting and undoing, the page stays where it is, with the way back in sight', async ({
  page,
  url,
}) => {
  await openJournal(page, url('journal/'));
  const day = await today(page);
  const many = Array.from({ length: 40 }, (_, index) => envelope(oldEntry(`old-${index + 10}`, day)));
  await putByHand(page, 'records', many);
  await page.reload();
  await expect(entries(page)).toHaveCount(40);
  const row = entries(page).nth(25);
  await row.scrollIntoViewIfNeeded();
  await row.locator('summary').click();
  await noteField(page).fill('mairie');
  /** The row is where it was, but for a line of its own that came or went. */
  const staysFrom = async (act: () => Promise<void>) => {
    const topOf = () => row.evaluate((element) => element.getBoundingClientRect().top);
    const before = await topOf();
    await act();
    await expect(page.locator('.deed > p')).toBeInViewport();
    expect(Math.abs((await topOf()) - before)).toBeLessThan(60);
  };
  await page.getByRole('button', { name: 'Enregistrer' }).scrollIntoViewIfNeeded();
  await staysFrom(async () => {
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(undo(page)).toBeFocused();
  });
  // By the keyboard: before a click, Playwright scrolls to the bar although it sticks in sight.
  await staysFrom(async () => {
    await page.keyboard.press('Enter');
    await expect(page.locator('.deed')).toHaveText('Annulé.');
    await expect(page.locator('.note-text')).toHaveCount(0);
  });

  // A row that goes leaves its place to the next: which comes up to it, or stays where it was.
  const follower = entries(page).nth(26);
  const topOf = (one: typeof row) => one.evaluate((element) => element.getBoundingClientRect().top);
  await row.locator('summary').click();
  await page.getByRole('button', { name: 'Supprimer' }).scrollIntoViewIfNeeded();
  const [highest, lowest] = [await topOf(row), await topOf(follower)];
  await page.getByRole('button', { name: 'Supprimer' }).click();
  await expect(entries(page)).toHaveCount(39);
  await expect(undo(page)).toBeFocused();
  await expect(page.locator('.deed > p')).toBeInViewport();
  const afterRemoval = await topOf(row);
  expect(afterRemoval).toBeGreaterThan(highest - 60);
  expect(afterRemoval).toBeLessThan(lowest + 60);

  await page.keyboard.press('Enter');
  await expect(entries(page)).toHaveCount(40);
  await expect(page.locator('.deed > p')).toBeInViewport();
  expect(await topOf(row)).toBeLessThan(afterRemoval + 60);
  expect(await topOf(follower)).toBeGreaterThan(afterRemoval - 60);
});

test('on a phone laid on its side, what was done last covers nothing of an open form', async ({
  page,
  url,
}) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await openJournal(page, url('journal/'));
  await openForm(page);
  await expect(page.locator('.deed > p')).toBeVisible();
  for (const control of await page.locator('.entry[open] :is(input, select, textarea, button)').all()) {
    for (const edge of ['start', 'end'] as const) {
      const isCovered = await control.evaluate((one, block) => {
        one.scrollIntoView({ block });
        const [form, deed] = [one, document.querySelector('.deed > p')].map((part) =>
          part?.getBoundingClientRect(),
        );
        return form && deed && form.bottom > deed.top && form.top < deed.bottom;
      }, edge);
      expect(isCovered).toBe(false);
    }
  }
});

test('a note that is too long says so and is not cut', async ({ page, url }) => {
  await openJournal(page, url('journal/'));
  await openForm(page);
  const long = 'a'.repeat(100_003);
  await noteField(page).fill(long);
  await expect(page.getByText(/^Trop long de 3 signes/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Enregistrer' })).toBeDisabled();
  expect((await noteField(page).inputValue()).length).toBe(long.length);
});

test('a note written from right to left reads from right to left, in its field and in its row', {
  tag: '@firefox',
}, async ({ page, url }) => {
  await openJournal(page, url('journal/'));
  await openForm(page);
  await noteField(page).fill('منشور الأول من مايو!');
  const direction = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).direction);
  expect(await direction('.entry-form textarea')).toBe('rtl');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.locator('.note-text')).toBeVisible();
  expect(await direction('.note-text')).toBe('rtl');
});

test('records that cannot be read hide nothing, are told, and erased only when one says so', {
  tag: '@firefox',
}, async ({ page, url }) => {
  await openJournal(page, url('journal/'));
  await page.getByRole('button', { name: 'Texte' }).click();
  await expect(entries(page)).toHaveCount(1);
  await putByHand(page, 'records', [
    { key: 'x', box: { kind: 'plain', record: { id: 'x', notedOn: await today(page), revision: -1 } } },
    { key: 'y', box: null },
    { key: 'z', box: { kind: 'plain', record: { id: 'z', notedOn: 'zzz', revision: 1 } } },
  ]);
  await page.reload();
  await expect(page.getByText('3 notes illisibles')).toBeVisible();
  await expect(entries(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Effacer…' }).click();
  await page.getByRole('button', { name: 'Effacer maintenant' }).click();
  await expect(page.getByText('illisibles')).toHaveCount(0);
  await page.reload();
  await expect(entries(page)).toHaveCount(1);
  await expect(page.getByText('illisible')).toHaveCount(0);
});

test('what is kept beside the journal and cannot be read is told in Gardés', async ({ page, url }) => {
  await page.goto(url('gardes/'));
  await expect(page.getByText('Rien de gardé pour l’instant.')).toBeVisible();
  const record = { kind: 'kept', id: 'guide/limites/', title: 'Limites', keptOn: '2026-11-24' };
  await putByHand(page, 'shelf', [
    { key: 'a', box: { kind: 'plain', name: 'kept guide/limites/', record } },
    { key: 'b' },
  ]);
  await page.reload();
  await expect(page.getByText('1 chose gardée illisible')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Limites', exact: true })).toBeVisible();
});

test('a database of a newer version is told as such, and nothing is said to be empty', async ({
  page,
  url,
}) => {
  await openJournal(page, url('journal/'));
  await page.getByRole('button', { name: 'Texte' }).click();
  await expect(entries(page)).toHaveCount(1);
  await makeNewer(page);
  await page.goto(url('journal/'));
  await expect(
    page.getByText('Ce journal vient d’une version plus récente de Terrain : mettez à jour. Il est intact.'),
  ).toBeVisible();
  await expect(page.getByText(/Rien/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Texte' }).click();
  await expect(page.getByText(/^Note non enregistrée/)).toBeVisible();
  await expect(page.getByText(/^Noté/)).toHaveCount(0);
  await page.goto(url('gardes/'));
  await expect(page.getByText('version plus récente de Terrain')).toBeVisible();
  await expect(page.getByText(/Rien de gardé/)).toHaveCount(0);
});

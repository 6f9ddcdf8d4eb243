import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readSitemap } from './offline-releases.ts';
import { putByHand } from './support/database.ts';
import { type Form, forms, formsProvedElsewhere, readFields, readPrivacy, typeIn } from './support/fields.ts';
import { expect, test } from './support/fixtures.ts';
import type { Profile } from './support/profile.ts';

/** A use that somebody sent, as an address carries it. */
const oneUse = 'kind=text&n=15&at=FR&length=ordinary&model=very-large';

const allForms = [...forms, ...formsProvedElsewhere];

test('every page that has a field is listed, and every field of the list is typed in', async ({
  builtSite,
}) => {
  const listed = new Set(allForms.map(pageOf));
  for (const path of [...(await readSitemap(builtSite.folder)), '404.html']) {
    const file = path.endsWith('.html') ? path : `${path}index.html`;
    const html = await readFile(join(builtSite.folder, file), 'utf8');
    const hasField = /<(?:input|textarea|select)\b|\scontenteditable\b/.test(html);
    if (hasField) expect(listed, `${path} has a field`).toContain(path);
  }
  for (const form of forms) {
    const typed = forms.filter((other) => pageOf(other) === pageOf(form)).flatMap(({ fields }) => fields);
    for (const [label] of form.fields) {
      // One card is like another.
      const plain = label.replace(/^\d+\. /, '');
      const proofs = typed.filter(([other, words]) => words !== undefined && other.endsWith(plain));
      expect(proofs.length, `nobody types in « ${label} » of ${form.name}`).toBeGreaterThan(0);
    }
  }
});

test('pages of prose make no field of their own', async ({ page, url }) => {
  for (const path of ['', 'guide/', 'preparer/tract/', 'glossaire/', 'gardes/', 'sources/', 'formats/']) {
    await page.goto(url(path));
    await page.keyboard.press('Tab');
    await page.waitForLoadState('networkidle');
    expect(await readFields(page), path).toEqual({});
  }
});

for (const form of forms) {
  test(`what is typed in ${form.name} is there after Back and after the tab was closed`, async ({
    page,
    context,
    url,
  }) => {
    const address = url(form.path);
    await meet(page, address);
    await form.open?.(page);
    await fill(page, form);
    await expectListed(page, form);
    const left = await readFields(page);
    for (const [label, typed] of form.fields) if (typed !== undefined) expect(left[label]).toBe(typed);

    await page.goto(url('404.html'));
    await page.goBack();
    await expectFound(page, form, left);
    await page.close();
    const other = await context.newPage();
    await meet(other, address);
    await expectFound(other, form, left);
  });
}

for (const form of formsProvedElsewhere) {
  test(`the fields of ${form.name} are those listed`, async ({ page, url }) => {
    await meet(page, url(form.path));
    await form.open?.(page);
    await expectListed(page, form);
  });
}

test('what is typed is there after the browser was killed', async ({ profile, url }) => {
  await expectKilledIsFound(
    profile,
    url,
    formsOfTheirOwn().filter(({ path }) => path !== 'calculer/'),
  );
});

// It asks for its draft where something was kept before, which browsers write to disk in their own time.
test('so is what is set on the calculator’s first screen, where one has typed before', {
  tag: '@long',
}, async ({ profile, url }) => {
  const before = await profile.open();
  const page = await before.newPage();
  await meet(page, url('chercher/'));
  await typeIn(page, 'Un mot, une question, un chiffre', 'tract');
  await expect(page.locator('[data-draft="kept"]')).toHaveCount(1);
  await before.close();
  await expectKilledIsFound(
    profile,
    url,
    formsOfTheirOwn().filter(({ path }) => path === 'calculer/'),
  );
});

// One button for all: each run tries it on a third of the forms, the long run on all.
for (const [index, form] of formsOfTheirOwn()
  .filter(({ path }) => path !== 'chercher/')
  .entries()) {
  const tag = index % 3 === 0 ? [] : ['@long'];
  test(`« Recommencer » empties ${form.name}, and « Annuler » brings back what was typed`, { tag }, async ({
    page,
    url,
  }) => {
    await meet(page, url(form.path));
    await form.open?.(page);
    const begun = await readFields(page);
    await fill(page, form);
    const left = await readFields(page);
    await page.getByRole('button', { name: 'Recommencer' }).click();
    await expect.poll(() => readFields(page)).toEqual(begun);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => readFields(page)).toEqual(left);
    await page.getByRole('button', { name: 'Recommencer' }).click();
    await expect(page.locator('[data-draft="keeping"]')).toHaveCount(0);
    await page.goto(url('404.html'));
    await page.goBack();
    await expectFound(page, form, begun);
  });
}

for (const [panel, sent] of [
  ['calcul', `v1/${oneUse}`],
  ['comparer', `v1/${oneUse}/${oneUse}`],
  ['paniers', `v1/${oneUse}`],
] as const) {
  test(`what was set in « ${panel} » waits while one looks at a link, and « Y revenir » gives it back`, async ({
    page,
    url,
  }) => {
    const path = panel === 'calcul' ? 'calculer/' : `calculer/#${panel}`;
    const form = forms.find((one) => one.path === path);
    if (!form) throw new Error(`no form at ${path}`);
    await meet(page, url(path));
    await fill(page, form);
    const left = await readFields(page);
    await page.goto(url('404.html'));
    await page.goto(url(`calculer/#${panel}=${sent}`));
    await expect(page.getByText('reçu')).not.toHaveCount(0);
    await expect.poll(() => readFields(page)).not.toEqual(left);
    await page.reload();
    await page.getByRole('button', { name: 'Y revenir' }).click();
    await expect.poll(() => readFields(page)).toEqual(left);
    await expect(page.getByText('Ce que vous aviez composé est revenu.')).toBeVisible();
  });
}

test('two windows that fill one form leave each other’s screen alone, and the last one typed is found', async ({
  page,
  context,
  url,
}) => {
  const label = 'Images, essais compris';
  await meet(page, url('calculer/#bilan'));
  const there = await context.newPage();
  await meet(there, url('calculer/#bilan'));
  await typeIn(page, label, '11');
  await expect(page.locator('[data-draft="kept"]')).toHaveCount(1);
  await typeIn(there, label, '22');
  await expect(there.locator('[data-draft="kept"]')).toHaveCount(1);
  expect((await readFields(page))[label]).toBe('11');
  const other = await context.newPage();
  await meet(other, url('calculer/#bilan'));
  await expect.poll(async () => (await readFields(other))[label]).toBe('22');
});

for (const [id, path, label] of [
  ['bilan', 'calculer/#bilan', 'Images, essais compris'],
  ['chercher', 'chercher/', 'Un mot, une question, un chiffre'],
] as const) {
  test(`a draft that cannot be read is not lost: « ${id} » says so, and keeps it beside what one types`, async ({
    page,
    url,
  }) => {
    await page.goto(url('gardes/'));
    await expect(page.getByText('Rien de gardé pour l’instant.')).toBeVisible();
    await page.goto(url('404.html'));
    const record = { kind: 'draft', id, content: { words: 'of a version to come' }, revision: 1 };
    await putByHand(page, 'shelf', [{ key: 'x', box: { kind: 'plain', name: `draft ${id}`, record } }]);
    await page.evaluate(() => localStorage.setItem('garde', '1'));
    await meet(page, url(path));
    await expect(page.getByText('1 brouillon illisible')).toBeVisible();
    await typeIn(page, label, '12');
    await expect(page.locator('[data-draft="kept"]')).toHaveCount(1);
    await page.goto(url('404.html'));
    await meet(page, url(path));
    await expect.poll(async () => (await readFields(page))[label]).toBe('12');
    await page.getByRole('button', { name: 'Effacer…' }).click();
    await page.getByRole('button', { name: /^Effacer (maintenant|pour de bon)$/ }).click();
    await expect(page.getByText('brouillon illisible')).toHaveCount(0);
    await expect(page.locator('[data-draft="kept"]')).toHaveCount(1);
    await page.goto(url('404.html'));
    await meet(page, url(path));
    await expect.poll(async () => (await readFields(page))[label]).toBe('12');
    await expect(page.getByText('brouillon illisible')).toHaveCount(0);
  });
}

/** Types in each form, kills the browser, and finds all of it again. */
async function expectKilledIsFound(
  profile: Profile,
  url: (path: string) => string,
  killed: readonly Form[],
): Promise<void> {
  expect(killed).not.toEqual([]);
  const before = await (await profile.open()).newPage();
  const left = new Map<Form, Record<string, string>>();
  for (const form of killed) {
    await meet(before, url(form.path));
    await form.open?.(before);
    await fill(before, form);
    left.set(form, await readFields(before));
    await before.goto(url('404.html'));
  }
  await profile.kill();
  const after = await (await profile.open()).newPage();
  for (const [form, fields] of left) {
    await meet(after, url(form.path));
    await expectFound(after, form, fields);
    await after.goto(url('404.html'));
  }
}

/**
 * One form of each place that keeps what is typed in it: the states of one page share a draft, and so do the sheets to
 * print. Settings are flags of the browser's.
 */
function formsOfTheirOwn(): Form[] {
  const byPage = new Map<string, Form>();
  for (const form of forms) {
    const page = form.path.replace(/^imprimer\/\w+\/$/, 'the address');
    if (form.path !== 'reglages/' && !byPage.has(page)) byPage.set(page, form);
  }
  return [...byPage.values()];
}

/** No field but those listed, and browsers keep nothing of them by themselves, nor correct it, nor send it away. */
async function expectListed(page: Page, form: Form): Promise<void> {
  expect(Object.keys(await readFields(page))).toEqual(form.fields.map(([label]) => label));
  for (const { label, isWords, said } of await readPrivacy(page)) {
    const wanted = isWords
      ? 'autocomplete=off spellcheck=false writingsuggestions=false translate=no dir=auto'
      : 'autocomplete=off';
    expect(said, label).toContain(wanted);
  }
}

/** Opens a page and waits until its island is there. */
async function meet(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await whenStarted(page);
}

async function whenStarted(page: Page): Promise<void> {
  await expect(page.locator('[data-island]:not([data-started])')).toHaveCount(0);
  if (page.url().includes('#')) await page.locator('.panel').waitFor();
}

/** Types in each field of a form, then waits until all of it is kept. */
async function fill(page: Page, form: Form): Promise<void> {
  for (const [label, typed] of form.fields) {
    if (typed !== undefined) await typeIn(page, label, typed);
  }
  await expect(page.locator('[data-draft="keeping"]')).toHaveCount(0);
}

async function expectFound(page: Page, form: Form, left: Readonly<Record<string, string>>): Promise<void> {
  await whenStarted(page);
  await form.reopen?.(page);
  await expect.poll(() => readFields(page), form.name).toEqual(left);
}

function pageOf({ path }: Form): string {
  return path.replace(/#.*/, '');
}

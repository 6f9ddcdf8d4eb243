import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readSitemap } from './offline-releases.ts';
import { type Form, forms, formsProvedElsewhere, readFields, readPrivacy, typeIn } from './support/fields.ts';
import { expect, test } from './support/fixtures.ts';

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

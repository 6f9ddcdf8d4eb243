// `npm run database`: what a person kept in this version of Terrain, as a file that later versions are tested with.
// Builds the site, uses it in Chromium as a person does, and writes tests/databases/<version>.json.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { serveFolder } from '../../src/server/static-server.js';
import { chromiumLaunch, unpackShippedChromium } from './support/browsers.js';
import { readDatabase } from './support/old-database.js';

/**
 * @typedef {import('./support/old-database.js').OldDatabase} OldDatabase
 * @typedef {import('./support/old-database.js').StoredDatabase} StoredDatabase
 * @typedef {import('@playwright/test').Page} Page
 */

const folder = 'tests/databases';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What is typed and not saved: page, the panel that is opened by hand, label of the field, words. */
const typed = /** @type {const} */ ([
  { path: 'calculer/', label: 'Combien, ratés compris', words: '4 mil' },
  { path: 'calculer/#bilan', label: 'Combien de personnes', words: 'vingt' },
  { path: 'calculer/#paniers', label: 'Garder ce panier sous le nom', words: 'La kermesse' },
  { path: 'chercher/', label: 'Un mot, une question, un chiffre', words: 'fond perdu' },
  {
    path: 'imprimer/affiche/',
    label: 'Adresse du guide, à écrire sur le papier',
    words: 'https://exemple.org/',
  },
]);

execFileSync(process.execPath, [resolve('node_modules/vite/bin/vite.js'), 'build'], { stdio: 'inherit' });
await unpackShippedChromium();
const server = await serveFolder({ folder: 'dist' });
const browser = await chromium.launch(chromiumLaunch());
const context = await browser.newContext({
  viewport: { width: 360, height: 740 },
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
  serviceWorkers: 'block',
});
const page = await context.newPage();
try {
  await setSettings();
  await noteUses();
  await keepPages();
  await keepBasket();
  await typeDrafts();
  const file = join(folder, `${version}.json`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${JSON.stringify(await describe(), null, 1)}\n`);
  console.log(`${file}: commit it, and never change it once this version is out.`);
} finally {
  await browser.close();
  await server.close();
}

/** @param {string} path from the root of the site */
async function open(path) {
  // Another fragment alone would leave the page as it is.
  await page.goto('about:blank');
  await page.goto(new URL(path, server.url).href);
}

async function setSettings() {
  await open('reglages/');
  await page.getByRole('radio', { name: 'Nuit' }).check();
  await page.getByRole('radio', { name: /^125/ }).check();
  await page.getByRole('radio', { name: 'Non' }).check();
  await page.getByText('ne sera plus retenue').waitFor();
  await page.getByRole('radio', { name: 'Oui' }).check();
  await page.getByText('sera retenue.', { exact: false }).first().waitFor();
}

/** Entries of several kinds and of two months; one is edited, one deleted, one left half edited. */
async function noteUses() {
  await page.clock.setFixedTime('2026-10-31T12:00:00');
  await noteChips('Texte', 'Image', 'Vidéo');
  await page.clock.setFixedTime('2026-11-27T12:00:00');
  await noteFromCalculator(async () => {
    await page.getByRole('radio', { name: 'Image' }).check();
    await page.getByLabel('Combien, ratés compris').fill('4');
    await page.getByLabel('Calculé où').selectOption('FR');
  });
  await noteFromCalculator(async () => {
    await page.getByRole('radio', { name: 'Son' }).check();
    await page.getByLabel('Sur quelle machine').selectOption('desktop');
  });
  await noteFromCalculator(async () => {
    await page.getByRole('radio', { name: 'Texte' }).check();
    await page.getByLabel('Lequel').selectOption('agent');
    await page.getByRole('button', { name: 'En mots d’expert' }).click();
    await page.getByLabel('Modèle', { exact: true }).selectOption('medium');
  });
  await noteChips('Texte', 'Image');

  const forms = page.locator('.entries > li');
  await forms.nth(0).locator('summary').click();
  await forms.nth(0).getByRole('button', { name: 'Supprimer' }).click();
  await page.getByText(/^Supprimé/).waitFor();
  await forms.nth(0).locator('summary').click();
  await forms.nth(0).getByLabel('Note', { exact: true }).fill('affiche de la fête');
  await forms.nth(0).getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Modifié').waitFor();
  await forms.nth(1).locator('summary').click();
  await forms.nth(1).getByLabel('Note', { exact: true }).fill('à moitié');
  await untilKept('à moitié');
}

/** @param {readonly string[]} names */
async function noteChips(...names) {
  await open('journal/');
  for (const name of names) {
    const before = await page.locator('.entries > li').count();
    await page.getByRole('button', { name, exact: true }).click();
    await page.locator('.entries > li').nth(before).waitFor();
  }
}

/** @param {() => Promise<void>} set chooses the use */
async function noteFromCalculator(set) {
  await open('calculer/');
  await page.locator('[data-island][data-started]').waitFor();
  await set();
  await page.getByRole('button', { name: 'Noter' }).click();
  await page.getByText('Noté.').waitFor();
}

/** A page, a passage, and the place where one stops reading. */
async function keepPages() {
  await open('guide/limites/');
  await page.locator('.tools [data-tool="keep"]').click();
  await page.getByText('Gardé.').waitFor();
  await page.getByRole('button', { name: /passage «\sElle invente/ }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Garder' }).click();
  await sheet.getByText('Gardé.').waitFor();
  await sheet.getByRole('button', { name: 'Fermer' }).click();
  // It is kept once one has stayed a while.
  await page.mouse.wheel(0, 600);
  await untilKept('"reading"');
}

async function keepBasket() {
  await open('calculer/#paniers');
  await page.getByLabel('Quel panier').selectOption('reunion');
  await page.getByLabel('sous le nom').fill('Le 1er mai');
  await page.locator('.panel').getByRole('button', { name: 'Garder', exact: true }).click();
  await page.getByText('« Le 1er mai » est gardé').waitFor();
}

async function typeDrafts() {
  for (const { path, label, words } of typed) {
    await open(path);
    await page.locator('[data-island][data-started]').first().waitFor();
    await page.getByLabel(label).fill(words);
    await untilKept(words);
  }
}

/** Waits until something that is kept says this. @param {string} words */
async function untilKept(words) {
  for (;;) {
    const database = await page.evaluate(readDatabase);
    if (JSON.stringify(database).includes(words)) return;
  }
}

/** All that is in this browser, and what of it a later version must find again. @returns {Promise<OldDatabase>} */
async function describe() {
  const database = await page.evaluate(readDatabase);
  if (!database) throw new Error('nothing was kept');
  const records = recordsOf(database, 'records');
  const kept = recordsOf(database, 'shelf');
  /** @param {string} kind */
  const ofKind = (kind) => kept.filter((one) => one.kind === kind);
  const entries = records.filter(({ deleted }) => !deleted);
  const half = kept.find((one) => JSON.stringify(one).includes('à moitié'));
  return {
    version,
    holds: {
      entries: entries.map(({ id, notedOn, activity, use, result, note }) => ({
        id,
        notedOn,
        activity,
        use,
        result,
        ...(note ? { note } : {}),
      })),
      deleted: records.length - entries.length,
      pages: ofKind('kept').map(({ id, title, passage }) => ({ id, title, ...(passage ? { passage } : {}) })),
      place: ofKind('reading')[0]?.address,
      baskets: ofKind('basket').map(({ name, content }) => ({ name, content })),
      choices: Object.fromEntries(ofKind('choice').map(({ id, content }) => [id, content])),
      drafts: Object.fromEntries(ofKind('draft').map(({ id, content }) => [id, content])),
      fields: typed.map(({ path, label, words }) => ({ path, label, words })),
      halfTyped: half ? 'à moitié' : undefined,
    },
    localStorage: await page.evaluate(() => ({ ...localStorage })),
    database,
  };
}

/**
 * What this version puts in the boxes of a store.
 * @param {StoredDatabase} database
 * @param {string} store
 * @returns {any[]}
 */
function recordsOf({ stores }, store) {
  return stores
    .filter(({ name }) => name === store)
    .flatMap(({ rows }) =>
      rows.map(({ value }) => /** @type {{ box: { record: unknown } }} */ (value).box.record),
    );
}

// `npm run shots`: screenshots of every page, and of the small parts in each of their states, for review. `npm run shots -- /calculer/ /journal/` for some only.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { serveFolder } from '../../src/server/static-server.js';
import { chromiumLaunch, unpackShippedChromium } from './support/browsers.js';

/**
 * `text` is the text size in per cent; `isWhole` adds a picture of the whole page to that of the first screen.
 * @typedef {{ name: string, width: number, height: number, theme: 'jour' | 'nuit' | 'soleil', text: number, isWhole?: boolean }} View
 * @type {readonly View[]}
 */
const views = [
  { name: '360-jour', width: 360, height: 740, theme: 'jour', text: 100, isWhole: true },
  { name: '360-nuit', width: 360, height: 740, theme: 'nuit', text: 100, isWhole: true },
  { name: '360-soleil', width: 360, height: 740, theme: 'soleil', text: 100, isWhole: true },
  { name: '320-texte-200', width: 320, height: 740, theme: 'jour', text: 200, isWhole: true },
  { name: '1280-jour', width: 1280, height: 800, theme: 'jour', text: 100 },
];
const pagesAtOnce = 2;
const folder = 'shots';

if (!existsSync('dist/index.html')) {
  execFileSync(process.execPath, [resolve('node_modules/vite/bin/vite.js'), 'build'], { stdio: 'inherit' });
}
await unpackShippedChromium();
await mkdir(folder, { recursive: true });
const server = await serveFolder({ folder: 'dist' });
const browser = await chromium.launch(chromiumLaunch());

// The specimen is served by the development server alone.
const specimen = '/specimen/';
const workshop = await createServer({ server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
await workshop.listen();

const wanted = process.argv.slice(2);
const paths = [...pathsInSitemap(), '/404/', specimen].filter(
  (path) => wanted.length === 0 || wanted.includes(path),
);
const waiting = paths.flatMap((path) => views.map((view) => ({ path, view })));
const count = { written: 0 };
await Promise.all(Array.from({ length: pagesAtOnce }, shootInTurn));

await browser.close();
await server.close();
await workshop.close();
const unknown = wanted.filter((path) => !paths.includes(path));
if (unknown.length > 0) console.error(`Not in sitemap.xml: ${unknown.join(', ')}`);
console.log(`${count.written} pictures of ${paths.length} pages in ${resolve(folder)}`);
process.exitCode = unknown.length > 0 ? 1 : 0;

async function shootInTurn() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await shoot(next.path, next.view);
}

/**
 * @param {string} path
 * @param {View} view
 */
async function shoot(path, { name, width, height, theme, text, isWhole }) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await context.addInitScript(
    ([chosenTheme, chosenText]) => {
      localStorage.setItem('theme', chosenTheme);
      if (chosenText !== '100') localStorage.setItem('texte', chosenText);
    },
    /** @type {[string, string]} */ ([theme, String(text)]),
  );
  const page = await context.newPage();
  const origin = path === specimen ? workshop.resolvedUrls?.local[0] : server.url;
  await page.goto(new URL(path.slice(1), origin).href, { waitUntil: 'networkidle' });
  await page.evaluate((per) => {
    // The settings may stop short of this size, a phone's own does not.
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (size < 0.16 * per) document.documentElement.style.fontSize = `${per}%`;
  }, text);
  const shown = await page.evaluate(() => document.documentElement.dataset.theme ?? 'jour');
  if (shown !== theme) throw new Error(`${path} shows the theme ${shown} where ${theme} was chosen`);

  const base = join(folder, `${path.replaceAll('/', ' ').trim().replaceAll(' ', '_') || 'accueil'}.${name}`);
  await page.screenshot({ path: `${base}.png` });
  count.written += 1;
  if (isWhole) {
    await page.screenshot({ path: `${base}.whole.png`, fullPage: true });
    count.written += 1;
  }
  await context.close();
}

/** The paths of dist/sitemap.xml, wherever it says that the site lives. */
function pathsInSitemap() {
  const sitemap = readFileSync('dist/sitemap.xml', 'utf8');
  return [...sitemap.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(([, address]) =>
    address === undefined ? '/' : new URL(address, 'http://localhost').pathname,
  );
}

// Five questions answered from Accueil, offline, at 360 × 740: taps, keys, seconds. `npm run build` first.
import { chromium } from '@playwright/test';
import { serveFolder } from '../src/server/static-server.js';
import { chromiumLaunch, unpackShippedChromium } from '../tests/browser/support/browsers.js';
import { questions, walkQuestion } from './walk-questions.js';

await unpackShippedChromium();
const server = await serveFolder({ folder: 'dist' });
const browser = await chromium.launch(chromiumLaunch());
const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'fr-FR' });
await page.goto(server.url);
await page.locator('[data-offline-state="ready"]').waitFor({ timeout: 120_000 });
await server.close();
console.log('Five questions, offline (a tap counts 1.2 s, a key 0.25 s)');
for (const question of questions) {
  const { asked, taps, keys, seconds } = await walkQuestion(page, server.url, question);
  console.log(
    `  ${seconds.toFixed(1).padStart(5)} s  ${taps} taps  ${String(keys).padStart(2)} keys  ${asked}`,
  );
}
await browser.close();

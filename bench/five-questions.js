// Five questions answered from Accueil, offline, at 360 × 740: taps, keys, seconds. `npm run build` first.
import { chromium } from '@playwright/test';
import { serveFolder } from '../src/server/static-server.js';
import { chromiumLaunch, unpackShippedChromium } from '../tests/browser/support/browsers.js';
import { questions, walkQuestion } from '../tests/browser/support/walk-questions.js';

/** What a tap and a key take a person, standing up: a slow thumb. A swipe counts as a tap. */
const tapMs = 1_200;
const keyMs = 250;

await unpackShippedChromium();
const server = await serveFolder({ folder: 'dist' });
const browser = await chromium.launch(chromiumLaunch());
const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'fr-FR' });
await page.goto(server.url);
await page.locator('[data-offline-state="ready"]').waitFor({ timeout: 120_000 });
await server.close();
console.log(
  'Five questions, offline: what a slow thumb takes (a tap 1.2 s, a key 0.25 s), what the phone adds',
);
for (const question of questions) {
  let waitedMs = 0;
  const { asked, taps, keys } = await walkQuestion(page, server.url, question, {
    keyMs,
    during: async (wait) => {
      const started = performance.now();
      await wait();
      waitedMs += performance.now() - started;
    },
  });
  const thumb = `${((taps * tapMs + keys * keyMs) / 1000).toFixed(1)} s, ${taps} taps, ${keys} keys`;
  console.log(`  ${thumb.padEnd(26)} + ${(waitedMs / 1000).toFixed(1)} s  ${asked}`);
}
await browser.close();

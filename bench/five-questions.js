// Five questions answered from Accueil, offline, at 360 × 740: taps, keys, seconds.
import { serveFolder } from '../src/server/static-server.js';
import { questions, walkQuestion } from '../tests/browser/support/walk-questions.js';
import { launchChromium } from './slow-phone.js';

/** What a tap and a key take a person, standing up: a slow thumb. A swipe counts as a tap. */
const tapMs = 1_200;
const keyMs = 250;

/**
 * @param {readonly import('./builds.js').Build[]} builds the newest is walked
 * @returns {Promise<import('./results.js').Section>}
 */
export async function walkFiveQuestions(builds) {
  const folder = builds.at(-1)?.folder ?? 'dist';
  const server = await serveFolder({ folder });
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'fr-FR' });
  await page.goto(server.url);
  await page.locator('[data-offline-state="ready"]').waitFor({ timeout: 120_000 });
  await server.close();
  /** @type {string[][]} */
  const rows = [];
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
    const thumbSeconds = (taps * tapMs + keys * keyMs) / 1000;
    rows.push([
      asked,
      `${thumbSeconds.toFixed(1)} s`,
      `${taps}`,
      `${keys}`,
      `${(waitedMs / 1000).toFixed(1)} s`,
    ]);
  }
  await browser.close();
  return {
    title: 'Five questions, offline',
    intro:
      'What a slow thumb takes from Accueil (a tap 1.2 s, a key 0.25 s), and what the phone adds, at full speed.',
    columns: ['question', 'thumb', 'taps', 'keys', 'phone'],
    rows,
  };
}

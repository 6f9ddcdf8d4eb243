// How long after a keystroke does the calculator show its result? `npm run build`, then `node bench/calculator.js`.
import { chromium } from '@playwright/test';
import { serveFolder } from '../src/server/static-server.js';
import { chromiumLaunch, unpackShippedChromium } from '../tests/browser/support/browsers.js';
import { measureKeystrokes, measureProcessorTime, slowdown } from './measure-calculator.js';

const runs = 5;

await unpackShippedChromium();
const server = await serveFolder({ folder: 'dist' });
const browser = await chromium.launch(chromiumLaunch());
await print(
  `Keystroke to painted result, processor slowed ${slowdown} times, ${runs} runs`,
  measureKeystrokes,
);
await print(`By processor time, at full speed, times ${slowdown}`, measureProcessorTime);
await browser.close();
await server.close();

/**
 * @param {string} title
 * @param {(page: import('@playwright/test').Page, url: string) => Promise<number[]>} measure
 */
async function print(title, measure) {
  console.log(`${title}\n      median |    worst`);
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      serviceWorkers: 'block',
    });
    const sorted = (await measure(await context.newPage(), new URL('calculer/', server.url).href)).sort(
      (a, b) => a - b,
    );
    const columns = [sorted[sorted.length >> 1], sorted.at(-1)];
    console.log(`  ${columns.map((ms) => `${Math.round(ms ?? Number.NaN)} ms`.padStart(10)).join(' | ')}`);
    await context.close();
  }
}

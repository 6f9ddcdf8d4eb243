// How long does search keep a slow phone busy? `npm run build`, then `npm run bench`.
import { chromium } from '@playwright/test';
import { serveFolder } from '../src/server/static-server.js';
import { chromiumLaunch, unpackShippedChromium } from '../tests/browser/support/browsers.js';
import { measureProcessorTime, measureSearch, slowdown } from './measure-search.js';

const runs = 5;

await unpackShippedChromium();
const server = await serveFolder({ folder: 'dist' });
const browser = await chromium.launch(chromiumLaunch());
console.log(`Search, processor slowed ${slowdown} times, ${runs} runs`);
console.log(
  '  longest task, loading | index whole after | input to paint, median | worst | longest task, typing',
);
for (let run = 0; run < runs; run += 1) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    serviceWorkers: 'block',
  });
  const cost = await measureSearch(await context.newPage(), new URL('chercher/', server.url).href);
  const sorted = [...cost.paintsMs].sort((a, b) => a - b);
  const columns = [
    cost.longestTaskMs,
    cost.loadedMs,
    sorted[sorted.length >> 1],
    sorted.at(-1),
    cost.longestTaskTypingMs,
  ];
  console.log(`  ${columns.map((ms) => `${Math.round(ms ?? Number.NaN)} ms`.padStart(10)).join(' | ')}`);
  await context.close();
}
console.log(`By processor time, at full speed, times ${slowdown}`);
console.log('  longest task, loading | input, median | worst');
for (let run = 0; run < runs; run += 1) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    serviceWorkers: 'block',
  });
  const cost = await measureProcessorTime(await context.newPage(), new URL('chercher/', server.url).href);
  const sorted = [...cost.inputsMs].sort((a, b) => a - b);
  const columns = [cost.longestTaskMs, sorted[sorted.length >> 1], sorted.at(-1)];
  console.log(`  ${columns.map((ms) => `${Math.round(ms ?? Number.NaN)} ms`.padStart(10)).join(' | ')}`);
  await context.close();
}
await browser.close();
await server.close();

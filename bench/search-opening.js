// How long does search keep a slow phone busy while it opens, beside a page that fetches the same texts and only
// holds them? `npm run build`, then `node bench/search-opening.js`.
import { barePath, serveWithBarePage } from './bare-page.js';
import { launchChromium, median, onFreshPage, readTrace, slowdown } from './slow-phone.js';

const runs = 5;
/** More than opening takes at full speed on a busy machine. */
const openingMs = 3_000;
/** What comes so little before the first question is the question itself, on its way into the page. */
const injectionMicros = 500_000;

const server = await serveWithBarePage();
const browser = await launchChromium();
/** @type {{ name: string, path: string, longestMs: number[], wholeMs: number[] }[]} */
const subjects = [
  { name: 'bare page', path: barePath, longestMs: [], wholeMs: [] },
  { name: 'search', path: 'chercher/', longestMs: [], wholeMs: [] },
];
for (let run = 0; run < runs; run += 1) {
  for (const { path, longestMs, wholeMs } of subjects) {
    const url = new URL(path, server.url).href;
    longestMs.push(await onFreshPage(browser, (page) => measureLongestTask(page, url)));
    wholeMs.push(await onFreshPage(browser, (page) => measureUntilWhole(page, url)));
  }
}
await browser.close();
await server.close();

console.log(`Search while it opens; ${slowdown} times slower; ${runs} runs of each`);
console.log(`${''.padEnd(14)}longest task, by processor time   × bare   all texts there after   × bare`);
const [bare] = subjects;
for (const { name, longestMs, wholeMs } of subjects) {
  const cells = [
    `${median(longestMs).toFixed(1)} ms`.padStart(31),
    (median(longestMs) / median(bare?.longestMs ?? [])).toFixed(1).padStart(9),
    `${median(wholeMs).toFixed(0)} ms`.padStart(24),
    (median(wholeMs) / median(bare?.wholeMs ?? [])).toFixed(1).padStart(9),
  ];
  console.log(`${name.padEnd(14)}${cells.join('')}`);
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 */
async function measureLongestTask(page, url) {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.goto(url);
  // Nothing is asked of the page until all is there: what is put into it to ask would count as a long task.
  await page.waitForTimeout(openingMs);
  await page.evaluate(() => performance.mark('asked'));
  await page.locator('[data-search="whole"]').waitFor({ state: 'attached' });
  const { marks, tasks } = readTrace(await browser.stopTracing(), 'search-loading');
  const [from = 0] = marks('search-loading');
  const [asked = 0] = marks('asked');
  return Math.max(
    0,
    ...tasks.filter(({ at }) => at > from && at + injectionMicros < asked).map(({ slowMs }) => slowMs),
  );
}

/**
 * From the moment the page asks for the texts, by the clock, slowed down.
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 */
async function measureUntilWhole(page, url) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('[data-search="whole"]')) performance.mark('whole');
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  await page.goto(url);
  await page.locator('[data-search="whole"]').waitFor({ state: 'attached' });
  return page.evaluate(() => {
    const [from, to] = ['search-loading', 'whole'].map(
      (name) => performance.getEntriesByName(name)[0]?.startTime,
    );
    return (to ?? Number.NaN) - (from ?? Number.NaN);
  });
}

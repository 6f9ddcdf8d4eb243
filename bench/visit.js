// What a first visit and a cold start take, in a browser whose profile stays on disk.
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../tests/browser/support/browsers.js';
import { slowDown } from './slow-phone.js';
import { sumBeyond50 } from './statistics.js';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ firstPaintMs: number, largestPaintMs: number }} Paints
 * @typedef {Paints & { longTasksMs: number, heapMegabytes: number, offlineMs: number, kept: number,
 *   wireKilobytes: number, requests: number }} FirstVisit
 */

/** How many times slower than this machine the phone is taken to be. */
export const visitSlowdown = 4;
/** How long a page is looked at that nobody touches. */
const untouchedMs = 10_000;
/** Once nothing more was kept for so long, all is kept. */
const quietMs = 2_000;

/**
 * Opens a page on an empty profile, and stays until the site is kept.
 * @param {string} profile
 * @param {import('./network/serve.js').SlowHost} host
 * @param {string} path
 * @returns {Promise<FirstVisit>}
 */
export function visitFirst(profile, host, path) {
  return inBrowser(profile, async (page) => {
    const session = await slowDown(page, visitSlowdown);
    await session.send('Performance.enable');
    let heapBytes = 0;
    const sampling = setInterval(async () => {
      const { metrics } = await session.send('Performance.getMetrics').catch(() => ({ metrics: [] }));
      heapBytes = Math.max(heapBytes, metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0);
    }, 500);
    try {
      await page.goto(`${host.url}${path}`);
      const { offlineMs, kept } = await page.evaluate(waitUntilKept, quietMs);
      const [wireKilobytes, requests] = [host.bytesSent() / 1000, host.requests()];
      await page.waitForFunction((ms) => performance.now() > ms, untouchedMs, { polling: 500 });
      const { tasks, ...paints } = await page.evaluate(readEntries);
      const longTasksMs = sumBeyond50(tasks.filter(({ at }) => at < untouchedMs).map(({ ms }) => ms));
      return {
        ...paints,
        longTasksMs,
        heapMegabytes: heapBytes / 1e6,
        offlineMs,
        kept,
        wireKilobytes,
        requests,
      };
    } finally {
      clearInterval(sampling);
    }
  });
}

/**
 * Opens the page in a browser that has just been started on the profile, with no server left.
 * @param {string} profile
 * @param {string} url
 * @returns {Promise<Paints>}
 */
export function startCold(profile, url) {
  return inBrowser(profile, async (page) => {
    await slowDown(page, visitSlowdown);
    await page.goto(url);
    await page.waitForFunction((ms) => performance.now() > ms, 4_000, { polling: 500 });
    const { firstPaintMs, largestPaintMs } = await page.evaluate(readEntries);
    return { firstPaintMs, largestPaintMs };
  });
}

/**
 * @template Measured
 * @param {string} profile
 * @param {(page: Page) => Promise<Measured>} measure
 * @returns {Promise<Measured>}
 */
async function inBrowser(profile, measure) {
  const launch = chromiumLaunch();
  const context = await chromium.launchPersistentContext(profile, {
    ...launch,
    args: [...launch.args, '--ignore-certificate-errors'],
    viewport: { width: 360, height: 740 },
    locale: 'fr-FR',
  });
  try {
    await context.addInitScript(observeEntries);
    return await measure(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
  }
}

/** Runs in the page before its own scripts. */
function observeEntries() {
  /** @type {PerformanceEntry[]} */
  const seen = [];
  Reflect.set(globalThis, 'benchEntries', seen);
  for (const type of ['longtask', 'largest-contentful-paint'])
    new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type, buffered: true });
}

/** Runs in the page. */
function readEntries() {
  /** @type {PerformanceEntry[]} */
  const seen = Reflect.get(globalThis, 'benchEntries');
  const of = (/** @type {string} */ type) => seen.filter(({ entryType }) => entryType === type);
  return {
    firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    largestPaintMs: of('largest-contentful-paint').at(-1)?.startTime ?? Number.NaN,
    tasks: of('longtask').map(({ startTime, duration }) => ({ at: startTime, ms: duration })),
  };
}

/**
 * Runs in the page: waits until the worker is active and nothing more is kept, for sites that keep on after that.
 * @param {number} quiet
 */
async function waitUntilKept(quiet) {
  await navigator.serviceWorker.ready;
  let offlineMs = performance.now();
  let kept = await countKept();
  for (let seenAt = performance.now(); performance.now() - seenAt < quiet; ) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const now = await countKept();
    if (now > kept) {
      offlineMs = performance.now();
      seenAt = offlineMs;
    }
    kept = now;
  }
  return { offlineMs, kept };

  async function countKept() {
    let count = 0;
    for (const name of await caches.keys()) count += (await (await caches.open(name)).keys()).length;
    return count;
  }
}

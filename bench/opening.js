// How long does a tool hold a slow phone while it opens?
import { network, prepareHost } from './network/serve.js';
import { cellOf } from './results.js';
import { launchChromium, onFreshPage, readTrace, slowDown } from './slow-phone.js';
import { median, sumBeyond50 } from './statistics.js';

/** @typedef {import('@playwright/test').Page} Page */

const slowdown = 4;
/** How long a page is looked at that nobody touches. */
const untouchedMs = 8_000;
/** What comes so little before the question is the question itself, on its way into the page. */
const questionMicros = 500_000;
const pages = [
  { name: 'page of the guide', path: 'guide/limites/' },
  { name: 'calculator', path: 'calculer/' },
  { name: 'journal', path: 'journal/' },
  { name: 'search', path: 'chercher/' },
];

/**
 * @param {readonly import('./builds.js').Build[]} builds
 * @param {number} rounds
 * @returns {Promise<import('./results.js').Section>}
 */
export async function measureOpening(builds, rounds) {
  const browser = await launchChromium();
  const cases = pages.flatMap(({ name, path }) =>
    builds.map((build) => ({ ...build, path, page: name, ...noFigures() })),
  );
  /** @type {Map<string, Awaited<ReturnType<typeof prepareHost>>>} */
  const hosts = new Map();
  for (const { folder } of builds) hosts.set(folder, await prepareHost(folder));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { name, folder, page, path, clock, processor } of cases) {
      console.error(`round ${round} of ${rounds}: opening, ${name}: ${page}`);
      const host = await hosts.get(folder)?.();
      if (!host) continue;
      clock.push(await onFreshPage(browser, (opened) => measureByClock(opened, host.url + path)));
      processor.push(await onFreshPage(browser, (opened) => measureByProcessor(opened, host.url + path)));
      await host.close();
    }
  }
  await browser.close();
  return {
    title: 'Total blocking time while a page opens',
    intro:
      `Medians of ${rounds} rounds, processor ${slowdown} × slower, ${network.bytesPerSecond / 1000} kB/s and ` +
      `${network.delayMs} ms before each answer, no worker: of each task between first paint and ` +
      `${untouchedMs / 1000} s, what exceeds 50 ms, summed, as Lighthouse does. By processor time: of ` +
      'each task since the document began, traced at full speed, which other programs do not lengthen.',
    columns: ['', 'by the clock', 'by processor time'],
    rows: cases.map(({ name, page, clock, processor }) => [
      `${name}: ${page}`,
      ...[clock, processor].map((runs) => cellOf(median(runs), 'ms')),
    ]),
  };
}

/** @returns {{ clock: number[], processor: number[] }} */
function noFigures() {
  return { clock: [], processor: [] };
}

/**
 * @param {Page} page
 * @param {string} url
 */
async function measureByClock(page, url) {
  await slowDown(page, slowdown);
  await page.addInitScript(() => {
    /** @type {PerformanceEntry[]} */
    const seen = [];
    Reflect.set(globalThis, 'benchEntries', seen);
    new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await page.goto(url);
  await page.waitForTimeout(untouchedMs);
  const durationsMs = await page.evaluate(() => {
    /** @type {PerformanceEntry[]} */
    const seen = Reflect.get(globalThis, 'benchEntries');
    const paintedAt = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    return seen
      .filter(({ startTime, duration }) => startTime + duration > paintedAt)
      .map(({ startTime, duration }) => startTime + duration - Math.max(startTime, paintedAt));
  });
  return sumBeyond50(durationsMs);
}

/**
 * Traced at full speed, then multiplied by the slowdown.
 * @param {Page} page
 * @param {string} url
 */
async function measureByProcessor(page, url) {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser that traces');
  await page.addInitScript(() => performance.mark('opened'));
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.goto(url);
  // Nothing is asked of the page until then: what is put into it to ask would count as a long task.
  await page.waitForTimeout(untouchedMs);
  await page.evaluate(() => performance.mark('asked'));
  const { marks, tasks } = readTrace(await browser.stopTracing(), 'opened', slowdown);
  // The first paint at full speed comes before or after other tasks than on a slow phone: all of them count.
  const openedAt = marks('opened')[0] ?? 0;
  const endedAt = marks('asked')[0] ?? 0;
  return sumBeyond50(
    tasks.filter(({ at }) => at > openedAt && at + questionMicros < endedAt).map(({ slowMs }) => slowMs),
  );
}

// A page of Chromium on a phone that is slower than this machine, and what its main thread did.
import { chromium } from '@playwright/test';
import { chromiumLaunch, unpackShippedChromium } from '../tests/browser/support/browsers.js';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').Browser} Browser
 */

export async function launchChromium() {
  await unpackShippedChromium();
  return chromium.launch(chromiumLaunch());
}

/**
 * Runs `measure` on a page of its own, without a worker that would keep the site meanwhile.
 * @template Measured
 * @param {Browser} browser
 * @param {(page: Page) => Promise<Measured>} measure
 * @returns {Promise<Measured>}
 */
export async function onFreshPage(browser, measure) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    ignoreHTTPSErrors: true,
  });
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  try {
    return await measure(await context.newPage());
  } finally {
    await context.close();
  }
}

/**
 * Makes the main thread of the page so many times slower.
 * @param {Page} page
 * @param {number} times
 */
export async function slowDown(page, times) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  return session;
}

/**
 * What the main thread of the page did, as Chromium traced it: marks by name, and tasks with their processor time,
 * which other programs of the machine do not lengthen.
 * @param {Buffer} trace
 * @param {string} mark that the page's main thread made
 * @param {number} times by how much processor times are multiplied
 */
export function readTrace(trace, mark, times) {
  /** @type {{ traceEvents: { name: string, ts: number, tdur?: number, pid: number, tid: number }[] }} */
  const { traceEvents } = JSON.parse(trace.toString());
  const first = traceEvents.find(({ name }) => name === mark);
  if (!first) throw new Error(`the page made no mark « ${mark} »`);
  const own = traceEvents.filter(({ pid, tid }) => pid === first.pid && tid === first.tid);
  return {
    /** Microseconds at which these marks were made. @param {string} name */
    marks: (name) => own.filter((event) => event.name === name).map(({ ts }) => ts),
    tasks: own.flatMap(({ name, ts, tdur }) =>
      name === 'ThreadControllerImpl::RunTask' && tdur ? [{ at: ts, slowMs: (times * tdur) / 1000 }] : [],
    ),
  };
}

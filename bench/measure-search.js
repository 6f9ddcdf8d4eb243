// What search costs on a slow phone: used by `bench/search.js`, and by the test that holds the promise.

/**
 * @typedef {{ longestTaskMs: number, loadedMs: number, paintsMs: number[], longestTaskTypingMs: number }} SearchCost
 */

/** How many times slower than this machine the phone is taken to be. */
export const slowdown = 6;

/** More than the index takes at full speed on a busy machine. */
const loadingMs = 3_000;
/** What comes so little before the first question is the question itself, on its way into the page. */
const injectionMs = 500;

/** Twenty inputs: a word typed letter by letter, whole questions, typos, one that finds nothing. */
const inputs = [
  ...['t', 'tr', 'tra', 'trad', 'tradu', 'traduire'],
  ...['chatgpt', 'chatgpt garde', 'chatgpt garde mes donnees combien de temps', 'halucination'],
  ...['taille a5', 'quel modele pour 16 go de ram', 'police code telephone garde a vue', 'exif'],
  ...['est ce que l ia peut valider mon tract', 'compte rendu ag', 'obligation mention généré par ia'],
  ...['conso energie image', 'xyzzqw', 'deep fake candidat légal'],
];

/**
 * Opens search in a page of Chromium slowed down, waits for the whole index, types.
 * @param {import('@playwright/test').Page} page
 * @param {string} url of `/chercher/`
 * @returns {Promise<SearchCost>}
 */
export async function measureSearch(page, url) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(watchLongTasks);
  await page.goto(url);
  await page.locator('[data-search="whole"]').waitFor({ timeout: 60_000 });
  const loadedMs = await page.evaluate(() => performance.now());
  const longestTaskMs = await page.evaluate(takeLongestTask);
  /** @type {number[]} */
  const paintsMs = [];
  for (const input of inputs) paintsMs.push(await page.evaluate(typeAndWaitForPaint, input));
  const longestTaskTypingMs = await page.evaluate(takeLongestTask);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { longestTaskMs, loadedMs, paintsMs, longestTaskTypingMs };
}

/**
 * The same by processor time, which other programs of the machine do not lengthen: traced at full speed, then
 * multiplied by the slowdown. For each input, all that the main thread does until the next one.
 * @param {import('@playwright/test').Page} page
 * @param {string} url of `/chercher/`
 * @returns {Promise<{ longestTaskMs: number, inputsMs: number[] }>}
 */
export async function measureProcessorTime(page, url) {
  const browser = page.context().browser();
  if (!browser) throw new Error('a page of a launched browser is needed');
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.goto(url);
  // Nothing is asked of the page until the index is whole: what a test puts into it would count as a long task.
  await page.waitForTimeout(loadingMs);
  await page.evaluate(() => performance.mark('search-asked'));
  await page.locator('[data-search="whole"]').waitFor({ timeout: 60_000 });
  for (const input of inputs) {
    await page.evaluate(() => performance.mark('search-input'));
    await page.evaluate(typeAndWaitForPaint, input);
  }
  await page.evaluate(() => performance.mark('search-input'));
  /** @type {{ traceEvents: { name: string, ts: number, tdur?: number, pid: number, tid: number }[] }} */
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const start = traceEvents.find(({ name }) => name === 'search-loading');
  if (!start) throw new Error('search did not say that it was loading');
  const marks = traceEvents.filter(({ name }) => name === 'search-input').map(({ ts }) => ts);
  const tasks = traceEvents.filter(
    ({ name, ts, pid, tid }) =>
      name === 'ThreadControllerImpl::RunTask' && pid === start.pid && tid === start.tid && ts > start.ts,
  );
  const asked = traceEvents.find(({ name }) => name === 'search-asked')?.ts ?? Number.POSITIVE_INFINITY;
  const slowMs = (/** @type {{ tdur?: number }} */ { tdur = 0 }) => (slowdown * tdur) / 1000;
  return {
    longestTaskMs: Math.max(...tasks.filter(({ ts }) => ts + 1000 * injectionMs < asked).map(slowMs)),
    inputsMs: marks.slice(0, -1).map((mark, index) => {
      const next = marks[index + 1] ?? 0;
      return tasks.filter(({ ts }) => ts >= mark && ts < next).reduce((sum, task) => sum + slowMs(task), 0);
    }),
  };
}

/** Runs in the page, before its scripts: keeps what the browser calls a long task, 50 ms or more. */
function watchLongTasks() {
  /** @type {number[]} */
  const tasks = [];
  Object.assign(window, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) {
      // Parsing the page and its first layout come before any script of search.
      if (startTime > (performance.getEntriesByName('search-loading')[0]?.startTime ?? Infinity))
        tasks.push(duration);
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** Runs in the page: the longest task since the last call, 0 when none was long. */
function takeLongestTask() {
  /** @type {number[]} */
  const tasks = Reflect.get(window, 'longTasks');
  return Math.round(Math.max(0, ...tasks.splice(0)));
}

/**
 * Runs in the page: from the input to the task that follows the frame which shows its results.
 * @param {string} text
 */
function typeAndWaitForPaint(text) {
  const field = document.querySelector('#chercher');
  if (!(field instanceof HTMLInputElement)) throw new Error('no field');
  return new Promise((/** @type {(ms: number) => void} */ resolve) => {
    setTimeout(() => {
      const started = performance.now();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - started);
        port2.postMessage(undefined);
      });
    }, 100);
  });
}

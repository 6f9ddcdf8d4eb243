// What a keystroke in the calculator costs on a slow phone: used by `bench/calculator.js`, and by the test that holds the promise.

/** How many times slower than this machine the phone is taken to be. */
export const slowdown = 6;

/** Numbers typed digit by digit, mended, and one that makes no sense. */
const inputs = [
  '1',
  '12',
  '120',
  '1 200',
  '12',
  '3',
  '34',
  '345',
  '3456',
  '7',
  '7x',
  '75',
  '9',
  '98',
  '987',
  '2',
];

/**
 * Types in « Combien » on `/calculer/` in a page of Chromium slowed down.
 * @param {import('@playwright/test').Page} page
 * @param {string} url of `/calculer/`
 * @returns {Promise<number[]>} from each keystroke to the frame painted with its result, in ms
 */
export async function measureKeystrokes(page, url) {
  await page.goto(url);
  await page.locator('[data-island="calculator"][data-started]').waitFor();
  await page.getByLabel('Combien').focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  /** @type {number[]} */
  const paintsMs = [];
  for (const input of inputs) paintsMs.push(await page.evaluate(typeAndWaitForPaint, input));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return paintsMs;
}

/**
 * The same by processor time, which other programs of the machine do not lengthen: traced at full speed, then
 * multiplied by the slowdown. For each keystroke, all that the main thread does until the next one.
 * @param {import('@playwright/test').Page} page
 * @param {string} url of `/calculer/`
 * @returns {Promise<number[]>} in ms
 */
export async function measureProcessorTime(page, url) {
  const browser = page.context().browser();
  if (!browser) throw new Error('a page of a launched browser is needed');
  await page.goto(url);
  await page.locator('[data-island="calculator"][data-started]').waitFor();
  await page.getByLabel('Combien').focus();
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  for (const input of inputs) {
    await page.evaluate(() => performance.mark('keystroke'));
    await page.evaluate(typeAndWaitForPaint, input);
  }
  await page.evaluate(() => performance.mark('keystroke'));
  /** @type {{ traceEvents: { name: string, ts: number, tdur?: number, pid: number, tid: number }[] }} */
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const marks = traceEvents.filter(({ name }) => name === 'keystroke');
  const [first] = marks;
  const tasks = traceEvents.filter(
    ({ name, pid, tid, tdur }) =>
      name === 'ThreadControllerImpl::RunTask' && pid === first?.pid && tid === first?.tid && tdur,
  );
  return marks.slice(1).map((mark, index) => {
    const from = marks[index]?.ts ?? 0;
    const micros = tasks
      .filter(({ ts }) => ts >= from && ts < mark.ts)
      .reduce((sum, { tdur = 0 }) => sum + tdur, 0);
    return (micros / 1000) * slowdown;
  });
}

/**
 * Runs in the page: types, then waits for the frame that shows what came of it.
 * @param {string} text
 * @returns {Promise<number>}
 */
function typeAndWaitForPaint(text) {
  return new Promise((resolve, reject) => {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) return reject(new Error('no field is focused'));
    field.value = text;
    const start = performance.now();
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // A message posted from a frame arrives once that frame was laid out and painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      port2.postMessage(undefined);
    });
  });
}

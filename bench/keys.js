// How long after a key does a page show what came of it, on a slow phone, beside a page that only copies what is
// typed?
import { barePath, serveWithBarePage } from './bare-page.js';
import { cellOf } from './results.js';
import { launchChromium, onFreshPage, readTrace, slowDown } from './slow-phone.js';
import { median, percentile } from './statistics.js';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ name: string, path: string, isReady: string, field: string, shown: string,
 *   inputs: readonly string[] }} Subject
 * @typedef {{ clock: number[][], processor: number[][] }} Costs
 */

const slowdown = 6;
const keys = 100;

/** Typed digit by digit: usual numbers, some with decimals and spaces, and some that make no sense. */
const numbers = typed([
  ...['1 200', '12,5', '345', '3456', '7x', '75,25', '987654', '0,05', '1 000 000', '42', '365', 'dix'],
  ...[
    '12 500',
    '999',
    '-4',
    '1e6',
    '250,75',
    '64',
    '2 026',
    '18',
    '7,7,7',
    '123456789',
    '5',
    '88',
    '31',
    '640',
  ],
]);

/** Typed letter by letter: words, whole questions, typos, one that finds nothing. */
const queries = typed([
  ...['traduire', 'chatgpt garde mes donnees', 'halucination', 'taille a5', 'exif', 'xyzzqw'],
  ...['modele 16 go de ram', 'code telephone garde a vue', 'deep fake'],
]);

/** @type {readonly Subject[]} */
const subjects = [
  { name: 'bare page', path: barePath, isReady: '#champ', field: '#champ', shown: '#copie', inputs: numbers },
  {
    name: 'calculator',
    path: 'calculer/',
    isReady: '[data-island="calculator"][data-started]',
    field: '.calculator input[inputmode]',
    shown: '.calculator',
    inputs: numbers,
  },
  {
    name: 'search',
    path: 'chercher/',
    isReady: '[data-search="whole"]',
    field: '#chercher',
    shown: '.results',
    inputs: queries,
  },
];

/**
 * @param {readonly import('./builds.js').Build[]} builds
 * @param {number} rounds
 * @returns {Promise<import('./results.js').Section>}
 */
export async function measureKeys(builds, rounds) {
  const browser = await launchChromium();
  const cases = builds.flatMap(({ name, folder }, index) =>
    subjects
      .filter(({ path }) => path !== barePath || index === 0)
      .map((subject) => ({
        folder,
        subject,
        name: subject.path === barePath ? subject.name : `${name}: ${subject.name}`,
      })),
  );
  /** @type {Map<string, Costs>} */
  const costs = new Map(cases.map(({ name }) => [name, { clock: [], processor: [] }]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { name, folder, subject } of cases) {
      console.error(`round ${round} of ${rounds}: a hundred keys, ${name}`);
      const server = await serveWithBarePage(folder);
      const cost = costs.get(name);
      cost?.clock.push(await onFreshPage(browser, (page) => measureByClock(page, server.url, subject)));
      cost?.processor.push(
        await onFreshPage(browser, (page) => measureByProcessor(page, server.url, subject)),
      );
      await server.close();
    }
  }
  await browser.close();
  return describe(costs, rounds);
}

/**
 * @param {ReadonlyMap<string, Costs>} costs the first is what the others are held to
 * @param {number} rounds
 * @returns {import('./results.js').Section}
 */
function describe(costs, rounds) {
  const [bare] = [...costs.values()].map(summaryOf);
  return {
    title: 'A key, to what came of it painted',
    intro:
      `${keys} keys, processor ${slowdown} × slower. Each key counts by the median of its ${rounds} runs. By the ` +
      'clock: from the key to the frame that shows the last of what it changed. By processor time: all that the main ' +
      'thread does from a key to the next, which other programs of the machine do not lengthen.',
    columns: ['', 'clock, median', 'clock, worst', 'processor, median', 'processor, worst'],
    rows: [...costs].map(([name, cost]) => [
      name,
      ...summaryOf(cost).map((ms, index) =>
        cellOf(ms, 'ms', cost === costs.values().next().value ? undefined : bare?.[index]),
      ),
    ]),
  };
}

/** @param {Costs} costs */
function summaryOf({ clock, processor }) {
  return [clock, processor].flatMap((runs) => {
    const perKey = Array.from({ length: keys }, (_, key) =>
      median(runs.map((run) => run[key] ?? Number.NaN)),
    );
    return [median(perKey), percentile(perKey, 1)];
  });
}

/**
 * What stands in a field after each key.
 * @param {readonly string[]} texts
 */
function typed(texts) {
  const steps = texts.flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)));
  if (steps.length < keys) throw new Error(`only ${steps.length} keys of ${keys}`);
  return steps.slice(0, keys);
}

/**
 * @param {Page} page
 * @param {string} home
 * @param {Subject} subject
 */
async function open(page, home, { path, isReady, field }) {
  await page.goto(new URL(path, home).href);
  await page.locator(isReady).waitFor({ state: 'attached' });
  await page.locator(field).first().focus();
}

/**
 * From each key to the frame painted with its result, in ms, in a page of Chromium slowed down.
 * @param {Page} page
 * @param {string} home
 * @param {Subject} subject
 */
async function measureByClock(page, home, subject) {
  await open(page, home, subject);
  await slowDown(page, slowdown);
  /** @type {number[]} */
  const paintsMs = [];
  for (const text of subject.inputs)
    paintsMs.push(await page.evaluate(typeAndWaitForPaint, { text, shown: subject.shown }));
  return paintsMs;
}

/**
 * All that the main thread does from each key to the next, in ms: traced at full speed, then multiplied by the
 * slowdown.
 * @param {Page} page
 * @param {string} home
 * @param {Subject} subject
 */
async function measureByProcessor(page, home, subject) {
  await open(page, home, subject);
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser that traces');
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  for (const text of subject.inputs) {
    await page.evaluate(() => performance.mark('key'));
    await page.evaluate(typeAndWaitForPaint, { text, shown: subject.shown });
  }
  await page.evaluate(() => performance.mark('key'));
  const { marks, tasks } = readTrace(await browser.stopTracing(), 'key', slowdown);
  const at = marks('key');
  return at.slice(0, -1).map((from, index) => {
    const to = at[index + 1] ?? 0;
    return tasks
      .filter((task) => task.at >= from && task.at < to)
      .reduce((sum, { slowMs }) => sum + slowMs, 0);
  });
}

/**
 * Runs in the page: types, then waits until what shows the result has been still for a while; gives the time from the
 * key to the frame painted with the last change, the next frame where nothing changes.
 * @param {{ text: string, shown: string }} key
 * @returns {Promise<number>}
 */
function typeAndWaitForPaint({ text, shown }) {
  const stillMs = 150;
  return new Promise((resolve, reject) => {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) return reject(new Error('no field is focused'));
    /** @type {ReturnType<typeof setTimeout>} */
    let still;
    let paintedMs = 0;
    const isShown = (/** @type {Node} */ node) =>
      (node instanceof Element ? node : node.parentElement)?.closest(shown);
    const observer = new MutationObserver((changes) => {
      if (
        changes.some(({ target, addedNodes, removedNodes }) =>
          [target, ...addedNodes, ...removedNodes].some(isShown),
        )
      )
        notePaint();
    });
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    const started = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    notePaint();

    // A message posted from a frame arrives once that frame was laid out and painted.
    function notePaint() {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          paintedMs = performance.now() - started;
          clearTimeout(still);
          still = setTimeout(() => {
            observer.disconnect();
            resolve(paintedMs);
          }, stillMs);
        };
        port2.postMessage(undefined);
      });
    }
  });
}

// How long after a key does a page show what came of it, on a slow phone, beside a page that only copies what is
// typed? `npm run build`, then `node bench/keystrokes.js`.
import { barePath, serveWithBarePage } from './bare-page.js';
import { launchChromium, median, onFreshPage, readTrace, slowdown } from './slow-phone.js';

const runs = 5;

/** Numbers typed digit by digit, mended, and one that makes no sense. */
const numbers = '1,12,120,1 200,12,3,34,345,3456,7,7x,75,9,98,987,2'.split(',');

/** A word typed letter by letter, whole questions, typos, one that finds nothing. */
const queries = [
  ...['t', 'tr', 'tra', 'trad', 'tradu', 'traduire'],
  ...['chatgpt', 'chatgpt garde', 'chatgpt garde mes donnees combien de temps', 'halucination'],
  ...['taille a5', 'quel modele pour 16 go de ram', 'police code telephone garde a vue', 'exif'],
  ...['est ce que l ia peut valider mon tract', 'compte rendu ag', 'obligation mention généré par ia'],
  ...['conso energie image', 'xyzzqw', 'deep fake candidat légal'],
];

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ name: string, path: string, isReady: string, field: string, inputs: readonly string[] }} Subject
 * @type {readonly Subject[]}
 */
const subjects = [
  { name: 'bare page', path: barePath, isReady: '[data-search="whole"]', field: '#champ', inputs: numbers },
  {
    name: 'calculator',
    path: 'calculer/',
    isReady: '[data-island="calculator"][data-started]',
    field: '.calculator input[inputmode]',
    inputs: numbers,
  },
  {
    name: 'search',
    path: 'chercher/',
    isReady: '[data-search="whole"]',
    field: '#chercher',
    inputs: queries,
  },
];

const server = await serveWithBarePage();
const browser = await launchChromium();
/** @type {Map<string, { clock: number[][], processor: number[][] }>} */
const costs = new Map(subjects.map(({ name }) => [name, { clock: [], processor: [] }]));
for (let run = 0; run < runs; run += 1) {
  for (const subject of subjects) {
    const cost = costs.get(subject.name);
    cost?.clock.push(await onFreshPage(browser, (page) => measureByClock(page, subject)));
    cost?.processor.push(await onFreshPage(browser, (page) => measureByProcessor(page, subject)));
  }
}
await browser.close();
await server.close();

console.log(`A key, to the frame that shows what came of it; ${slowdown} times slower; ${runs} runs of each`);
console.log(`${'by the clock'.padStart(44)}${'by processor time'.padStart(32)}`);
console.log(`${''.padEnd(14)}${'  median     worst   × bare     '.repeat(2)}`);
const bare = costs.get('bare page');
for (const [name, { clock, processor }] of costs)
  console.log(`${name.padEnd(14)}${columns(clock, bare?.clock)}${columns(processor, bare?.processor)}`);

/**
 * @param {readonly number[][]} measured
 * @param {readonly number[][]} [beside]
 */
function columns(measured, beside = []) {
  const ratio = median(measured.map(median)) / median(beside.map(median));
  const milliseconds = [median(measured.map(median)), Math.max(...measured.flat())];
  return `${milliseconds.map((ms) => `${ms.toFixed(1)} ms`.padStart(10)).join('')}${ratio.toFixed(1).padStart(9)}   `;
}

/**
 * @param {Page} page
 * @param {Subject} subject
 */
async function open(page, { path, isReady, field }) {
  await page.goto(new URL(path, server.url).href);
  await page.locator(isReady).waitFor({ state: 'attached' });
  await page.locator(field).first().focus();
}

/**
 * From each key to the frame painted with its result, in ms, in a page of Chromium slowed down.
 * @param {Page} page
 * @param {Subject} subject
 */
async function measureByClock(page, subject) {
  await open(page, subject);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  /** @type {number[]} */
  const paintsMs = [];
  for (const input of subject.inputs) paintsMs.push(await page.evaluate(typeAndWaitForPaint, input));
  return paintsMs;
}

/**
 * All that the main thread does from each key to the next, in ms: traced at full speed, then multiplied by the
 * slowdown.
 * @param {Page} page
 * @param {Subject} subject
 */
async function measureByProcessor(page, subject) {
  await open(page, subject);
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  for (const input of subject.inputs) {
    await page.evaluate(() => performance.mark('key'));
    await page.evaluate(typeAndWaitForPaint, input);
  }
  await page.evaluate(() => performance.mark('key'));
  const { marks, tasks } = readTrace(await browser.stopTracing(), 'key');
  const keys = marks('key');
  return keys.slice(0, -1).map((at, index) => {
    const next = keys[index + 1] ?? 0;
    return tasks
      .filter((task) => task.at >= at && task.at < next)
      .reduce((sum, { slowMs }) => sum + slowMs, 0);
  });
}

/**
 * Runs in the page: types once what the last key left is done, then waits for the frame that shows what came of it.
 * @param {string} text
 * @returns {Promise<number>}
 */
function typeAndWaitForPaint(text) {
  return new Promise((resolve, reject) => {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) return reject(new Error('no field is focused'));
    setTimeout(() => {
      const started = performance.now();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // A message posted from a frame arrives once that frame was laid out and painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - started);
        port2.postMessage(undefined);
      });
    }, 100);
  });
}

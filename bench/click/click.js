// From a click on the link to the next page to its heading painted, with the real input of a screen: no protocol
// session is open, since one switches prerendering off.
import { fork, spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumLaunch } from '../../tests/browser/support/browsers.js';

/**
 * @typedef {{ kind: 'place', x: number, y: number } | { kind: 'clicked', at: number }
 *   | { kind: 'painted', at: number, wasAhead: boolean } | { kind: 'last' }} Told
 * @typedef {{ clicksMs: number[], ahead: number, slowdown: number }} Clicks
 */

const extensionFolder = fileURLToPath(new URL('extension', import.meta.url));
const slowDown = fileURLToPath(new URL('slow-down.js', import.meta.url));
/** From pressing to lifting, of a finger that taps. */
const pressSeconds = 0.08;
const patienceMs = 60_000;

/** Why clicks cannot be measured on this machine; nothing when they can. */
export function whyNoClicks() {
  if (process.platform === 'win32') return 'processes cannot be slowed down on this system';
  const missing = ['Xvfb', 'xdotool'].filter((program) => !isProgram(program));
  return missing.length > 0 ? `${missing.join(' and ')} missing` : undefined;
}

/** @param {string} program */
function isProgram(program) {
  return (process.env.PATH ?? '').split(':').some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false; // not there
    }
  });
}

/**
 * Opens the page in a browser on this profile, then clicks from page to page.
 * @param {object} options
 * @param {string} options.profile
 * @param {string} options.url
 * @param {number} options.clicks
 * @param {number} options.times how many times slower the browser is made
 * @param {boolean} options.mayPreload whether the browser follows speculation rules
 * @returns {Promise<Clicks>}
 */
export async function measureClicks({ profile, url, clicks, times, mayPreload }) {
  writePreferences(profile, mayPreload);
  const mail = await openMailbox();
  const extension = mkdtempSync(join(tmpdir(), 'terrain-bench-extension-'));
  cpSync(extensionFolder, extension, { recursive: true });
  writeFileSync(join(extension, 'port.json'), String(mail.port));
  const display = await openDisplay();
  const browser = openBrowser({ profile, url, extension, display: display.name });
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let slower;
  try {
    let place = await mail.next('place');
    slower = fork(slowDown, [String(browser.pid), String(times)]);
    /** @type {number[]} */
    const clicksMs = [];
    let ahead = 0;
    for (let click = 0; click < clicks; click += 1) {
      const clicked = mail.next('clicked');
      const painted = mail.next('painted');
      const nextPlace = mail.next('place');
      for (const told of [clicked, painted, nextPlace]) told.catch(() => {}); // told below, by the first awaited
      const press = ['mousedown', '1', 'sleep', String(pressSeconds), 'mouseup', '1'];
      await run('xdotool', ['mousemove', String(place.x), String(place.y), ...press], display.name);
      const [from, to] = [await clicked, await painted];
      clicksMs.push(to.at - from.at);
      if (to.wasAhead) ahead += 1;
      place = await nextPlace;
    }
    return { clicksMs, ahead, slowdown: await stopSlowing(slower) };
  } finally {
    if (slower) await ended(slower, 'SIGTERM');
    await browser.end();
    await display.close();
    await mail.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/**
 * @param {import('node:child_process').ChildProcess} slower
 * @returns {Promise<number>} how many times slower the browser was
 */
function stopSlowing(slower) {
  return new Promise((resolve) => {
    slower.once('message', (times) => resolve(Number(times)));
    slower.send('end');
  });
}

/** Receives what pages tell, through the extension. */
async function openMailbox() {
  /** @type {Map<string, (told: Told) => void>} */
  const waiting = new Map();
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (piece) => {
      text += piece;
    });
    request.on('end', () => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end();
      if (!text) return;
      /** @type {Told} */
      const told = JSON.parse(text);
      waiting.get(told.kind)?.(told);
      waiting.delete(told.kind);
    });
  });
  await new Promise((/** @type {(nothing: void) => void} */ listening) =>
    server.listen(0, '127.0.0.1', () => listening()),
  );
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    /**
     * @template {Told['kind']} Kind
     * @param {Kind} kind
     * @returns {Promise<Extract<Told, { kind: Kind }>>}
     */
    next: (kind) =>
      new Promise((resolve, reject) => {
        const tooLong = setTimeout(() => reject(new Error(`no page told « ${kind} »`)), patienceMs);
        waiting.set(kind, (told) => {
          clearTimeout(tooLong);
          resolve(/** @type {Extract<Told, { kind: Kind }>} */ (told));
        });
      }),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed(undefined));
        server.closeAllConnections();
      }),
  };
}

/** A screen that nobody looks at. */
async function openDisplay() {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '520x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise((resolve, reject) => {
    screen.stdout.once('data', (piece) => resolve(String(piece).trim()));
    screen.once('exit', () => reject(new Error('Xvfb ended')));
  });
  return { name: `:${number}`, close: () => ended(screen, 'SIGTERM') };
}

/** @param {{ profile: string, url: string, extension: string, display: string }} options */
function openBrowser({ profile, url, extension, display }) {
  const { executablePath, args, env = process.env } = chromiumLaunch();
  const own = [
    ...['--no-sandbox', '--test-type', '--ignore-certificate-errors', '--password-store=basic'],
    ...['--window-position=0,0', '--window-size=500,880', '--no-default-browser-check'],
    ...[
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  ];
  // A group of its own, which is slowed down and ended as one.
  const browser = spawn(executablePath, [...args, ...own, url], {
    detached: true,
    env: { ...env, DISPLAY: display },
    stdio: 'ignore',
  });
  const { pid } = browser;
  if (!pid) throw new Error(`${executablePath} did not start`);
  return {
    pid,
    end: () => {
      process.kill(-pid, 'SIGCONT');
      return ended(browser, 'SIGTERM');
    },
  };
}

/**
 * Writes into the profile what a person chooses in the settings of the browser.
 * @param {string} profile
 * @param {boolean} mayPreload
 */
function writePreferences(profile, mayPreload) {
  const file = join(profile, 'Default/Preferences');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  preferences.net = { ...preferences.net, network_prediction_options: mayPreload ? 0 : 2 };
  // Its offer would lie over the page.
  preferences.translate = { enabled: false };
  writeFileSync(file, JSON.stringify(preferences));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
async function ended(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await end;
  clearTimeout(tooLong);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {string} display
 */
async function run(program, args, display) {
  const child = spawn(program, args, { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}

// Which browsers this machine has. Plain JavaScript, because `npm run shots` uses it without a build.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';

/**
 * Parts of Chromium that no test needs. The last list of this kind wins, so it repeats what matters here of the one
 * that Playwright gives.
 */
const disabledFeatures = [
  // Playwright's: no delay, no prompt and no request of the browser's own.
  ...[
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'PaintHolding',
  ],
  ...['DialMediaRouteProvider', 'MediaRouter', 'GlobalMediaControls', 'LensOverlay', 'Translate'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'ThirdPartyStoragePartitioning'],
  // Ours: the list under the address bar is a page, loaded again for each test; it took a third of their time.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
];

/** What every Chromium is started with: no graphics card, and no connection of its own to anywhere. */
export const chromiumArguments = [
  `--disable-features=${disabledFeatures.join()}`,
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const programFiles = process.env.PROGRAMFILES ?? 'C:\\Program Files';

/**
 * The Chromium, or Chrome, that is on this machine (`CHROME_PATH` wins).
 * @returns {string | undefined}
 */
export function findChromium() {
  return firstProgram([
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(programFiles, 'Google/Chrome/Application/chrome.exe'),
  ]);
}

/**
 * Chromium without its window, where Debian's `chromium-headless-shell` is there and no other browser is asked for:
 * the same engine, and pages opened in two thirds of the time. It installs no app and has no settings.
 * @returns {string | undefined}
 */
function findHeadlessShell() {
  return process.env.CHROME_PATH ? undefined : firstProgram(['/usr/bin/chromium-headless-shell']);
}

/**
 * The Firefox that is on this machine (`FIREFOX_PATH` wins).
 * @returns {string | undefined}
 */
export function findFirefox() {
  return firstProgram([
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(programFiles, 'Mozilla Firefox/firefox.exe'),
  ]);
}

/**
 * The parts of WebKitGTK that tests drive: Debian's webkit2gtk-driver and xvfb.
 * @returns {{ driver: string, display: string, browser: string } | undefined}
 */
export function findWebKit() {
  const driver = firstProgram(['/usr/bin/WebKitWebDriver']);
  const display = firstProgram(['/usr/bin/Xvfb']);
  const browser = firstProgram(
    ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
      (machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`,
    ),
  );
  return driver && display && browser ? { driver, display, browser } : undefined;
}

/**
 * How Playwright starts Chromium here: the machine's own, else the one that an npm package ships, which
 * `unpackShippedChromium` must have unpacked.
 * @returns {{ executablePath: string, args: string[], env?: Record<string, string> }}
 */
export function chromiumLaunch() {
  return launchOf(findChromium());
}

/**
 * The same for tests, which open hundreds of windows: the lightest Chromium of this machine.
 * @returns {ReturnType<typeof chromiumLaunch>}
 */
export function testChromiumLaunch() {
  return launchOf(findHeadlessShell() ?? findChromium());
}

/**
 * @param {string | undefined} own
 * @returns {ReturnType<typeof chromiumLaunch>}
 */
function launchOf(own) {
  if (own) return { executablePath: own, args: chromiumArguments };
  const { folder } = shippedChromium();
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  // A machine without any font has no fontconfig either, and every letter would be missing.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return {
    executablePath: join(folder, 'chromium'),
    args: chromiumArguments,
    env: { .../** @type {Record<string, string>} */ (process.env), LD_LIBRARY_PATH: libraries, ...fonts },
  };
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` (Linux on x64, 220 MB, two seconds) with the libraries that a bare
 * machine lacks. Does nothing when the machine has a Chromium, or when that was done before.
 * @throws when this machine has no Chromium and cannot run the shipped one
 */
export async function unpackShippedChromium() {
  if (findChromium()) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no Chromium or Chrome found: install one, or say where it is in CHROME_PATH');
  }
  const { folder, archives } = shippedChromium();
  if (existsSync(folder)) return;
  // The package writes into the temporary folder only, and takes a half-written file for a whole one: so
  // into a folder of ours, which gets its name once it is complete.
  const unfinished = `${folder}-${process.pid}`;
  const temporaryFolder = process.env.TMPDIR;
  await mkdir(unfinished, { recursive: true });
  process.env.TMPDIR = unfinished;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(join(archives, 'al2023.tar.br'));
  } finally {
    if (temporaryFolder === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporaryFolder;
  }
  await writeFile(
    join(unfinished, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  await rename(unfinished, folder);
}

/** Where the shipped Chromium comes from, and the folder that it is unpacked to: one for each version. */
function shippedChromium() {
  const home = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return { archives: join(home, 'bin'), folder: resolve(`node_modules/.cache/shipped-chromium-${version}`) };
}

/** @param {(string | undefined)[]} paths */
function firstProgram(paths) {
  return paths.find((path) => path !== undefined && isProgram(path));
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // absent, or not ours to run
  }
}

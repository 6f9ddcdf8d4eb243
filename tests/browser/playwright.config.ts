import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findFirefox, testChromiumLaunch } from './support/browsers.js';

const firefox = findFirefox();

/** How long one thing may take to come. */
const patienceMs = 120_000;

/** `npm run test:long`: what `npm test` proves of a share only, proved of all. */
const isLong = Boolean(process.env.TERRAIN_LONG);

// Which files run where:
//   x.spec.ts              Chromium
//   x.everywhere.spec.ts   Chromium; in Firefox too those of tag @firefox, and all of them in the long run
//   x.webkit.spec.ts       WebKitGTK, through support/webkit.ts
// A test of tag @long runs in the long run alone.
export default defineConfig({
  testDir: '.',
  outputDir: resolve('node_modules/.cache/test-browser'),
  globalSetup: './support/global-setup.ts',
  ...(!isLong && { grepInvert: /@long/ }),
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Only a hang reaches these limits: waits follow events, and a busy machine takes what it takes.
  timeout: 1_200_000,
  expect: { timeout: patienceMs },
  reporter: [['line'], ['json', { outputFile: resolve('node_modules/.cache/test-browser.json') }]],
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 360, height: 740 },
    screenshot: 'off',
    actionTimeout: patienceMs,
    navigationTimeout: patienceMs,
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: '**/*.webkit.spec.ts',
      use: { browserName: 'chromium', launchOptions: testChromiumLaunch() },
    },
    {
      name: 'firefox',
      testMatch: '**/*.everywhere.spec.ts',
      ...(!isLong && { grep: /@firefox/ }),
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox', // Debian's own Firefox, over BiDi
        launchOptions: {
          ...(firefox && { executablePath: firefox }),
          // Over BiDi, going back to a page that Firefox kept whole is never told as done.
          firefoxUserPrefs: { 'browser.sessionhistory.max_total_viewers': 0 },
        },
      },
    },
    { name: 'webkit', testMatch: '**/*.webkit.spec.ts' },
  ],
});

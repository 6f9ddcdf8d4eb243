import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumLaunch, findFirefox } from './support/browsers.js';

const firefox = findFirefox();

// Which files run where:
//   x.spec.ts              Chromium
//   x.everywhere.spec.ts   Chromium and Firefox
//   x.webkit.spec.ts       WebKitGTK, through support/webkit.ts
export default defineConfig({
  testDir: '.',
  outputDir: resolve('node_modules/.cache/test-browser'),
  globalSetup: './support/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 150_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: resolve('node_modules/.cache/test-browser.json') }]],
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 360, height: 740 },
    screenshot: 'off',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: '**/*.webkit.spec.ts',
      use: { browserName: 'chromium', launchOptions: chromiumLaunch() },
    },
    {
      name: 'firefox',
      testMatch: '**/*.everywhere.spec.ts',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox', // Debian's own Firefox, over BiDi
        ...(firefox && { launchOptions: { executablePath: firefox } }),
      },
    },
    { name: 'webkit', testMatch: '**/*.webkit.spec.ts' },
  ],
});

import { test as base } from '@playwright/test';
import { findWebKit } from './browsers.js';
import { startServerProcess } from './test-server.ts';
import { openWebKit, type WebKitSession } from './webkit.ts';

export { expect } from '@playwright/test';

interface WebKitFixtures {
  webKit: WebKitSession;
  /** `dist`, in a process of its own that the test may kill. */
  serverProcess: { url: string; kill(): Promise<void> };
}

/** For `*.webkit.spec.ts`: the same runner and counts, but WebKitGTK in place of Playwright's browsers. */
export const test = base.extend<WebKitFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures needed from this pattern
  webKit: async ({}, use, testInfo) => {
    testInfo.skip(!findWebKit(), 'WebKitGTK is not on this machine (webkit2gtk-driver and xvfb)');
    const session = await openWebKit();
    await use(session);
    await session.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: the same
  serverProcess: async ({}, use) => {
    const server = await startServerProcess({ folder: 'dist' });
    await use(server);
    await server.kill();
  },
});

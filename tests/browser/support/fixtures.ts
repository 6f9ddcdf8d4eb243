import { existsSync } from 'node:fs';
import { type BrowserContext, test as base, expect } from '@playwright/test';
import { findFirefox } from './browsers.js';
import { makeProfile, type Profile } from './profile.ts';
import { type Site, startServerProcess, startTestServer, type TestServer } from './test-server.ts';

export { expect };

/** What the console of Chromium and Firefox says when the server is gone: for `watch.expectError`. */
export const whenServerIsGone =
  /Failed to load resource: net::ERR_(CONNECTION_|INTERNET_DISCONNECTED|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)|NetworkError|unknown error occurred when fetching the script|Failed to update a ServiceWorker/;

/** Looks at every context of a test, and fails the test on what no page of ours may do. */
export interface Watch {
  /** Joins a context that the test made by itself. */
  over(context: BrowserContext): Promise<void>;
  /** Declares errors that this test provokes: console errors, uncaught ones, refusals of the policy. */
  expectError(pattern: RegExp): void;
  /** Every address requested, by pages and by the worker, in order. */
  readonly requests: readonly string[];
}

interface TestFixtures {
  watch: Watch;
  /** The whole address of a page of `site`: `url('guide/')`, `url()` for Accueil. */
  url: (path?: string) => string;
  /** A server for this test alone, that it may stop or spoil. */
  freshServer: (site?: Partial<Site>) => Promise<TestServer>;
  /** A server in a process of its own, for this test alone, that it may kill. */
  freshServerProcess: (site?: Partial<Site>) => Promise<{ url: string; kill(): Promise<void> }>;
  /** A browser with an empty profile on disk, that can be killed and started again. */
  profile: Profile;
  browserIsHere: undefined;
}

interface WorkerFixtures {
  /** The site that is tested: `dist`, at the root. */
  builtSite: Site;
  /** Serves it, for all the tests of this worker: not to be stopped. Its pages have no service worker. */
  site: TestServer;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  browserIsHere: [
    async ({ browserName }, use, testInfo) => {
      testInfo.skip(browserName === 'firefox' && !findFirefox(), 'Firefox is not on this machine');
      await use(undefined);
    },
    { auto: true },
  ],

  builtSite: [{ folder: 'dist' }, { option: true, scope: 'worker' }],

  site: [
    async ({ builtSite }, use) => {
      if (!existsSync(builtSite.folder))
        throw new Error(`${builtSite.folder} is missing: run "npm run build" first`);
      const server = await startTestServer(builtSite);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],

  url: async ({ site }, use) => use((path = '') => new URL(path, site.url).href),

  freshServer: async ({ builtSite }, use) => {
    const started: TestServer[] = [];
    await use(async (site) => {
      const server = await startTestServer({ ...builtSite, ...site });
      started.push(server);
      return server;
    });
    await Promise.all(started.map((server) => server.stop()));
  },

  freshServerProcess: async ({ builtSite }, use) => {
    const started: { kill(): Promise<void> }[] = [];
    await use(async (site) => {
      const server = await startServerProcess({ ...builtSite, ...site });
      started.push(server);
      return server;
    });
    await Promise.all(started.map((server) => server.kill()));
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures needed from this pattern
  watch: async ({}, use) => {
    const requests: string[] = [];
    const errors: string[] = [];
    const expected: RegExp[] = [];
    await use({
      requests,
      expectError: (pattern) => expected.push(pattern),
      over: async (context) => {
        context.on('request', (request) => requests.push(request.url()));
        context.on('weberror', (problem) => errors.push(String(problem.error())));
        context.on('console', (message) => {
          if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
        });
        await context.addInitScript(reportRefusals);
        await context.addInitScript(sayLoggedErrors);
      },
    });
    expect(requests.filter(leavesThisMachine), 'requests that leave the origin').toEqual([]);
    const surprises = errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
    expect(surprises, 'errors in the console').toEqual([]);
  },

  context: async ({ context, watch, site }, use) => {
    await watch.over(context);
    await context.addInitScript(goWithoutWorkerAt, new URL(site.url).origin);
    await use(context);
  },

  profile: async ({ playwright, browserName, launchOptions, channel, contextOptions, watch }, use) => {
    const options = { ...launchOptions, ...contextOptions, ...(channel && { channel }), headless: true };
    const profile = await makeProfile(playwright[browserName], options, watch.over);
    await use(profile);
    await profile.remove();
  },
});

/**
 * Runs in the page: each window on the shared server would fetch and keep the whole site again, for a test that
 * looks at something else. Those that look at what is kept start a server of their own.
 */
function goWithoutWorkerAt(origin: string) {
  if (location.origin === origin) Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

/** Runs in the page: Firefox does not tell Playwright what the policy refused. */
function reportRefusals() {
  document.addEventListener('securitypolicyviolation', (refused) => {
    console.error(`the policy refused ${refused.blockedURI} (${refused.effectiveDirective})`);
  });
}

/** Runs in the page: of an error that is logged, Firefox tells Playwright « Error » and no more. */
function sayLoggedErrors() {
  const log = console.error.bind(console);
  console.error = (...parts) => log(...parts.map((part) => (part instanceof Error ? String(part) : part)));
}

/** Our servers are the only ones that listen on 127.0.0.1 for a test; `data:` and `blob:` go nowhere. */
function leavesThisMachine(address: string): boolean {
  return /^(https?|wss?|ftp):/.test(address) && new URL(address).hostname !== '127.0.0.1';
}

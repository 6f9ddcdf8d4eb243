// What the other tests stand on, tried on a site of three files: a ground that lets faults through would
// make every test above it worthless.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, whenServerIsGone } from './support/fixtures.ts';

let folder: string;

const page = (body: string) => `<!doctype html><html lang="fr"><link rel="icon" href="data:,"><body>${body}`;

const worker = `
  self.addEventListener('install', (event) => {
    event.waitUntil(caches.open('kept').then((cache) => cache.addAll(['./', 'register.js', 'lazy.js'])).then(() => self.skipWaiting()));
  });
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', (event) => {
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
  });`;

const register = `
  navigator.serviceWorker.register('sw.js').then(() => navigator.serviceWorker.ready).then(() => {
    document.querySelector('h1').textContent = 'Prêt';
  });`;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terrain-ground-'));
  const files = {
    'index.html': page('<h1>…</h1><script src="register.js"></script>'),
    'register.js': register,
    'lazy.js': 'export const word = "charge";'.padEnd(2000, ' '),
    'sw.js': worker,
    'elsewhere.html': page('<h1>…</h1><img alt="" src="http://localhost:59999/picture.png">'),
    'refused.html': page('<h1>…</h1><script>alert(1)</script>'),
    'thrown.html': page('<h1>…</h1><script src="thrown.js"></script>'),
    'thrown.js': 'throw new Error("une faute")',
    _headers: "/*\n  Content-Security-Policy: script-src 'self'\n",
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
});

test.afterAll(() => rm(folder, { recursive: true }));

test.describe('a test fails by itself', () => {
  test.fail();

  for (const [fault, file] of [
    ['when a page asks for something from elsewhere', 'elsewhere.html'],
    ['when the policy refuses something', 'refused.html'],
    ['when a script throws', 'thrown.html'],
  ] as const) {
    test(fault, async ({ page, freshServer }) => {
      const server = await freshServer({ folder });
      await page.goto(server.url + file, { waitUntil: 'load' });
    });
  }
});

test('an error that a test declares does not fail it', { tag: '@firefox' }, async ({
  page,
  freshServer,
  watch,
}) => {
  const server = await freshServer({ folder });
  watch.expectError(/une faute/);
  await page.goto(`${server.url}thrown.html`);
});

test('with its server killed and its browser killed, a kept page opens again', { tag: '@long' }, async ({
  profile,
  freshServerProcess,
  watch,
}) => {
  watch.expectError(whenServerIsGone);
  const server = await freshServerProcess({ folder });
  const before = await (await profile.open()).newPage();
  await before.goto(server.url);
  await expect(before.locator('h1')).toHaveText('Prêt');

  await server.kill();
  await profile.kill();
  await expect(fetch(server.url)).rejects.toThrow();

  const after = await (await profile.open()).newPage();
  await after.goto(server.url);
  await expect(after.locator('h1')).toHaveCount(1);
  expect(await after.evaluate(() => import(new URL('lazy.js', location.href).href))).toEqual({
    word: 'charge',
  });
});

test('a server told to stop after two answers gives two, then refuses, and comes back when asked', async ({
  freshServer,
}) => {
  const server = await freshServer({ folder });
  server.stopAfter(2);
  expect((await fetch(server.url)).status).toBe(200);
  expect((await fetch(`${server.url}sw.js`)).status).toBe(200);
  await expect(fetch(server.url)).rejects.toThrow();
  expect(server.requestedPaths()).toEqual(['', 'sw.js']);
  await server.restart();
  expect((await fetch(server.url)).status).toBe(200);
  expect(server.requestsFor('')).toBe(2);
});

test('a server can truncate a file, answer a page in its place, and serve another build', async ({
  freshServer,
}) => {
  const server = await freshServer({ folder });
  server.truncate('lazy.js');
  const truncated = await fetch(`${server.url}lazy.js`);
  expect(truncated.status).toBe(200);
  expect(await truncated.text()).toHaveLength(1000);

  server.answerHtml('lazy.js');
  expect((await fetch(`${server.url}lazy.js`)).headers.get('content-type')).toContain('text/html');

  server.mend();
  expect(await (await fetch(`${server.url}lazy.js`)).text()).toHaveLength(2000);

  const other = await mkdtemp(join(tmpdir(), 'terrain-other-'));
  await writeFile(join(other, 'lazy.js'), 'export const word = "autre";');
  server.deploy(other);
  expect(await (await fetch(`${server.url}lazy.js`)).text()).toContain('autre');
  await rm(other, { recursive: true });
});

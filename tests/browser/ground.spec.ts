import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './support/fixtures.ts';

// Only Chromium tells what a worker asks for, so only there can a worker's request from elsewhere fail a test.
test('requests of the worker are watched like those of pages', async ({ page, freshServer, watch }) => {
  const folder = await mkdtemp(join(tmpdir(), 'terrain-ground-'));
  const files = {
    'index.html':
      '<!doctype html><link rel="icon" href="data:,"><h1>…</h1><script src="register.js"></script>',
    'register.js':
      "navigator.serviceWorker.register('sw.js').then(() => navigator.serviceWorker.ready).then(() => { document.title = 'Prêt'; });",
    'sw.js': "self.oninstall = (event) => event.waitUntil(fetch('asked-by-the-worker.txt'));",
    'asked-by-the-worker.txt': '',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);

  const server = await freshServer({ folder });
  await page.goto(server.url);
  await expect(page).toHaveTitle('Prêt');
  expect(watch.requests).toContain(`${server.url}asked-by-the-worker.txt`);
  expect(watch.requests).toContain(`${server.url}sw.js`);
  await rm(folder, { recursive: true });
});

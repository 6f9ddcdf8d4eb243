import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { scriptPromises } from '../../src/app/islands.ts';
import { budgets } from '../../src/pipeline/build/weigh.ts';
import { expect, test } from './support/fixtures.ts';

const promises = [{ path: 'guide/ia-chez-soi/', budget: budgets.guideScripts }, ...scriptPromises];

for (const { path, budget } of promises) {
  test(`left untouched for an hour, /${path} fetches no more script than it promised`, async ({
    page,
    builtSite,
    freshServer,
  }) => {
    const server = await freshServer();
    // What the page itself fetches: the worker keeps the whole site meanwhile, and that is another promise.
    const scripts = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.js')) scripts.add(pathname);
    });
    await page.clock.install();
    await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.clock.fastForward('59:59');
    // What an hour brings is asked for before this.
    await page.evaluate(async () => void (await (await fetch(location.href)).text()));
    scripts.delete('/sw.js');
    const files = await Promise.all([...scripts].map((name) => readFile(join(builtSite.folder, name))));
    const bytes = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(budget);
  });
}

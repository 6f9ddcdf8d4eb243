import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { budgets } from '../../src/pipeline/weigh.ts';
import { expect, test } from './support/fixtures.ts';

const promises = [
  { path: 'guide/ia-chez-soi/', budget: budgets.guideScripts },
  { path: 'calculer/', budget: budgets.calculatorScripts },
  { path: 'journal/', budget: budgets.journalScripts },
] as const;

for (const { path, budget } of promises) {
  test(`left untouched for an hour, /${path} fetches no more script than it promised`, async ({
    page,
    builtSite,
    url,
  }) => {
    await page.clock.install();
    await page.goto(url(path), { waitUntil: 'networkidle' });
    await page.clock.fastForward('59:59');
    // What an hour brought is asked for before this, and has come with it.
    await page.evaluate(async () => void (await (await fetch(location.href)).text()));
    await page.waitForLoadState('networkidle');
    // The worker, which keeps the whole site meanwhile, is another promise.
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((name) => name.endsWith('.js')),
    );
    const files = await Promise.all(
      [...new Set(scripts)].map((name) => readFile(join(builtSite.folder, name))),
    );
    const bytes = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(budget);
  });
}

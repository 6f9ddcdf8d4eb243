import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('the page and the worker mean the same by their messages', async () => {
  const [worker, page] = await Promise.all(
    ['src/service-worker/messages.ts', 'src/app/offline/messages.ts'].map((file) => readFile(file, 'utf8')),
  );
  expect(page).toBe(worker);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { attempt, loadPart, ourFault, withPart } from './load-part.ts';

const network = vi.fn<() => Promise<Response>>();
const complaints = vi.fn();

beforeEach(() => {
  vi.stubGlobal('fetch', network);
  vi.spyOn(console, 'error').mockImplementation(complaints);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  network.mockReset();
  complaints.mockReset();
});

const notFetched = () => Promise.reject(new TypeError('Importing a module script failed.'));

test('a part that comes is given', async () => {
  expect(await loadPart(async () => 'part')).toEqual({ ok: true, value: 'part' });
});

test('without a network, the part is said to be missing until it comes back', async () => {
  network.mockRejectedValue(new TypeError('Failed to fetch'));
  const part = await loadPart(notFetched);
  expect(part).toMatchObject({ ok: false, trouble: { needsReload: false } });
  expect(!part.ok && part.trouble.why).toMatch(/réseau ne répond pas/);
});

test('with a network, a part that is gone is said to need a reload', async () => {
  network.mockResolvedValue(new Response());
  const part = await loadPart(notFetched);
  expect(part).toMatchObject({ ok: false, trouble: { needsReload: true } });
  expect(!part.ok && part.trouble.why).toMatch(/Rechargez la page/);
});

test('a part whose failure the browser remembers is asked for under another address', async () => {
  const module = 'data:text/javascript,export const name = "tools"'.replaceAll(' ', '%20');
  const load = () =>
    Promise.reject<{ name: string }>(new TypeError(`error loading dynamically imported module: ${module}`));
  expect(await loadPart(load)).toMatchObject({ ok: true, value: { name: 'tools' } });
});

test('a part that never answers ends in a sentence, and so does a network that never answers', async () => {
  vi.useFakeTimers();
  network.mockReturnValue(new Promise(() => {}));
  const part = loadPart(() => new Promise(() => {}));
  await vi.runAllTimersAsync();
  expect(await part).toMatchObject({ ok: false, trouble: { needsReload: false } });
});

test('a part that is too slow is not said to be gone', async () => {
  vi.useFakeTimers();
  network.mockResolvedValue(new Response());
  const part = loadPart(() => new Promise(() => {}));
  await vi.runAllTimersAsync();
  expect(await part).toMatchObject({ ok: false, trouble: { needsReload: false } });
});

test('what a part throws once it came is our fault, and is in the console', async () => {
  const error = new Error('a bug');
  expect(
    await withPart(
      async () => 'part',
      async () => {
        throw error;
      },
    ),
  ).toBe(ourFault);
  expect(await loadPart(() => Promise.reject(error))).toEqual({ ok: false, trouble: ourFault });
  expect(complaints.mock.calls).toEqual([[error], [error]]);
});

test('what goes well leaves nothing to say', async () => {
  const done: string[] = [];
  expect(await attempt(() => done.push('done'))).toBeUndefined();
  expect(
    await withPart(
      async () => 'part',
      (part) => done.push(part),
    ),
  ).toBeUndefined();
  expect(done).toEqual(['done', 'part']);
});

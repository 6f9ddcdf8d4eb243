import { createHash } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { acceptRelease, countKept, dropAbandoned, keepRelease, serveIfFirst } from './install.ts';
import { notePage } from './open-pages.ts';
import { describeRelease, type Release } from './release.ts';
import { cacheNameOf, listVersions, readPointer } from './versions.ts';

const scope = 'https://example.org/terrain/';
let network: Record<string, string>;
let fetched: string[];
/** The identifiers of the pages that are open. */
let open: Set<string>;

beforeEach(() => {
  network = {};
  fetched = [];
  open = new Set();
  vi.stubGlobal('clients', { get: async (id: string) => (open.has(id) ? { id } : undefined) });
  vi.stubGlobal('caches', new MemoryCaches());
  vi.stubGlobal('navigator', { locks: new MemoryLocks() });
  vi.stubGlobal('fetch', async (address: string, { integrity }: { integrity: string }) => {
    const url = address.slice(scope.length);
    fetched.push(url);
    const body = network[url];
    if (body === undefined) throw new TypeError('network error');
    if (integrity !== `sha256-${hashOf(body)}`) throw new TypeError('integrity mismatch');
    return new Response(body, { headers: { 'content-type': 'text/html', vary: 'accept-encoding' } });
  });
});

test('a release whose every file comes whole is kept, and each file is counted once', async () => {
  const release = await publish({ '': 'accueil', 'guide/': 'guide', 'assets/a.js': 'a' });
  const counts: number[] = [];
  await keepRelease(release, (done) => counts.push(done));
  expect(counts).toEqual([1, 2, 3]);
  expect(await countKept(release)).toBe(3);
});

test('after a cut only the missing files are fetched', async () => {
  const release = await publish({ '': 'accueil', 'guide/': 'guide', 'assets/a.js': 'a' });
  delete network['guide/'];
  await expect(keepRelease(release, ignore)).rejects.toThrow('network error');
  expect(await countKept(release)).toBe(2);
  network['guide/'] = 'guide';
  fetched = [];
  await keepRelease(release, ignore);
  expect(fetched).toEqual(['guide/']);
});

test('one bad file does not keep the others from being stored', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `guide/${index}/`);
  const release = await publish(Object.fromEntries(names.map((name) => [name, name])));
  network['guide/0/'] = 'page de connexion du Wi-Fi';
  await expect(keepRelease(release, ignore)).rejects.toThrow('integrity mismatch');
  expect(await countKept(release)).toBe(29);
});

test('what another version holds is copied, unless its bytes are damaged', async () => {
  const first = await publish({ '': 'accueil', 'guide/': 'guide' });
  await keepRelease(first, ignore);
  const damaged = await caches.open(cacheNameOf(scope, first.version));
  await damaged.put(`${scope}guide/`, new Response('abîmé'));
  const second = await publish({ '': 'accueil', 'guide/': 'guide', 'assets/a.js': 'a' });
  fetched = [];
  await keepRelease(second, ignore);
  expect(fetched.sort()).toEqual(['assets/a.js', 'guide/']);
});

test('the first release is served at once, a later one only when accepted', async () => {
  const first = await keep({ '': 'un' });
  expect(await readPointer(scope)).toEqual({ current: first.version });
  const second = await keep({ '': 'deux' });
  expect(await readPointer(scope)).toEqual({ current: first.version });
  await acceptRelease(second);
  expect(await readPointer(scope)).toEqual({ current: second.version, previous: first.version });
});

test('the version before the last accepted one goes, the one before stays', async () => {
  await keep({ '': 'un' });
  const second = await keep({ '': 'deux' });
  await acceptRelease(second);
  const third = await keep({ '': 'trois' });
  await acceptRelease(third);
  expect((await listVersions(scope)).sort()).toEqual([second.version, third.version].sort());
});

test('of two versions accepted at once, the second knows the first as the one before', async () => {
  await keep({ '': 'un' });
  const [second, third] = [await publish({ '': 'deux' }), await publish({ '': 'trois' })];
  for (const [release, text] of [
    [second, 'deux'],
    [third, 'trois'],
  ] as const) {
    network = { '': text };
    await keepRelease(release, ignore);
  }
  await Promise.all([acceptRelease(second), acceptRelease(third)]);
  expect(await readPointer(scope)).toEqual({ current: third.version, previous: second.version });
});

test('a version that an open page shows stays, however many are accepted after it', async () => {
  const first = await keep({ '': 'un' });
  open.add('old tab');
  await notePage(scope, 'old tab', first.version);
  for (const text of ['deux', 'trois', 'quatre']) await acceptRelease(await keep({ '': text }));
  const last = await keep({ '': 'cinq' });
  expect(await listVersions(scope)).toContain(first.version);
  expect(await listVersions(scope)).toHaveLength(4); // the old tab's, the one before, the served one, the new one

  open.delete('old tab');
  await dropAbandoned(last);
  expect(await listVersions(scope)).not.toContain(first.version);
});

test('a release put back in place of a newer one can be accepted again', async () => {
  const first = await keep({ '': 'un' });
  await acceptRelease(await keep({ '': 'deux' }));
  const again = await keep({ '': 'un' });
  await acceptRelease(again);
  expect((await readPointer(scope))?.current).toBe(first.version);
  expect(await countKept(again)).toBe(1);
});

test('a release that lost a file is not accepted', async () => {
  const first = await keep({ '': 'un' });
  const second = await keep({ '': 'deux' });
  await (await caches.open(cacheNameOf(scope, second.version))).delete(scope);
  await acceptRelease(second);
  expect((await readPointer(scope))?.current).toBe(first.version);
});

test('a half-filled version goes once another is whole, and a neighbour’s caches never do', async () => {
  await keep({ '': 'un' });
  const neighbours = ['terrain-%2F-0123456789abcdef', 'terrain-%2Fterrain%2F-bis', 'photos'];
  for (const name of neighbours) await caches.open(name);
  const cut = await publish({ '': 'deux', 'guide/': 'guide' });
  delete network['guide/'];
  await expect(keepRelease(cut, ignore)).rejects.toThrow();
  await keep({ '': 'trois' });
  expect(await listVersions(scope)).not.toContain(cut.version);
  expect(await caches.keys()).toEqual(expect.arrayContaining(neighbours));
});

async function publish(files: Record<string, string>): Promise<Release> {
  network = { ...files };
  const list = Object.entries(files).map(([url, text]) => ({
    url,
    sha256: hashOf(text),
    bytes: text.length,
  }));
  return describeRelease(scope, list);
}

/** What the worker does when a release arrives. */
async function keep(files: Record<string, string>): Promise<Release> {
  const release = await publish(files);
  await keepRelease(release, ignore);
  await serveIfFirst(release);
  await dropAbandoned(release);
  return release;
}

function ignore() {}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** As much of Web Locks as the worker uses: under one name, one piece of work at a time. */
class MemoryLocks {
  private readonly last = new Map<string, Promise<unknown>>();

  request<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.last.get(name) ?? Promise.resolve();
    const done = before.then(work, work);
    this.last.set(name, done);
    return done;
  }
}

/** As much of Cache Storage as the worker uses, in memory. */
class MemoryCaches {
  private readonly stores = new Map<string, Map<string, Response>>();

  async keys() {
    return [...this.stores.keys()];
  }
  async has(name: string) {
    return this.stores.has(name);
  }
  async delete(name: string) {
    return this.stores.delete(name);
  }
  async match(address: string, { cacheName }: { cacheName: string }) {
    return this.stores.get(cacheName)?.get(address)?.clone();
  }
  async open(name: string) {
    const store = this.stores.get(name) ?? new Map<string, Response>();
    this.stores.set(name, store);
    return {
      keys: async () => [...store.keys()].map((url) => ({ url })),
      match: async (address: string) => store.get(address)?.clone(),
      put: async (address: string, response: Response) => void store.set(address, response),
      delete: async (address: string) => store.delete(address),
    };
  }
}

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { packAddress } from '#core/offline/release-file.ts';
import { nameRelease } from '#pipeline/build/release.ts';
import { acceptRelease, countKept, dropAbandoned, keepRelease, serveIfFirst } from './install.ts';
import { notePage } from './open-pages.ts';
import type { Release } from './release.ts';
import { cacheNameOf, listVersions, readPointer } from './versions.ts';

const scope = 'https://example.org/terrain/';
let network: Record<string, string>;
/** What answers for the pack and for its compressed form: nothing, a body, an error of the network. */
let packs: Record<string, () => Response>;
let fetched: string[];
/** How many more files the phone has room for. */
let room: number;
/** The identifiers of the pages that are open. */
let open: Set<string>;

beforeEach(() => {
  network = {};
  packs = {};
  fetched = [];
  room = Number.POSITIVE_INFINITY;
  open = new Set();
  vi.stubGlobal('clients', { get: async (id: string) => (open.has(id) ? { id } : undefined) });
  vi.stubGlobal('caches', new MemoryCaches());
  vi.stubGlobal('navigator', { locks: new MemoryLocks() });
  vi.stubGlobal('fetch', async (address: string) => {
    const url = address.slice(scope.length);
    fetched.push(url);
    if (url.startsWith('pack-')) return packs[url]?.() ?? new Response('Not found', { status: 404 });
    const body = network[url];
    if (body === undefined) throw new TypeError('network error');
    return new Response(body, { headers: { 'content-type': 'text/html', vary: 'accept-encoding' } });
  });
});

test('a release whose every file comes whole is kept, and each file is counted once', async () => {
  const release = await publish({ '': 'accueil', 'guide/': 'guide', 'assets/a.js': 'a' });
  const counts: number[] = [];
  await keepRelease(release, (done) => counts.push(done));
  expect(counts).toEqual([0, 1, 2, 3]);
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
  await expect(keepRelease(release, ignore)).rejects.toThrow(
    'answered with other bytes than listed: guide/0/',
  );
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

const site = { 'assets/a.js': 'un script', '': 'accueil', 'vide.txt': '', 'guide/': 'le guide, en été' };

test('the pack of a host that compresses brings every file, in one request', async () => {
  const release = await publish(site);
  pack(release, Object.values(site).join(''));
  const counts: number[] = [];
  await keepRelease(release, (done) => counts.push(done));
  expect(fetched).toEqual([packAddress(release.version)]);
  expect(counts).toEqual([0, 1, 2, 3, 4]);
  expect(await textsKept(release)).toEqual(site);
});

test('from a host that compresses nothing, the form compressed at build is taken', async () => {
  const release = await publish(site);
  const address = packAddress(release.version);
  packs[address] = () => new Response(Object.values(site).join(''));
  packs[`${address}.gz`] = () => new Response(gzipSync(Object.values(site).join('')));
  await keepRelease(release, ignore);
  expect(fetched).toEqual([address, `${address}.gz`]);
  expect(await textsKept(release)).toEqual(site);
});

test.each([
  ['cut in the middle', Object.values(site).join('').slice(0, 12), 1],
  ['of another version', `${Object.values(site).join('').slice(0, 12)}AUTRE`, 1],
  ['that is a page of the network', '<h1>Wi-Fi</h1>', 0],
  ['that is empty', '', 0],
])('what a pack %s did not bring comes file by file', async (_, body, brought) => {
  const release = await publish(site);
  pack(release, body);
  await keepRelease(release, ignore);
  expect(fetched.slice(1)).toEqual(Object.keys(site).slice(brought));
  expect(await textsKept(release)).toEqual(site);
});

test('a host without a pack gives the files one by one', async () => {
  const release = await publish(site);
  await keepRelease(release, ignore);
  expect(fetched.slice(1)).toEqual(Object.keys(site));
});

test('the pack is asked for when more than half of the bytes are missing, and no sooner', async () => {
  await keep({ a: 'aaaa', b: 'bbbb', c: 'c' });
  const small = await publish({ a: 'aaaa', b: 'BBBB', c: 'c' });
  fetched = [];
  await keepRelease(small, ignore);
  expect(fetched).toEqual(['b']);
  const large = await publish({ a: 'AAAA', b: '4444', c: 'c' });
  fetched = [];
  await keepRelease(large, ignore);
  expect(fetched[0]).toBe(packAddress(large.version));
});

test('a phone that is full while it unpacks says so, and goes on from there once there is room', async () => {
  const release = await publish(site);
  pack(release, Object.values(site).join(''));
  room = 2;
  await expect(keepRelease(release, ignore)).rejects.toThrow('full');
  expect(await countKept(release)).toBe(2);
  room = Number.POSITIVE_INFINITY;
  await keepRelease(release, ignore);
  expect(await textsKept(release)).toEqual(site);
});

test('a page that comes by itself carries its styles, and is kept without them', async () => {
  const kept = '<link rel="stylesheet" href="/terrain/assets/terrain.css"><p>guide';
  const release = await publish({ 'guide/': kept });
  network['guide/'] = '<style data-sheet="/terrain/assets/terrain.css">p{color:red}</style><p>guide';
  await keepRelease(release, ignore);
  expect(await textsKept(release)).toEqual({ 'guide/': kept });
});

test('a kept file has our headers and type, however it came', async () => {
  const release = await publish(site);
  await keepRelease(release, ignore);
  const page = await keptAnswer(release, 'guide/');
  expect(page?.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page?.headers.get('referrer-policy')).toBe('no-referrer');
  const script = await keptAnswer(release, 'assets/a.js');
  expect(script?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script?.headers.get('referrer-policy')).toBeNull();
  expect(script?.headers.get('vary')).toBeNull();
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
    bytes: Buffer.byteLength(text),
  }));
  return { ...nameRelease({ pageHeaders: { 'Referrer-Policy': 'no-referrer' }, files: list }), scope };
}

/** What the worker does when a release arrives. */
async function keep(files: Record<string, string>): Promise<Release> {
  const release = await publish(files);
  await keepRelease(release, ignore);
  await serveIfFirst(release);
  await dropAbandoned(release);
  return release;
}

/** Puts a pack on a host that compresses: the browser has undone it, and left the header. */
function pack(release: Release, body: string) {
  packs[packAddress(release.version)] = () => new Response(body, { headers: { 'content-encoding': 'br' } });
}

async function keptAnswer({ version }: Release, url: string): Promise<Response | undefined> {
  return caches.match(scope + url, { cacheName: cacheNameOf(scope, version) });
}

async function textsKept(release: Release): Promise<Record<string, string | undefined>> {
  const texts = release.files.map(async ({ url }) => [url, await (await keptAnswer(release, url))?.text()]);
  return Object.fromEntries(await Promise.all(texts));
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
      put: async (address: string, response: Response) => {
        if (store.size >= room) throw new Error('full');
        store.set(address, response);
      },
      delete: async (address: string) => store.delete(address),
    };
  }
}

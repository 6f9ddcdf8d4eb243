import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from './static-server.js';

type Server = Awaited<ReturnType<typeof serveFolder>>;

let folder: string;
let site: Server;
let siteBelow: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'terrain-site-'));
  const files = {
    'index.html': '<h1>Accueil</h1>',
    '404.html': '<h1>Page introuvable</h1>',
    'guide/limites/index.html': '<h1>Limites</h1>',
    'assets/main.js': `export const words = '${'mot '.repeat(500)}';`,
    'été.txt': 'un nom accentué',
    '.hidden': 'secret',
    'icon.png': 'png',
    'sitemap.xml': '<urlset/>',
    'manifest.webmanifest': '{}',
    _headers:
      '/*\n  X-Content-Type-Options: nosniff\n/assets/*\n  Cache-Control: max-age=60\n/guide/*\n  X-Room: guide\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, '..', `${folder.split('/').at(-1)}-outside.txt`), 'outside');
  site = await serveFolder({ folder });
  siteBelow = await serveFolder({ folder, base: '/terrain/' });
});

afterAll(async () => {
  await site.close();
  await siteBelow.close();
  rmSync(folder, { recursive: true });
  rmSync(`${folder}-outside.txt`);
});

test('an address that ends with / answers its index.html', async () => {
  expect(await textAt(site, '/')).toBe('<h1>Accueil</h1>');
  expect(await textAt(site, '/guide/limites/?q=1')).toBe('<h1>Limites</h1>');
});

test('an address without its / is sent to the one with it, question included', async () => {
  const answer = await ask(site, '/guide/limites?q=1');
  expect(answer.status).toBe(301);
  expect(answer.headers.location).toBe('/guide/limites/?q=1');
});

test('a folder without a page is not found, with or without /', async () => {
  expect((await ask(site, '/guide')).status).toBe(404);
  expect((await ask(site, '/guide/')).status).toBe(404);
});

test('a page that does not exist shows « introuvable » with status 404', async () => {
  const answer = await ask(site, '/guide/rien/', { headers: { accept: 'text/html,*/*' } });
  expect(answer.status).toBe(404);
  expect(answer.body.toString()).toBe('<h1>Page introuvable</h1>');
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
});

test('a script that does not exist is a plain 404, never HTML', async () => {
  const answer = await ask(site, '/assets/gone.js', { headers: { accept: '*/*' } });
  expect(answer.status).toBe(404);
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused, and told what is allowed', async (method) => {
  const answer = await ask(site, '/', { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.allow).toBe('GET, HEAD');
});

test('HEAD gives the headers of GET without the body', async () => {
  const head = await ask(site, '/', { method: 'HEAD' });
  const get = await ask(site, '/');
  expect(head.body).toHaveLength(0);
  expect(head.headers['content-length']).toBe(get.headers['content-length']);
  expect(head.headers.etag).toBe(get.headers.etag);
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/assets/main.js', 'text/javascript; charset=utf-8'],
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['/icon.png', 'image/png'],
])('%s is sent as %s', async (path, type) => {
  expect((await ask(site, path)).headers['content-type']).toBe(type);
});

test('an accented name is found', async () => {
  expect(await textAt(site, '/%C3%A9t%C3%A9.txt')).toBe('un nom accentué');
});

test.each([
  '/../outside.txt',
  '/..%2foutside.txt',
  '/%2e%2e/outside.txt',
  '/guide/..%5c..%5coutside.txt',
  '/guide%2flimites/',
  '/guide%00/',
  '/%E0%A4%A/',
  '/.hidden',
  '/%2ehidden',
  '/_headers',
  '//guide/limites',
  '/guide//limites/',
])('%s leads nowhere', async (path) => {
  const named = path.replace('outside.txt', `${folder.split('/').at(-1)}-outside.txt`);
  expect((await ask(site, named)).status).toBe(404);
});

test('headers of the _headers file are sent, on the not-found page too', async () => {
  const answer = await ask(site, '/guide/rien/', { headers: { accept: 'text/html' } });
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.headers['x-room']).toBe('guide');
});

test('a file is asked for again each time, unless _headers says otherwise', async () => {
  expect((await ask(site, '/')).headers['cache-control']).toBe('no-cache');
  expect((await ask(site, '/assets/main.js')).headers['cache-control']).toBe('max-age=60');
});

test('what has not changed is not sent again', async () => {
  const { etag } = (await ask(site, '/')).headers;
  const again = await ask(site, '/', { headers: { 'if-none-match': `"other", W/${etag}` } });
  expect(again.status).toBe(304);
  expect(again.body).toHaveLength(0);
  expect(again.headers['x-content-type-options']).toBe('nosniff');
});

test('what has changed on disk is sent whole', async () => {
  const file = join(folder, 'changing.txt');
  writeFileSync(file, 'before');
  const { etag } = (await ask(site, '/changing.txt')).headers;
  writeFileSync(file, 'and after');
  const again = await ask(site, '/changing.txt', { headers: { 'if-none-match': String(etag) } });
  expect(again.body.toString()).toBe('and after');
});

test('texts are compressed for whom accepts it, under a tag of their own', async () => {
  const plain = await ask(site, '/assets/main.js', { headers: { 'accept-encoding': 'gzip, br;q=0' } });
  const small = await ask(site, '/assets/main.js', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(small.headers['content-encoding']).toBe('br');
  expect(small.headers.vary).toBe('Accept-Encoding');
  expect(small.headers.etag).not.toBe(plain.headers.etag);
  expect(small.body.length).toBeLessThan(plain.body.length / 5);
  expect(brotliDecompressSync(small.body)).toEqual(plain.body);
});

test('pictures go as they are', async () => {
  const answer = await ask(site, '/icon.png', { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers['content-encoding']).toBeUndefined();
});

test('under /terrain/ the same pages answer there, with the same headers, and nowhere else', async () => {
  expect(siteBelow.url).toMatch(/:\d+\/terrain\/$/);
  expect(await textAt(siteBelow, '/terrain/guide/limites/')).toBe('<h1>Limites</h1>');
  expect((await ask(siteBelow, '/terrain/guide/limites/')).headers['x-room']).toBe('guide');
  expect((await ask(siteBelow, '/terrain')).headers.location).toBe('/terrain/');
  expect((await ask(siteBelow, '/terrain/guide/limites')).headers.location).toBe('/terrain/guide/limites/');
  expect((await ask(siteBelow, '/guide/limites/')).status).toBe(404);
  expect((await ask(siteBelow, '/')).status).toBe(404);
});

test('a port that is taken is said, not shared', async () => {
  await expect(serveFolder({ folder, port: site.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('only this machine is answered', () => {
  expect(new URL(site.url).hostname).toBe('127.0.0.1');
});

async function textAt(server: Server, path: string): Promise<string> {
  const answer = await ask(server, path);
  expect(answer.status).toBe(200);
  return answer.body.toString();
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Sends the path as it is written: `fetch` would tidy `..` and follow redirections. */
function ask(
  server: Server,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, ...options }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
    });
    sent.on('error', reject).end();
  });
}

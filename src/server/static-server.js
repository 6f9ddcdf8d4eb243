import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { headersFor, readHeaderRules } from './headers-file.js';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {(request: Request, response: Response) => Promise<void>} RequestHandler
 * @typedef {{ url: string, port: number, close(): Promise<void> }} RunningServer
 * @typedef {{ bytes: Buffer, etag: string, compressed?: Buffer }} StoredFile
 */

export const servedTypes = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.jpg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.rtf', 'application/rtf'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
  ['.xml', 'application/xml; charset=utf-8'],
]);

/** Larger texts go as they are: brotli at its best takes a second for each megabyte. */
const largestCompressedBytes = 512 * 1024;

/**
 * Serves a built site as a plain static host would, on this machine only.
 * @param {{ folder: string, base?: string, port?: number, host?: string }} options `base`: the path that
 *   the site lives under, such as "/terrain/"; `port` 0 takes a free one
 * @returns {Promise<RunningServer>} `url` ends with the base
 * @throws when the port is taken (code EADDRINUSE)
 */
export function serveFolder({ folder, base = '/', port = 0, host = '127.0.0.1' }) {
  return listen(answerFrom({ folder, base }), { base, port, host });
}

/**
 * Puts a handler behind an address.
 * @param {RequestHandler} answer
 * @param {{ base?: string, port?: number, host?: string }} options
 * @returns {Promise<RunningServer>}
 */
export function listen(answer, { base = '/', port = 0, host = '127.0.0.1' }) {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      const close = () =>
        new Promise((/** @type {(nothing: void) => void} */ closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ url: `http://${host}:${taken}${base}`, port: taken, close });
    });
  });
}

/**
 * What answers a request for a file of the folder. The patterns of `_headers` are read from the folder's
 * root, wherever the site lives.
 * @param {{ folder: string, base?: string }} options
 * @returns {RequestHandler}
 */
export function answerFrom({ folder, base = '/' }) {
  const headersFile = join(folder, '_headers');
  const rules = existsSync(headersFile) ? readHeaderRules(readFileSync(headersFile, 'utf8')) : [];

  return async (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const inSite = pathInSite(path, base);
    for (const [name, value] of Object.entries(headersFor(rules, `/${inSite ?? ''}`)))
      response.setHeader(name, value);

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return sayPlainly(response, 405, 'Method not allowed');
    }
    if (`${path}/` === base) return redirect(response, base, query);
    if (inSite === undefined) return sayNotFound();

    const file = join(folder, inSite.endsWith('/') || inSite === '' ? `${inSite}index.html` : inSite);
    if (await isFile(file)) return sendFile(request, response, 200, file, await readStored(file));
    if (await isFile(join(file, 'index.html'))) return redirect(response, `${path}/`, query);
    return sayNotFound();

    async function sayNotFound() {
      const page = join(folder, '404.html');
      const isNavigation = request.headers.accept?.includes('text/html');
      if (!isNavigation || !(await isFile(page))) return sayPlainly(response, 404, 'Not found');
      return sendFile(request, response, 404, page, await readStored(page));
    }
  };
}

/**
 * The decoded path of a file below the base; nothing when it is elsewhere, or could lead out of the folder
 * or to a file that hosts keep for themselves.
 * @param {string} path
 * @param {string} base
 * @returns {string | undefined}
 */
function pathInSite(path, base) {
  if (!path.startsWith(base) || /%(2f|5c|00)/i.test(path)) return undefined;
  const inSite = decode(path.slice(base.length));
  if (inSite === undefined || inSite.includes('\\') || inSite === '_headers') return undefined;
  const isOpen = inSite
    .split('/')
    .every((part, index, parts) => (part === '' ? index === parts.length - 1 : !part.startsWith('.')));
  return isOpen ? inSite : undefined;
}

/** @param {string} path */
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // not UTF-8: no file of ours has such a name
  }
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {number} status
 * @param {string} file
 * @param {StoredFile} stored
 */
async function sendFile(request, response, status, file, stored) {
  const type = servedTypes.get(extname(file)) ?? 'application/octet-stream';
  const compressed = acceptsBrotli(request) ? await compress(type, file, stored) : undefined;
  const bytes = compressed ?? stored.bytes;
  const etag = compressed ? `"${stored.etag}-br"` : `"${stored.etag}"`;

  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', etag);
  if (status === 200 && isKnown(request, etag)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', bytes.length);
  if (compressed) response.setHeader('Content-Encoding', 'br');
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : bytes);
}

/**
 * Files by their path, for all servers of this process: to compress a site takes seconds.
 * @type {Map<string, { version: string, stored: StoredFile }>}
 */
const memory = new Map();

/**
 * A file, read again when it has changed on disk.
 * @param {string} path
 * @returns {Promise<StoredFile>}
 */
async function readStored(path) {
  const { mtimeMs, size } = await stat(path);
  const version = `${mtimeMs} ${size}`;
  const known = memory.get(path);
  if (known?.version === version) return known.stored;
  const bytes = await readFile(path);
  const stored = { bytes, etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22) };
  memory.set(path, { version, stored });
  return stored;
}

/**
 * The form that stands beside the file, compressed by the build, or else one made here.
 * @param {string} type
 * @param {string} file
 * @param {StoredFile} stored
 * @returns {Promise<Buffer | undefined>} nothing when the bytes go as they are
 */
async function compress(type, file, stored) {
  if (await isFile(`${file}.br`)) return (await readStored(`${file}.br`)).bytes;
  const isText = type.includes('charset=utf-8');
  if (!isText || stored.bytes.length > largestCompressedBytes) return undefined;
  stored.compressed ??= await promisify(brotliCompress)(stored.bytes);
  return stored.compressed;
}

/** @param {Request} request */
function acceptsBrotli(request) {
  const encodings = String(request.headers['accept-encoding'] ?? '').split(',');
  return encodings
    .map((encoding) => encoding.trim().split(/\s*;\s*q=/))
    .some(([name, weight = '1']) => name === 'br' && Number(weight) > 0);
}

/**
 * @param {Request} request
 * @param {string} etag
 */
function isKnown(request, etag) {
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}

/** @param {string} file */
async function isFile(file) {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false;
}

/**
 * @param {Response} response
 * @param {string} path
 * @param {string | undefined} query
 */
function redirect(response, path, query) {
  response.writeHead(301, { Location: query ? `${path}?${query}` : path, 'Content-Length': 0 }).end();
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} words
 */
function sayPlainly(response, status, words) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(`${words}\n`);
}

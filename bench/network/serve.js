// A static host over HTTP/2, at the end of a slow phone's link: the same for each site that is compared.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { headersFor, readHeaderRules } from '../../src/server/headers-file.js';
import { createLink } from './link.js';

/**
 * @typedef {import('node:http2').Http2ServerRequest} Request
 * @typedef {import('node:http2').Http2ServerResponse} Response
 * @typedef {{ type: string, etag: string, plain: Buffer, brotli: Buffer | undefined }} HostedFile
 * @typedef {{ url: string, bytesSent(): number, requests(): number, close(): Promise<void> }} SlowHost
 */

/** What the network of the compared phones is: 1.6 Mbit/s, and 150 ms before each answer. */
export const network = { bytesPerSecond: 200_000, delayMs: 150 };

/** How much of an answer goes before it is another's turn. */
const pieceBytes = 2_048;

const contentTypes = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.png', 'image/png'],
  ['.rtf', 'application/rtf'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.woff2', 'font/woff2'],
  ['.xml', 'application/xml; charset=utf-8'],
]);

/**
 * Reads and compresses a folder once, for as many hosts as one likes.
 * @param {string} folder
 * @returns {Promise<(port?: number) => Promise<SlowHost>>} starts a host of it; without a port, on a free one
 */
export async function prepareHost(folder) {
  const files = await readFiles(folder);
  const headersFile = join(folder, '_headers');
  const rules = existsSync(headersFile) ? readHeaderRules(readFileSync(headersFile, 'utf8')) : [];
  return (port = 0) => startHost(files, rules, port);
}

/**
 * @param {ReadonlyMap<string, HostedFile>} files
 * @param {ReturnType<typeof readHeaderRules>} rules
 * @param {number} port
 * @returns {Promise<SlowHost>}
 */
async function startHost(files, rules, port) {
  const link = createLink(network);
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  let sentByClosed = 0;
  let requests = 0;

  const server = createSecureServer({ ...certificate(), allowHTTP1: true }, (request, response) => {
    requests += 1;
    answer(request, response).catch(() => response.stream?.destroy());
  });
  server.on('connection', (/** @type {import('node:net').Socket} */ socket) => {
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      sentByClosed += socket.bytesWritten;
    });
  });

  /**
   * @param {Request} request
   * @param {Response} response
   */
  async function answer(request, response) {
    await new Promise((resolve) => setTimeout(resolve, network.delayMs));
    const [path = '/'] = request.url.split('?');
    const wanted = decodeURIComponent(path);
    const file = files.get(wanted) ?? files.get(`${wanted}index.html`);
    for (const [name, value] of Object.entries(headersFor(rules, wanted))) response.setHeader(name, value);
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Not found\n');
      return;
    }
    const isBrotli = file.brotli && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    const body = (isBrotli && file.brotli) || file.plain;
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('ETag', file.etag);
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304);
      response.end();
      return;
    }
    if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', file.type);
    response.setHeader('Content-Length', body.length);
    if (isBrotli) response.setHeader('Content-Encoding', 'br');
    response.writeHead(200);
    for (let at = 0; at < body.length; at += pieceBytes) {
      const piece = body.subarray(at, at + pieceBytes);
      await link.pass(piece.length);
      if (response.stream?.destroyed) return;
      response.write(piece);
    }
    response.end();
  }

  await new Promise((/** @type {(nothing: void) => void} */ listening) =>
    server.listen(port, '127.0.0.1', () => listening()),
  );
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `https://127.0.0.1:${taken}/`,
    /** All that went over the wire: handshakes, headers and bodies. */
    bytesSent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, sentByClosed),
    requests: () => requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/**
 * The files of a folder by their address, each compressed as a good host would: as well as brotli can where they are
 * text, and as the build left it where a `.br` lies beside.
 * @param {string} folder
 */
async function readFiles(folder) {
  /** @type {Map<string, HostedFile>} */
  const files = new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(folder, name)).isFile() && !name.endsWith('.map') && name !== '_headers',
  );
  for (const name of names) {
    const plain = readFileSync(join(folder, name));
    const type = contentTypes.get(extname(name)) ?? 'application/octet-stream';
    const ready = join(folder, `${name}.br`);
    const isText = type.includes('charset=utf-8');
    const brotli = existsSync(ready) ? readFileSync(ready) : isText ? await compress(plain) : undefined;
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    files.set(`/${name.replaceAll('\\', '/')}`, { type, etag, plain, brotli });
  }
  return files;
}

/** @param {Buffer} plain */
function compress(plain) {
  return promisify(brotliCompress)(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
}

/** @type {{ key: Buffer, cert: Buffer } | undefined} */
let made;

/** A certificate of a day, which only a browser that is told to ignore faults of certificates takes. */
function certificate() {
  if (made) return made;
  const folder = mkdtempSync(join(tmpdir(), 'terrain-bench-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const wanted = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const files = ['-keyout', keyFile, '-out', certFile];
  execFileSync('openssl', ['req', '-x509', ...wanted, '-subj', '/CN=127.0.0.1', ...files], {
    stdio: 'ignore',
  });
  made = { key: readFileSync(keyFile), cert: readFileSync(certFile) };
  rmSync(folder, { recursive: true });
  return made;
}

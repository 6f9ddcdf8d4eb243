import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { answerFrom, listen, type RequestHandler } from '../../../src/server/static-server.js';

/** Where a built site is, and the path that it lives under (« / » when nothing is said). */
export interface Site {
  readonly folder: string;
  readonly base?: string;
}

/** A server that a test can count on, and spoil. Paths are relative to the base: `sw.js`, `guide/limites/`. */
export interface TestServer {
  /** Ends with the base. */
  readonly url: string;
  /** How often a path was asked for since the start, or since `forgetRequests`. */
  requestsFor(path: string): number;
  /** The paths asked for, each once, in the order of their first request. */
  requestedPaths(): string[];
  forgetRequests(): void;
  /** Answers `count` more requests, then stops: open connections are cut, new ones refused. */
  stopAfter(count: number): void;
  stop(): Promise<void>;
  /** Listens again, at the same address. */
  restart(): Promise<void>;
  /** From now on only the first half of this file is sent, as if it were whole. */
  truncate(path: string): void;
  /** From now on this path answers a page with status 200, as captive portals and careless hosts do. */
  answerHtml(path: string): void;
  /** The next answer for this path sends this share of its bytes and no more, until the server is stopped. */
  stallAfter(path: string, share: number): void;
  /** Ends `truncate` and `answerHtml`. */
  mend(): void;
  /** Puts another build in place of the one served. */
  deploy(folder: string): void;
}

const quickly = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MIN_QUALITY };

/** Starts a server in this process; `stop` it at the end. */
export async function startTestServer({ folder, base = '/' }: Site): Promise<TestServer> {
  let served = folder;
  let answer = answerFrom({ folder, base });
  let answersLeft = Number.POSITIVE_INFINITY;
  const requests = new Map<string, number>();
  const spoiled = new Map<string, RequestHandler>();

  const count: RequestHandler = async (request, response) => {
    if (answersLeft <= 0) return void response.destroy();
    answersLeft -= 1;
    const path = pathOf(request, base);
    requests.set(path, (requests.get(path) ?? 0) + 1);
    if (answersLeft === 0) response.once('close', () => void server.close());
    await (spoiled.get(path) ?? answer)(request, response);
  };

  let server = await listen(count, { base });
  const { url, port } = server;
  return {
    url,
    requestsFor: (path) => requests.get(path) ?? 0,
    requestedPaths: () => [...requests.keys()],
    forgetRequests: () => requests.clear(),
    stopAfter: (number) => {
      answersLeft = number;
    },
    stop: () => server.close(),
    restart: async () => {
      answersLeft = Number.POSITIVE_INFINITY;
      await server.close();
      server = await listen(count, { base, port });
    },
    truncate: (path) => {
      spoiled.set(path, async (_, response) => {
        const whole = await readFile(
          join(served, path, path === '' || path.endsWith('/') ? 'index.html' : ''),
        );
        response.setHeader('Content-Encoding', 'br');
        response.end(
          await promisify(brotliCompress)(whole.subarray(0, whole.length / 2), { params: quickly }),
        );
      });
    },
    answerHtml: (path) => {
      spoiled.set(path, async (_, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end('<!doctype html><title>Wi-Fi</title><h1>Acceptez les conditions</h1>');
      });
    },
    stallAfter: (path, share) => {
      spoiled.set(path, async (_, response) => {
        spoiled.delete(path);
        const whole = await readFile(join(served, `${path}.br`));
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        response.setHeader('Content-Encoding', 'br');
        response.setHeader('Content-Length', whole.length);
        response.write(whole.subarray(0, whole.length * share));
      });
    },
    mend: () => spoiled.clear(),
    deploy: (other) => {
      served = other;
      answer = answerFrom({ folder: other, base });
    },
  };
}

/** A server that is a process of its own, so that `kill` takes it away as a power cut would. */
export async function startServerProcess({
  folder,
  base = '/',
}: Site): Promise<{ url: string; kill(): Promise<void> }> {
  const child = fork(new URL('./server-process.js', import.meta.url), [folder, base], { stdio: 'inherit' });
  const [url] = (await once(child, 'message')) as [string];
  return {
    url,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function pathOf(request: IncomingMessage, base: string): string {
  return new URL(request.url ?? '/', 'http://localhost').pathname.slice(base.length);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultOfWorker } from './worker-file.js';

const worker = 'self.addEventListener("fetch", (event) => { event.respondWith(fetch(event.request)); });\n';
const serve = new URL('serve.js', import.meta.url).pathname;

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'terrain-served-'));
  mkdirSync(join(project, 'dist'));
  write('index.html', '<h1>Accueil</h1>');
});

afterEach(() => rmSync(project, { recursive: true }));

test('a whole worker is served', () => {
  write('sw.js', worker);
  expect(faultOfWorker(join(project, 'dist'))).toBeUndefined();
});

test.each([
  ['missing', undefined, 'dist/sw.js is missing'],
  ['empty', '', 'dist/sw.js is empty'],
  ['blank', '\n \n', 'dist/sw.js is empty'],
  ['cut', worker.slice(0, -20), 'dist/sw.js was cut, or is no script'],
  ['an error page of a host', '<!doctype html><h1>404</h1>', 'dist/sw.js was cut, or is no script'],
])(
  'a worker that is %s is refused by the command, with what to do and without a stack',
  async (_, code, said) => {
    if (code !== undefined) write('sw.js', code);
    expect(await runServe()).toEqual({
      status: 1,
      stdout: '',
      stderr: `${said}: nothing is served, since phones would install it. Run "npm run build" again.\n`,
    });
  },
);

/** What the command answers; it is stopped as soon as it says that it serves. */
async function runServe() {
  const command = spawn(process.execPath, [serve], { cwd: project, env: { ...process.env, PORT: '0' } });
  const said = { stdout: '', stderr: '' };
  command.stderr.on('data', (words) => {
    said.stderr += words;
  });
  command.stdout.on('data', (words) => {
    said.stdout += words;
    command.kill();
  });
  const [status] = await once(command, 'close');
  return { status, ...said };
}

function write(file: string, text: string) {
  writeFileSync(join(project, 'dist', file), text);
}

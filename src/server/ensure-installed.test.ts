import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = resolve('src/server/ensure-installed.js');
const one = { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-one' } };
const lock = {
  packages: {
    '': { name: 'site' },
    ...one,
    'node_modules/for-another-system': { version: '1.0.0', optional: true },
  },
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'terrain-install-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ engines: { node: '>=20.19' } }));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a fresh clone gets its packages, development ones included, from npm ci', () => {
  const run = ensureInstalled();
  expect(run.status).toBe(0);
  expect(askedOfNpm()).toContain('ci --include=dev');
});

test('what is installed as locked asks nothing of npm, so nothing of the network', () => {
  install(one);
  expect(ensureInstalled().status).toBe(0);
  expect(askedOfNpm()).toBe('');
});

test.each([
  ['a version that the lock no longer has', { version: '0.9.0', integrity: 'sha512-one' }],
  ['the same version with other bytes', { version: '1.0.0', integrity: 'sha512-two' }],
])('%s is installed again', (_, found) => {
  install({ 'node_modules/one': found });
  ensureInstalled();
  expect(askedOfNpm()).toContain('ci');
});

test('a package whose folder was removed by hand is installed again', () => {
  install(one);
  rmSync(join(folder, 'node_modules/one'), { recursive: true });
  ensureInstalled();
  expect(askedOfNpm()).toContain('ci');
});

test('an installation that was cut, without npm’s own list, is done again', () => {
  mkdirSync(join(folder, 'node_modules/one'), { recursive: true });
  ensureInstalled();
  expect(askedOfNpm()).toContain('ci');
});

test('without a network it stops and says that only the first run needs one', () => {
  const run = ensureInstalled({ npmExits: 1 });
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('there is no network: the first run needs it, the next ones do not');
});

test('a Node that is too old is told which one is needed', () => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ engines: { node: '>=99.1' } }));
  const run = ensureInstalled();
  expect(run.status).toBe(1);
  expect(run.stderr).toContain(`Terrain needs Node >=99.1, and this is Node ${process.version}`);
  expect(askedOfNpm()).toBe('');
});

/** Runs the script on the folder, with a stand-in for npm that writes down what it is asked. */
function ensureInstalled({ npmExits = 0 } = {}) {
  const npm = join(folder, 'npm-stand-in.cjs');
  writeFileSync(
    npm,
    `require('node:fs').appendFileSync('asked.txt', process.argv.slice(2).join(' ')); process.exit(${npmExits})`,
  );
  const env = { ...process.env, npm_execpath: npm };
  return spawnSync(process.execPath, [script], { cwd: folder, env, encoding: 'utf8' });
}

function install(packages: object) {
  mkdirSync(join(folder, 'node_modules/one'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
}

function askedOfNpm(): string {
  try {
    return readFileSync(join(folder, 'asked.txt'), 'utf8');
  } catch {
    return '';
  }
}

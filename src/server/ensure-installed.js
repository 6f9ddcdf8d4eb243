// Runs before `npm start` and `npm test`: installs what package-lock.json lists, once, and after that needs
// no network. Nothing may be imported here that is not in Node itself.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalledAsLocked, isNodeSupported } from './installation.js';

const folder = process.cwd();
const { engines } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

if (!isNodeSupported(process.version, engines.node)) {
  giveUp(`Terrain needs Node ${engines.node}, and this is Node ${process.version}: https://nodejs.org`);
}
if (!isInstalledAsLocked(folder)) {
  console.log('Installing the packages of package-lock.json (once, about a minute)…');
  if (installPackages() !== 0) {
    giveUp(
      'The packages could not be installed: see the lines of npm above.\n' +
        'ENOTFOUND, EAI_AGAIN, ECONNREFUSED or ETIMEDOUT mean that there is no network: the first run needs it, the next ones do not.',
    );
  }
}

/**
 * Development packages too, whatever NODE_ENV says: they build and test the site.
 * @returns {number | null} npm's exit code
 */
function installPackages() {
  const options = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund'];
  // npm tells its scripts where it stands; this also spares us npm.cmd on Windows.
  const npm = process.env.npm_execpath;
  const run = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: folder, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  return run.status;
}

/** @param {string} message */
function giveUp(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a Node version suits the `engines.node` of package.json, written with `>=`, `^` and `||` only.
 * @param {string} version such as "20.19.4" or "v22.1.0"
 * @param {string} range such as "^20.19.0 || >=22.12.0"
 * @returns {boolean}
 */
export function isNodeSupported(version, range) {
  const [major, minor] = majorAndMinor(version);
  return range.split('||').some((part) => {
    const [leastMajor, leastMinor] = majorAndMinor(part);
    if (major === leastMajor) return minor >= leastMinor;
    return major > leastMajor && !part.includes('^');
  });
}

/**
 * Whether `node_modules` holds what `package-lock.json` asks for. npm writes its own list of what it
 * installed last of all, so an installation that was cut has none; a package removed by hand is seen too.
 * Packages of other systems (optional in the lock) may be absent.
 * @param {string} folder the one that holds package.json
 * @returns {boolean}
 */
export function isInstalledAsLocked(folder) {
  const installed = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
  const locked = packagesIn(join(folder, 'package-lock.json'));
  return Object.entries(locked).every(([path, wanted]) => {
    const found = installed[path];
    if (path === '') return true;
    if (found === undefined) return wanted.optional === true;
    return (
      found.version === wanted.version &&
      found.integrity === wanted.integrity &&
      existsSync(join(folder, path))
    );
  });
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @param {string} lockFile
 * @returns {Record<string, LockedPackage>}
 */
function packagesIn(lockFile) {
  if (!existsSync(lockFile)) return {};
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/**
 * @param {string} text
 * @returns {[number, number]}
 */
function majorAndMinor(text) {
  const [major = 0, minor = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return [major, minor];
}

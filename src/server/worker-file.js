import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Why a built site must not be served, in one sentence with its remedy; nothing when its worker is whole. A browser
 * installs an empty worker like any other, and then keeps nothing: the site is gone without a network.
 * @param {string} folder the one that the build wrote
 * @returns {string | undefined}
 */
export function faultOfWorker(folder) {
  const path = join(folder, 'sw.js');
  const remedy = 'nothing is served, since phones would install it. Run "npm run build" again.';
  if (!existsSync(path)) return `${path} is missing: ${remedy}`;
  const code = readFileSync(path, 'utf8');
  if (code.trim() === '') return `${path} is empty: ${remedy}`;
  return isWholeScript(code) ? undefined : `${path} was cut, or is no script: ${remedy}`;
}

/** @param {string} code */
function isWholeScript(code) {
  try {
    new Script(code);
    return true;
  } catch {
    return false;
  }
}

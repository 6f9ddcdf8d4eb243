// Which builds of Terrain are measured: `dist`, or those that TERRAIN_BUILDS names (`before=/path,after=/path`).
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** @typedef {{ name: string, folder: string }} Build */

/**
 * @param {string} [wanted]
 * @returns {Build[]} the last is the newest
 * @throws when there is no build in one of the folders
 */
export function readBuilds(wanted = process.env.TERRAIN_BUILDS) {
  const builds = wanted
    ? wanted.split(',').map((part) => {
        const [name = '', folder = ''] = part.split(/=(.*)/s);
        return { name: `Terrain, ${name}`, folder: resolve(folder) };
      })
    : [{ name: `Terrain ${terrainVersion()}`, folder: resolve('dist') }];
  for (const { folder } of builds)
    if (!existsSync(join(folder, 'sw.js'))) throw new Error(`no build in ${folder}: npm run build`);
  return builds;
}

export function terrainVersion() {
  return JSON.parse(readFileSync('package.json', 'utf8')).version;
}

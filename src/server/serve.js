// `npm start` and `npm run preview`: serves what the build wrote, as a plain static host would.
import { existsSync } from 'node:fs';
import { serveFolder } from './static-server.js';
import { faultOfWorker } from './worker-file.js';

const folder = 'dist';
const usualPort = 4173;
const portsTried = 20;

if (!existsSync(`${folder}/index.html`)) {
  console.error(`There is no ${folder}/index.html yet: run "npm run build" first.`);
  process.exit(1);
}
const fault = faultOfWorker(folder);
if (fault) {
  console.error(fault);
  process.exit(1);
}

const { url, port } = process.env.PORT
  ? await serveOn(Number(process.env.PORT))
  : await serveOnNextFree(usualPort, portsTried);

console.log(`\n  Terrain   ${url}`);
console.log(
  `  On a phone plugged in by USB: adb reverse tcp:${port} tcp:${port}, then open the same address there.`,
);
console.log('  Ctrl+C stops it.\n');

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

/**
 * @param {number} first
 * @param {number} tries
 * @returns {ReturnType<typeof serveFolder>}
 */
async function serveOnNextFree(first, tries) {
  try {
    return await serveFolder({ folder, port: first });
  } catch (error) {
    if (!isTaken(error) || tries === 1) throw error;
    return serveOnNextFree(first + 1, tries - 1);
  }
}

/** @param {number} chosen */
async function serveOn(chosen) {
  try {
    return await serveFolder({ folder, port: chosen });
  } catch (error) {
    if (!isTaken(error)) throw error;
    console.error(`Port ${chosen} is taken: choose another PORT, or none.`);
    process.exit(1);
  }
}

/** @param {unknown} error */
function isTaken(error) {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

// `npm run bench`: measures all, prints it and writes bench/RESULTS.md. `node bench/run.js compare keys --rounds 1`
// measures these alone, and only prints.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { readBuilds, terrainVersion } from './builds.js';
import { compare } from './compare.js';
import { walkFiveQuestions } from './five-questions.js';
import { measureKeys } from './keys.js';
import { measureOpening } from './opening.js';
import { toMarkdown } from './results.js';
import { launchChromium } from './slow-phone.js';

const resultsFile = new URL('RESULTS.md', import.meta.url);

/**
 * @typedef {import('./builds.js').Build} Build
 * @typedef {import('./results.js').Section} Section
 */

/** @type {Readonly<Record<string, (builds: readonly Build[], rounds: number) => Promise<Section | Section[]>>>} */
const benches = {
  compare,
  questions: walkFiveQuestions,
  opening: measureOpening,
  keys: measureKeys,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' } },
});
const builds = readBuilds();
const names = positionals.length > 0 ? positionals : Object.keys(benches);
const loads = [loadavg()[0] ?? 0];
/** @type {string[]} */
const sections = [];
for (const name of names) {
  const bench = benches[name];
  if (!bench) throw new Error(`no bench is named « ${name} »: ${Object.keys(benches).join(', ')}`);
  for (const section of [await bench(builds, Number(values.rounds))].flat()) {
    console.log(`\n${toMarkdown(section)}`);
    sections.push(toMarkdown(section));
  }
  loads.push(loadavg()[0] ?? 0);
  // After each bench: a run that is cut leaves what it measured.
  if (positionals.length === 0) writeFileSync(resultsFile, `${[await headOf(), ...sections].join('\n\n')}\n`);
}

async function headOf() {
  const browser = await launchChromium();
  const version = browser.version();
  await browser.close();
  const range = [Math.min(...loads), Math.max(...loads)].map((load) => load.toFixed(1)).join(' to ');
  return [
    '# What the bench found',
    'Written by `npm run bench`; what each row is, and how it is measured: `bench/README.md`.',
    `${new Date().toISOString().slice(0, 10)}, Terrain ${terrainVersion()} (${builds.map(({ name }) => name).join('; ')}), ` +
      `Chromium ${version}, Node ${process.versions.node}, ${cpus().length} cores, load average ${range}. ` +
      'Other work on the machine comes in bursts: with few rounds and a high load, ratios of times do not hold either.',
  ].join('\n\n');
}

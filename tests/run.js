// `npm test`: every stage in order, whatever became of the ones before, then a summary whose last line is the
// count. TERRAIN_NOTHING_MISSING=1 makes a test that could not run on this machine a failure. `--long` also runs
// what is too long for each change: each shared test in Firefox too, axe on each page.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countBrowser, countUnit, reportedOutcome, singleOutcome, summaryOf, totalOf } from './outcome.js';

const reports = join('node_modules', '.cache');
const unitReport = join(reports, 'test-unit.json');
const browserReport = join(reports, 'test-browser.json');

if (process.argv.includes('--long')) process.env.TERRAIN_LONG = '1';

const typeCheck = await runStage('type check', ['tsc', '-b'], singleOutcome);
const lint = await runStage('lint', ['biome', 'ci', '.'], singleOutcome);
const unused = await runStage('unused', ['knip'], singleOutcome);
const unit = await runStage(
  'unit',
  ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
  (isPassed) => reportedOutcome(countUnit, read(unitReport), isPassed),
);
const build = await runStage('build', ['vite', 'build'], singleOutcome);
const browser =
  build.outcome.failed === 0
    ? await runStage(
        'browser',
        ['playwright', 'test', '-c', 'tests/browser/playwright.config.ts'],
        (isPassed) => reportedOutcome(countBrowser, read(browserReport), isPassed),
      )
    : { name: 'browser', outcome: singleOutcome(false), seconds: 0 }; // dist is not what the sources say

const results = [typeCheck, lint, unused, unit, build, browser];
const { failed, notRun } = totalOf(results);
const isTooLittle = Boolean(process.env.TERRAIN_NOTHING_MISSING) && notRun.length > 0;
process.exitCode = failed > 0 || isTooLittle ? 1 : 0;
if (isTooLittle)
  console.log('\nFAILED: some tests could not run, and TERRAIN_NOTHING_MISSING asks for all of them.');
console.log(summaryOf(results));

/**
 * @param {string} name
 * @param {[program: string, ...options: string[]]} command a program of node_modules/.bin
 * @param {(isPassed: boolean) => import('./outcome.js').Outcome} outcomeOf
 * @returns {Promise<import('./outcome.js').StageResult>}
 */
async function runStage(name, [program, ...options], outcomeOf) {
  console.log(`\n── ${name} ──`);
  for (const report of [unitReport, browserReport]) rmSync(report, { force: true });
  const start = performance.now();
  const isPassed = await succeeds(join('node_modules', '.bin', program), options);
  return { name, outcome: outcomeOf(isPassed), seconds: (performance.now() - start) / 1000 };
}

/**
 * @param {string} program
 * @param {string[]} options
 * @returns {Promise<boolean>}
 */
function succeeds(program, options) {
  return new Promise((resolve) => {
    const child = spawn(program, options, {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(false);
    });
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** @param {string} report */
function read(report) {
  return existsSync(report) ? readFileSync(report, 'utf8') : undefined;
}

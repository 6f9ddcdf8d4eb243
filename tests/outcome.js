// Counts what the stages of `npm test` did, from the reports that vitest and Playwright write.

/**
 * What a stage did, in named behaviours. `notRun` holds the reason of each that this machine cannot run.
 * @typedef {{ passed: number, failed: number, notRun: readonly string[] }} Outcome
 * @typedef {{ name: string, outcome: Outcome, seconds: number }} StageResult
 */

/**
 * The outcome of a stage that is one behaviour by itself: type check, lint, build.
 * @param {boolean} isPassed
 * @returns {Outcome}
 */
export function singleOutcome(isPassed) {
  return isPassed ? { passed: 1, failed: 0, notRun: [] } : crashed;
}

/** A stage that failed without saying how many behaviours did: one. @type {Outcome} */
const crashed = { passed: 0, failed: 1, notRun: [] };

/**
 * The outcome of a stage that writes a report.
 * @param {(report: any) => Outcome} count
 * @param {string | undefined} report its text; nothing when the stage wrote none
 * @param {boolean} isPassed whether the command ended well: a command that failed has at least one failure, and
 *   one that ran no test has failed
 * @returns {Outcome}
 */
export function reportedOutcome(count, report, isPassed) {
  if (report === undefined) return crashed;
  const outcome = count(JSON.parse(report));
  const hasRun = outcome.passed + outcome.failed + outcome.notRun.length > 0;
  return (!isPassed || !hasRun) && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

/**
 * Counts vitest's JSON report. A file that could not be loaded counts as one failure.
 * @param {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} report
 * @returns {Outcome}
 */
export function countUnit({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const notRun = tests.filter((test) => !['passed', 'failed'].includes(test.status));
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + brokenFiles.length,
    notRun: notRun.map(() => 'skipped in its file'),
  };
}

/**
 * Counts Playwright's JSON report: a test counts once in each browser.
 * @typedef {{ status: 'expected' | 'unexpected' | 'flaky' | 'skipped', annotations: { type: string, description?: string }[] }} BrowserTest
 * @typedef {{ suites?: BrowserSuite[], specs?: { tests: BrowserTest[] }[] }} BrowserSuite
 * @param {BrowserSuite} report
 * @returns {Outcome}
 */
export function countBrowser(report) {
  const tests = testsOf(report);
  const withStatus = (/** @type {string} */ status) => tests.filter((test) => test.status === status);
  return {
    passed: withStatus('expected').length,
    failed: withStatus('unexpected').length + withStatus('flaky').length,
    notRun: withStatus('skipped').map(reasonOf),
  };
}

/**
 * @param {BrowserSuite} suite
 * @returns {BrowserTest[]}
 */
function testsOf({ suites = [], specs = [] }) {
  return [...specs.flatMap((spec) => spec.tests), ...suites.flatMap(testsOf)];
}

/** @param {BrowserTest} test */
function reasonOf({ annotations }) {
  return (
    annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ??
    'an earlier test stopped it'
  );
}

/**
 * The words at the end of `npm test`: a line for each stage, what could not run and why, and the counts.
 * @param {readonly StageResult[]} results
 * @returns {string}
 */
export function summaryOf(results) {
  const stages = results.map(({ name, outcome, seconds }) => {
    const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
    return `${name.padEnd(12)}${counts.padEnd(24)}${seconds.toFixed(1).padStart(7)} s`;
  });
  const { passed, failed, notRun } = totalOf(results);
  const reasons = [...new Set(notRun)].map(
    (reason) => `not run: ${notRun.filter((other) => other === reason).length} (${reason})`,
  );
  return ['', ...stages, ...reasons, `${passed} passed, ${failed} failed`].join('\n');
}

/**
 * @param {readonly StageResult[]} results
 * @returns {Outcome}
 */
export function totalOf(results) {
  return {
    passed: results.reduce((sum, { outcome }) => sum + outcome.passed, 0),
    failed: results.reduce((sum, { outcome }) => sum + outcome.failed, 0),
    notRun: results.flatMap(({ outcome }) => outcome.notRun),
  };
}

import { expect, test } from 'vitest';
import { countBrowser, countUnit, reportedOutcome, singleOutcome, summaryOf } from './outcome.js';

const unitReport = {
  testResults: [
    {
      name: 'range.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'a range keeps its order' },
        { status: 'failed', fullName: 'a range can be summed' },
        { status: 'skipped', fullName: 'a range can be drawn' },
      ],
    },
    {
      name: 'entry.test.ts',
      status: 'passed',
      assertionResults: [{ status: 'passed', fullName: 'an entry is kept' }],
    },
    { name: 'cannot-be-loaded.test.ts', status: 'failed', assertionResults: [] },
  ],
};

const skipped = (description?: string) =>
  ({ status: 'skipped', annotations: [{ type: 'skip', ...(description && { description }) }] }) as const;

const browserReport = {
  suites: [
    {
      specs: [
        { tests: [{ status: 'expected', annotations: [] }, skipped('Firefox is not on this machine')] },
        { tests: [{ status: 'unexpected', annotations: [] }] },
      ],
      suites: [
        {
          specs: [
            { tests: [{ status: 'flaky', annotations: [] }, skipped('Firefox is not on this machine')] },
            { tests: [{ status: 'expected', annotations: [{ type: 'fail' }] }] },
            { tests: [{ status: 'skipped', annotations: [] }] },
          ],
        },
      ],
    },
  ],
} as const;

test('unit tests count one each, and a file that cannot be loaded is a failure', () => {
  expect(countUnit(unitReport)).toEqual({ passed: 2, failed: 2, notRun: ['skipped in its file'] });
});

test('browser tests count once in each browser, and one that passed at the second try has failed', () => {
  expect(countBrowser(JSON.parse(JSON.stringify(browserReport)))).toEqual({
    passed: 2,
    failed: 2,
    notRun: [
      'Firefox is not on this machine',
      'Firefox is not on this machine',
      'an earlier test stopped it',
    ],
  });
});

test('a stage that crashed before it wrote a report is one failure', () => {
  expect(reportedOutcome(countUnit, undefined, false)).toEqual({ passed: 0, failed: 1, notRun: [] });
  expect(reportedOutcome(countUnit, undefined, true)).toEqual({ passed: 0, failed: 1, notRun: [] });
});

test('a stage that crashed with only passed tests in its report is one failure more', () => {
  const report = JSON.stringify({ testResults: [unitReport.testResults[1]] });
  expect(reportedOutcome(countUnit, report, false)).toEqual({ passed: 1, failed: 1, notRun: [] });
  expect(reportedOutcome(countUnit, report, true)).toEqual({ passed: 1, failed: 0, notRun: [] });
});

test('a stage whose failures are in its report has no more of them', () => {
  expect(reportedOutcome(countUnit, JSON.stringify(unitReport), false).failed).toBe(2);
});

test('a stage that ran no test has failed', () => {
  expect(reportedOutcome(countBrowser, '{"suites":[]}', true).failed).toBe(1);
});

test('the summary gives each stage, what could not run and why, and the counts last', () => {
  const summary = summaryOf([
    { name: 'lint', outcome: singleOutcome(true), seconds: 1.04 },
    { name: 'build', outcome: singleOutcome(false), seconds: 12 },
    { name: 'browser', outcome: countBrowser(JSON.parse(JSON.stringify(browserReport))), seconds: 61.26 },
  ]);
  expect(summary.split('\n')).toEqual([
    '',
    'lint        1 passed, 0 failed          1.0 s',
    'build       0 passed, 1 failed         12.0 s',
    'browser     2 passed, 2 failed         61.3 s',
    'not run: 2 (Firefox is not on this machine)',
    'not run: 1 (an earlier test stopped it)',
    '3 passed, 3 failed',
  ]);
});

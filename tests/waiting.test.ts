import { expect, test } from 'vitest';
import { filesIn } from './files-in.ts';
import { waitingFaults } from './waiting.ts';

test('no test waits a fixed time, nor asserts how long something took', () => {
  const files = { ...filesIn('src'), ...filesIn('tests') };
  expect(Object.keys(files).filter((path) => path.endsWith('.spec.ts')).length).toBeGreaterThan(20);
  expect(waitingFaults(files)).toEqual([]);
});

test.each([
  ['a fixed wait', 'await page.waitForTimeout(1_000);', 'wait for what should happen'],
  [
    'a fixed wait under another name',
    'const longEnough = page.waitForTimeout;',
    'wait for what should happen',
  ],
  ['a sleep', 'await new Promise((resolve) => setTimeout(resolve, 10));', 'use fake timers'],
  [
    'a sleep in the page',
    'page.evaluate(() => new Promise((done) => {\n  setTimeout(done, 50);\n}));',
    'use fake timers',
  ],
  ['a sleep of Node', "import { setTimeout as sleep } from 'node:timers/promises';", 'use fake timers'],
  [
    'a wait of one second',
    'await vi.waitFor(() => expect(send).toHaveBeenCalled());',
    'gives up after a second',
  ],
  ['a limit of its own', "await expect(line).toHaveText('Prêt', { timeout: 20_000 });", 'limits are in'],
  ['a limit for one test', 'test.setTimeout(400_000);', 'limits are in'],
  ['a limit after the test', "test('x', async () => {\n  await y();\n}, 20_000);", 'limits are in'],
  ['a clock read', 'const started = performance.now();', 'measure it in bench/'],
  ['another clock read', 'expect(Date.now() - started).toBeLessThan(2500);', 'measure it in bench/'],
  ['a bench in a test', "import { measure } from '../../bench/search.js';", 'a bench prints'],
  ['a time asserted', 'expect(paintMs).toBeLessThanOrEqual(50);', 'measure it in bench/'],
  [
    'a time asserted by the second',
    'expect(seconds, asked).toBeLessThan(goalSeconds);',
    'measure it in bench/',
  ],
  ['a time of an object asserted', 'expect(cost.longestTaskMs).toBeLessThan(50);', 'measure it in bench/'],
])('%s is found', (_, text, remedy) => {
  expect(waitingFaults({ 'tests/browser/a.spec.ts': `\n${text}` })).toContainEqual(
    expect.stringMatching(new RegExp(`^tests/browser/a\\.spec\\.ts:\\d+: .*${remedy}`)),
  );
});

test('a fault is told with its line', () => {
  expect(waitingFaults({ 'src/storage/a.test.ts': 'one();\ntwo();\nDate.now();' })).toEqual([
    expect.stringContaining('src/storage/a.test.ts:3: « Date.now »'),
  ]);
});

test.each([
  ['a wait for an event', "await expect(page.getByText('Gardé.')).toBeVisible();"],
  ['a fake timer', "vi.useFakeTimers({ toFake: ['setTimeout'] });\nvi.advanceTimersByTime(1_400);"],
  ['a clock of the page put forward', 'await page.clock.fastForward(3_000);'],
  [
    'seconds that are content',
    'expect(video.seconds).toBe(5);\nexpect(energy.low).toBeLessThan(energy.high);',
  ],
  [
    'a wait that only a hang ends',
    'await vi.waitFor(() => expect(send).toHaveBeenCalled(), { timeout: hang });',
  ],
  ['a weight', 'expect(bytes).toBeLessThanOrEqual(budget);'],
])('%s: no fault', (_, text) => {
  expect(waitingFaults({ 'tests/browser/a.spec.ts': text })).toEqual([]);
});

test('only tests are looked at: the app and the benches may read the clock', () => {
  expect(waitingFaults({ 'src/app/a.ts': 'performance.now();', 'bench/a.js': 'performance.now();' })).toEqual(
    [],
  );
});

import { questions, walkQuestion } from '../../bench/walk-questions.js';
import { expect, test, whenServerIsGone } from './support/fixtures.ts';

const goalSeconds = 20;

test('five questions of a meeting are answered from Accueil, offline, in less than twenty seconds each', async ({
  page,
  freshServer,
  watch,
}) => {
  watch.expectError(whenServerIsGone);
  const server = await freshServer();
  await page.goto(server.url);
  await expect(page.locator('[data-offline-state="ready"]')).toBeVisible({ timeout: 90_000 });
  await server.stop();
  for (const question of questions) {
    const { asked, taps, keys, seconds } = await walkQuestion(page, server.url, question);
    console.log(`${seconds.toFixed(1)} s, ${taps} taps, ${keys} keys: ${asked}`);
    expect(seconds, asked).toBeLessThan(goalSeconds);
  }
});

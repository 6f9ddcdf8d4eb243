import { openUntilReady } from './offline-releases.ts';
import { expect, test, whenServerIsGone } from './support/fixtures.ts';
import { questions, walkQuestion } from './support/walk-questions.js';

// At a slow thumb's pace, nine seconds: `node bench/run.js questions` times what the phone adds.
const most = { taps: 3, keys: 20 };

test(`five questions of a meeting are answered from Accueil, offline, in ${most.taps} taps and ${most.keys} keys at most`, async ({
  page,
  freshServer,
  watch,
}) => {
  watch.expectError(whenServerIsGone);
  const server = await freshServer();
  await openUntilReady(page, server.url);
  await server.stop();
  for (const question of questions) {
    const { asked, taps, keys } = await walkQuestion(page, server.url, question);
    expect(taps, asked).toBeLessThanOrEqual(most.taps);
    expect(keys, asked).toBeLessThanOrEqual(most.keys);
  }
});

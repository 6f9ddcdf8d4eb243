import { expect, test } from 'vitest';
import { createLink } from './link.js';

/** A clock that only waiting puts forward, late by as much as it is told. */
function makeClock(lateMs = 0) {
  let at = 1000;
  return {
    now: () => at,
    wait: async (ms: number) => {
      at += ms + lateMs;
    },
    rest: (ms: number) => {
      at += ms;
    },
  };
}

async function send(link: ReturnType<typeof createLink>, pieces: number, told: () => void = () => {}) {
  for (let piece = 0; piece < pieces; piece += 1) {
    await link.pass(2000);
    told();
  }
}

test('so many bytes take so long, however many streams send them', async () => {
  for (const streams of [1, 4]) {
    const clock = makeClock();
    const link = createLink({ bytesPerSecond: 200_000, ...clock });
    await Promise.all(Array.from({ length: streams }, () => send(link, 100 / streams)));
    expect(clock.now()).toBeCloseTo(2000);
  }
});

test('timers that wake up late do not make the link slower', async () => {
  const clock = makeClock(5);
  const link = createLink({ bytesPerSecond: 200_000, ...clock });
  await send(link, 100);
  expect(clock.now()).toBeGreaterThanOrEqual(2000);
  expect(clock.now()).toBeLessThanOrEqual(2005);
});

test('a link that was idle does not send faster afterwards', async () => {
  const clock = makeClock();
  const link = createLink({ bytesPerSecond: 200_000, ...clock });
  await send(link, 10);
  clock.rest(60_000);
  await send(link, 10);
  expect(clock.now()).toBeCloseTo(1000 + 100 + 60_000 + 100);
});

test('streams take turns: a short one does not wait for a long one', async () => {
  const link = createLink({ bytesPerSecond: 200_000, ...makeClock() });
  const told: string[] = [];
  await Promise.all([send(link, 6, () => told.push('long')), send(link, 2, () => told.push('short'))]);
  expect(told).toEqual(['long', 'short', 'long', 'short', 'long', 'long', 'long', 'long']);
});

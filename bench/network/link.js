// The link of a slow phone, shared by all that is sent over it.

/** Timers wake up late: a link that was kept busy makes up for so much. */
const mostLateMs = 50;

/**
 * A link that passes so many bytes a second, one piece after the other, in the order in which they asked. Streams
 * that ask for their next piece once the last has passed take turns.
 * @param {object} options
 * @param {number} options.bytesPerSecond
 * @param {() => number} [options.now] milliseconds
 * @param {(ms: number) => Promise<unknown>} [options.wait]
 */
export function createLink({ bytesPerSecond, now = () => performance.now(), wait = waitMs }) {
  /** @type {{ bytes: number, askedAtMs: number, passed: (nothing: void) => void }[]} */
  const waiting = [];
  let freeAtMs = Number.NEGATIVE_INFINITY;
  let lateMs = 0;
  let isBusy = false;

  async function passAll() {
    isBusy = true;
    for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
      // Who asks as soon as a late timer lets them would have asked sooner. An idle link saves nothing up.
      freeAtMs = Math.max(freeAtMs, piece.askedAtMs - lateMs) + (1000 * piece.bytes) / bytesPerSecond;
      const leftMs = freeAtMs - now();
      if (leftMs > 0) await wait(leftMs);
      lateMs = Math.min(mostLateMs, Math.max(0, now() - freeAtMs));
      piece.passed();
    }
    isBusy = false;
  }

  return {
    /**
     * Kept once so many bytes have gone through, after all those that asked before.
     * @param {number} bytes
     * @returns {Promise<void>}
     */
    pass(bytes) {
      return new Promise((passed) => {
        waiting.push({ bytes, askedAtMs: now(), passed });
        if (!isBusy) passAll();
      });
    },
  };
}

/** @param {number} ms */
function waitMs(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

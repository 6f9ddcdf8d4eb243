// Makes a group of processes so many times slower: lets them run for a moment, stops them for the rest, in turn. It
// slows every thread alike, needs no right and no protocol session. `fork(slow-down.js, [group, times])`; told anything,
// it answers how many times slower they were, and ends.
import { setPriority } from 'node:os';

const [group = 0, times = 1] = process.argv.slice(2).map(Number);
const runMs = 2;
const stopMs = runMs * (times - 1);
const sleeper = new Int32Array(new SharedArrayBuffer(4));
let ranMs = 0;
let stoppedMs = 0;

try {
  setPriority(-15); // so that it comes back on time on a busy machine, where that is allowed
} catch {
  // not allowed: less even, no less right
}

process.on('message', () => {
  process.send?.((ranMs + stoppedMs) / ranMs, () => process.exit(0));
});
process.on('disconnect', () => process.exit(0));

let at = performance.now();
function turn() {
  try {
    process.kill(-group, 'SIGSTOP');
    const stoppedAt = performance.now();
    Atomics.wait(sleeper, 0, 0, stopMs);
    process.kill(-group, 'SIGCONT');
    const goesOnAt = performance.now();
    ranMs += stoppedAt - at;
    stoppedMs += goesOnAt - stoppedAt;
    at = goesOnAt;
  } catch {
    process.exit(0); // the group is gone
  }
  Atomics.wait(sleeper, 0, 0, runMs);
  setImmediate(turn);
}
turn();

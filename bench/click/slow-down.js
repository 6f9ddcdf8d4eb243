// Makes a group of processes so many times slower: lets them run for a moment, stops them for the rest, in turn. It
// slows every thread alike, needs no right and no protocol session. `node slow-down.js <group> <times>`.
import { setPriority } from 'node:os';

const [group, times] = process.argv.slice(2).map(Number);
const runMs = 2;
const stopMs = runMs * ((times ?? 1) - 1);
const sleeper = new Int32Array(new SharedArrayBuffer(4));
let isEnding = false;

process.on('SIGTERM', () => {
  isEnding = true;
});
process.on('disconnect', () => {
  isEnding = true;
});

try {
  setPriority(-15); // so that it comes back on time on a busy machine, where that is allowed
} catch {
  // not allowed: less even, no less right
}

function turn() {
  try {
    process.kill(-(group ?? 0), 'SIGSTOP');
    Atomics.wait(sleeper, 0, 0, stopMs);
    process.kill(-(group ?? 0), 'SIGCONT');
  } catch {
    process.exit(0); // the group is gone
  }
  Atomics.wait(sleeper, 0, 0, runMs);
  if (isEnding) process.exit(0);
  setImmediate(turn);
}
turn();

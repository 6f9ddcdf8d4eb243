import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserType, LaunchOptions } from '@playwright/test';

/** A browser with a profile on disk, that can be killed and started again as a phone's is. */
export interface Profile {
  /** Starts the browser on the profile. */
  open(): Promise<BrowserContext>;
  /** Ends every process of the browser at once, with SIGKILL: nothing is told, nothing is flushed. */
  kill(): Promise<void>;
  /** Kills what still runs and removes the profile. */
  remove(): Promise<void>;
}

/** An empty profile; `watch` is called with each context, before its first page is used. */
export async function makeProfile(
  browserType: BrowserType,
  options: LaunchOptions,
  watch: (context: BrowserContext) => Promise<void>,
): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'terrain-profile-'));
  let opened: BrowserContext | undefined;

  async function kill() {
    const closed = opened && new Promise((resolve) => opened?.once('close', resolve));
    const killed = processesNaming(folder).filter(endAtOnce);
    if (killed.length > 0) await closed;
    opened = undefined;
  }

  return {
    open: async () => {
      opened = await browserType.launchPersistentContext(folder, options);
      await watch(opened);
      return opened;
    },
    kill,
    remove: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Whether there was such a process to end. */
function endAtOnce(id: number): boolean {
  try {
    process.kill(id, 'SIGKILL');
    return true;
  } catch {
    return false; // gone with its parent
  }
}

/** The processes that were started with this folder in their command line: the browser's own. */
function processesNaming(folder: string): number[] {
  return commandLines()
    .filter(([id, command]) => id !== process.pid && command.includes(folder))
    .map(([id]) => id);
}

function commandLines(): [number, string][] {
  if (existsSync('/proc/self/cmdline')) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((id) => [Number(id), commandLineOf(id)]);
  }
  const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  return lines.map((line) => [Number.parseInt(line, 10), line]);
}

function commandLineOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return ''; // ended since the list was read
  }
}

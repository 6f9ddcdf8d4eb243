import type { Failure, Written } from './outcome.ts';
import { openSafe, type Safe } from './safe.ts';

/** Deletes the journal of this browser and all that was kept beside it, and tells the other windows. */
export async function eraseKept(opening: Promise<Safe> = openSafe()): Promise<Written> {
  return (await opening).erase();
}

/** Why what is kept here cannot be read; nothing where it can. It may be erased all the same. */
export async function whyUnreadable(opening: Promise<Safe> = openSafe()): Promise<Failure | undefined> {
  const read = await (await opening).keepsakes.read('');
  return read.ok ? undefined : read.why;
}

import type { Written } from './outcome.ts';
import { openSafe, type Safe } from './safe.ts';

/** Deletes the journal of this browser and all that was kept beside it, and tells the other windows. */
export async function eraseKept(opening: Promise<Safe> = openSafe()): Promise<Written> {
  return (await opening).erase();
}

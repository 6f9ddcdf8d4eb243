import type { Channel } from '../src/storage/environment.ts';

/** Opens channels as the windows of one browser do: what one tells, all the others hear. */
export function makeChannels(): (name: string, hear: (told: unknown) => void) => Channel {
  const ears = new Set<(told: unknown) => void>();
  return (_, hear) => {
    ears.add(hear);
    return {
      tell(what) {
        for (const other of ears) if (other !== hear) other(what);
      },
    };
  };
}

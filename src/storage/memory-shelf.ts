import { isOfKind, type Keepsake } from '#core/shelf/keepsake.ts';
import type { MemoryReason } from './outcome.ts';
import type { Shelf } from './shelf.ts';

/** A shelf that lasts as long as its page, for where nothing can be kept. */
export function createMemoryShelf(why: MemoryReason): Shelf {
  const keepsakes = new Map<string, Keepsake>();
  return {
    persistence: { kind: 'memory', why },
    async put(keepsake) {
      keepsakes.set(`${keepsake.kind} ${keepsake.id}`, keepsake);
      return { ok: true };
    },
    async remove(kind, id) {
      keepsakes.delete(`${kind} ${id}`);
      return { ok: true };
    },
    async get(kind, id) {
      const keepsake = keepsakes.get(`${kind} ${id}`);
      return { ok: true, value: keepsake && isOfKind(keepsake, kind) ? keepsake : undefined };
    },
    async list(kind) {
      const sorted = [...keepsakes.values()].sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
      return { ok: true, value: sorted.filter((keepsake) => isOfKind(keepsake, kind)) };
    },
    close: async () => undefined,
  };
}

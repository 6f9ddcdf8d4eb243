import type { Committed, Read } from './outcome.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** Store of the draft of one form: content kept as it is typed, until it is saved, undone or given up. */
export interface DraftStore {
  /**
   * What was typed and not saved, for the form to read at its own door; the whole record where that is none of ours;
   * nothing when there is none.
   */
  read(): Promise<Read<unknown>>;
  /** Keeps what the form holds now. Of what is typed while a write is under way, only the last is written. */
  write(content: unknown): void;
  /** Forgets it. Nothing that was to be written before is written after. */
  clear(): Promise<Committed<unknown>>;
  /** The outcome of the last write, once there is nothing left to write. */
  settled(): Promise<Committed<unknown>>;
}

/** The draft of the form of this name. */
export function openDraft(id: string, opening: Promise<Shelf> = openShelf()): DraftStore {
  let waiting: { readonly content: unknown } | undefined;
  let last: Promise<Committed<unknown>> = Promise.resolve({ ok: true });
  let isWriting = false;

  async function writeAll(): Promise<Committed<unknown>> {
    const shelf = await opening;
    let written: Committed<unknown> = { ok: true };
    while (waiting) {
      const { content } = waiting;
      waiting = undefined;
      written = await shelf.put({ kind: 'draft', id, content });
    }
    isWriting = false;
    return written;
  }

  return {
    async read() {
      const shelf = await opening;
      const found = await shelf.get('draft', id);
      if (!found.ok) return found;
      return found.value ? { ok: true, value: found.value.content } : shelf.getAsFound('draft', id);
    },
    write(content) {
      waiting = { content };
      if (isWriting) return;
      isWriting = true;
      last = writeAll();
    },
    async clear() {
      waiting = undefined;
      await last;
      return (await opening).remove('draft', id);
    },
    settled: () => last,
  };
}

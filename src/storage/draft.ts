import type { Read, Written } from './outcome.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** What is being typed in one form, kept as it is typed, until it is saved, undone or given up. */
export interface DraftStore {
  /** What was typed and not saved, for the form to read at its own door; nothing when there is none. */
  read(): Promise<Read<unknown>>;
  /** Keeps what the form holds now. Of what is typed while a write is under way, only the last is written. */
  write(content: unknown): void;
  /** Forgets it. Nothing that was to be written before is written after. */
  clear(): Promise<Written>;
  /** The outcome of the last write, once there is nothing left to write. */
  settled(): Promise<Written>;
}

/** The draft of the form of this name. */
export function openDraft(id: string, opening: Promise<Shelf> = openShelf()): DraftStore {
  let waiting: { readonly content: unknown } | undefined;
  let last: Promise<Written> = Promise.resolve({ ok: true });
  let isWriting = false;

  async function writeAll(): Promise<Written> {
    const shelf = await opening;
    let written: Written = { ok: true };
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
      const found = await (await opening).get('draft', id);
      return found.ok ? { ok: true, value: found.value?.content } : found;
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

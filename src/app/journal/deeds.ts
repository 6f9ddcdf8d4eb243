import { factors } from 'virtual:guide';
import { createSignal } from 'solid-js';
import { type EntryInputs, type JournalEntry, withdrawEntry } from '#core/journal/entry.ts';
import type { Committed, Failure } from '#storage/outcome.ts';
import type { OpenJournal } from './month-view.ts';

/** The last action with its undo, or the last failure with its retry. */
export type Deed =
  | {
      readonly kind: 'done';
      /** `theirs`: of two versions, that of another window was left. */
      readonly what: 'noted' | 'edited' | 'recomputed' | 'removed' | 'theirs';
      readonly entry: JournalEntry;
      readonly undo: () => Promise<Committed<unknown>>;
    }
  | { readonly kind: 'undone' }
  | {
      readonly kind: 'failed';
      readonly what: 'removal' | 'undoing';
      readonly why: Failure | 'changed';
      readonly again: () => Promise<void>;
    };

/** A deed that can be undone. */
export type DoneDeed = Extract<Deed, { readonly kind: 'done' }>;

/** A new entry that the browser would not keep: it stays on screen until it is kept or given up. */
export interface Unkept {
  readonly entry: JournalEntry;
  readonly why: Failure | 'changed';
}

/** The last deed and its undoing; noting, and the notes that could not be kept. */
export function createDeeds(journal: OpenJournal) {
  const [last, setLast] = createSignal<Deed>();
  const [unkept, setUnkept] = createSignal<readonly Unkept[]>([]);

  async function undo(deed: DoneDeed): Promise<void> {
    const written = await deed.undo();
    setLast(
      written.ok
        ? { kind: 'undone' }
        : { kind: 'failed', what: 'undoing', why: written.why, again: () => undo(deed) },
    );
  }

  /** A note that was written, or not: « Noté » is said only once it was read back. */
  function tellNoted(entry: JournalEntry, written: Committed<unknown>): void {
    const others = unkept().filter((other) => other.entry.id !== entry.id);
    setUnkept(written.ok ? others : [...others, { entry, why: written.why }]);
    const takeBack = async () => (await journal()?.keep(withdrawEntry(entry))) ?? { ok: true as const };
    setLast(written.ok ? { kind: 'done', what: 'noted', entry, undo: takeBack } : undefined);
  }

  return {
    last,
    tell: setLast,
    undo,
    unkept,
    /** Notes a use as of now; gives the entry if it was kept. */
    async note(inputs: EntryInputs): Promise<JournalEntry | undefined> {
      const noted = await journal()?.note(inputs, factors);
      if (!noted) return undefined;
      tellNoted(noted.entry, noted.written);
      return noted.written.ok ? noted.entry : undefined;
    },
    async retry({ entry }: Unkept): Promise<void> {
      const written = await journal()?.keep(entry);
      if (written) tellNoted(entry, written);
    },
    giveUp: ({ entry }: Unkept) => setUnkept(unkept().filter((other) => other.entry !== entry)),
  };
}

/** The last deed and its undoing; noting. */
export type Deeds = ReturnType<typeof createDeeds>;

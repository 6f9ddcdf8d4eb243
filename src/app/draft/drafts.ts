import type { DraftStore } from '#storage/draft.ts';
import { explainFailure } from '#storage/explain.ts';
import type { Committed } from '#storage/outcome.ts';
import { type LoadedPart, loadPart } from '../ui/load-part.ts';
import { rememberThatSomethingIsKept, wasSomethingKept } from './kept-flag.ts';

/** What is being typed in one form, as this page reads and writes it. */
export interface Draft {
  /** What the form held when one left it; nothing when there is none, or when it cannot be had. */
  read(): Promise<unknown>;
  /** Keeps what the form holds now. Gives why it is not kept, as a sentence for the screen; nothing once it is. */
  write(content: unknown): Promise<string | undefined>;
  /** Forgets it. */
  clear(): Promise<string | undefined>;
}

const drafts = new Map<string, Draft>();

/**
 * The draft of the form of this name, one for the page: a form opened again reads what it was just told to keep. The
 * code of storage comes with it; the calculator's first screen, which everybody meets, asks for no draft before something
 * was kept.
 */
export function draftFor(id: string): Draft {
  const known =
    drafts.get(id) ?? makeDraft(() => import('./open-draft.ts').then((part) => part.openDraft(id)));
  drafts.set(id, known);
  return known;
}

/** A draft over a store that is opened when it is first needed. */
export function makeDraft(open: () => Promise<DraftStore>): Draft {
  let opening: Promise<LoadedPart<DraftStore>> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function tell(act: (store: DraftStore) => Promise<Committed<unknown>>): Promise<string | undefined> {
    opening ??= loadPart(open);
    const store = await opening;
    if (!store.ok) {
      // The next key asks for it again.
      opening = undefined;
      return store.trouble.why;
    }
    const written = await act(store.value);
    return written.ok ? undefined : explainFailure(written.why);
  }

  function doLast(act: (store: DraftStore) => Promise<Committed<unknown>>): Promise<string | undefined> {
    const done = tell(act);
    last = done;
    return done;
  }

  return {
    async read() {
      await last;
      let found: unknown;
      await tell(async (store) => {
        const read = await store.read();
        if (read.ok) found = read.value;
        return { ok: true };
      });
      // A browser that was killed may have lost the flag, which it writes to disk in its own time, and not the draft.
      if (found !== undefined) rememberThatSomethingIsKept();
      return found;
    },
    write(content) {
      rememberThatSomethingIsKept();
      return doLast((store) => {
        store.write(content);
        return store.settled();
      });
    },
    clear: () => (wasSomethingKept() ? doLast((store) => store.clear()) : Promise.resolve(undefined)),
  };
}

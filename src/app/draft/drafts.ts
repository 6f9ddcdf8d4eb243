import type { DraftStore } from '#storage/draft.ts';
import { explainFailure } from '#storage/explain.ts';
import type { Committed } from '#storage/outcome.ts';
import { type LoadedPart, loadPart } from '../ui/load-part.ts';
import { rememberThatSomethingIsKept, wasSomethingKept } from './kept-flag.ts';

/** Result of reading a draft: its content, nothing when there is none, or why it failed, as a sentence. */
export type FoundDraft =
  | { readonly ok: true; readonly content: unknown }
  | { readonly ok: false; readonly why: string };

/** Reader and writer of the draft of one form. */
export interface Draft {
  /** To be asked again before a write where it could not be had: what is there is not to be written over. */
  read(): Promise<FoundDraft>;
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
      let content: unknown;
      const why = await tell(async (store) => {
        const read = await store.read();
        if (read.ok) content = read.value;
        return read.ok ? { ok: true } : read;
      });
      if (why !== undefined) return { ok: false, why };
      // A browser that was killed may have lost the flag, which it writes to disk in its own time, and not the draft.
      if (content !== undefined) rememberThatSomethingIsKept();
      return { ok: true, content };
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

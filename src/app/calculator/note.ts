import { factors } from 'virtual:guide';
import { estimate } from '#core/impact/estimate.ts';
import type { Use } from '#core/impact/use.ts';
import { createEntry, type JournalEntry, withdrawEntry } from '#core/journal/entry.ts';
import { explainFailure, explainMemory } from '#storage/explain.ts';
import { type JournalStore, openJournal } from '#storage/journal-store.ts';

/** What became of a note, or of taking it back; `why` is a sentence for the screen. */
export type NoteOutcome =
  | { readonly kind: 'noted'; readonly entry: JournalEntry }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly why: string };

let store: Promise<JournalStore> | undefined;

/** Notes a use in the journal. Where the journal would be lost on leaving the page, nothing is noted. */
export async function noteUse(activity: string, use: Use): Promise<NoteOutcome> {
  const journal = await openOnce();
  if (journal.persistence.kind === 'memory') {
    return { kind: 'failed', why: explainMemory(journal.persistence.why) };
  }
  const entry = createEntry(
    { activity, use, factorSet: factors.version, estimate: estimate(use, factors) },
    { id: crypto.randomUUID(), now: new Date() },
  );
  const written = await journal.add(entry);
  return written.ok ? { kind: 'noted', entry } : { kind: 'failed', why: explainFailure(written.why) };
}

/** Takes a note back. */
export async function undoNote(entry: JournalEntry): Promise<NoteOutcome> {
  const removed = await (await openOnce()).remove(withdrawEntry(entry));
  return removed.ok ? { kind: 'undone' } : { kind: 'failed', why: explainFailure(removed.why) };
}

function openOnce(): Promise<JournalStore> {
  store ??= openJournal();
  return store;
}

import { activities } from 'virtual:guide';
import { createMemo } from 'solid-js';
import type { JournalEntry } from '#core/journal/entry.ts';
import { draftOf, type EntryDraft, isUntouched } from '#core/journal/entry-draft.ts';
import { monthOf, newestFirst } from '#core/journal/month.ts';
import type { EntryDrafts } from './entry-drafts.ts';
import type { MonthView } from './month-view.ts';

/** Conflict: what another window did to an entry while its form was being filled here. */
export type Conflict =
  | { readonly kind: 'edited'; readonly theirs: JournalEntry }
  | { readonly kind: 'deleted' };

/** The rows of the month and what their forms hold, whatever other windows do meanwhile. */
export function createEditing(view: MonthView, drafts: EntryDrafts) {
  const isShown = ({ notedOn }: JournalEntry) => monthOf(notedOn) === view.month();

  /** The entries of the month, with those whose form is being filled here and another window deleted. */
  const rows = createMemo(() => {
    const gone = drafts
      .all()
      .map(({ entry }) => entry)
      .filter((entry) => isShown(entry) && !view.find(entry.id));
    return gone.length > 0 ? newestFirst([...view.entries(), ...gone]) : view.entries();
  });
  const byId = createMemo(() => new Map(rows().map((entry) => [entry.id, entry])));

  return {
    /** By id, so that a row stays the same row when the month is read again, and its form is left alone. */
    rows: createMemo(() => rows().map(({ id }) => id)),
    entryOf: (id: string) => byId().get(id),
    /** Content of the form of an entry. */
    formOf: (entry: JournalEntry) => drafts.find(entry.id) ?? draftOf(entry, activities),
    isBegun: (id: string) => drafts.find(id) !== undefined,
    /** The form holds this now. */
    change: (draft: EntryDraft) =>
      void (isUntouched(draft, activities) ? drafts.forget(draft.entry.id) : drafts.write(draft)),
    giveUp: (id: string) => void drafts.forget(id),
    conflict(id: string): Conflict | undefined {
      const draft = drafts.find(id);
      if (!draft || !isShown(draft.entry)) return undefined;
      const theirs = view.find(id);
      if (!theirs) return { kind: 'deleted' };
      return theirs.revision === draft.entry.revision ? undefined : { kind: 'edited', theirs };
    },
  };
}

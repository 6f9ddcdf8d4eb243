import { activities, factors } from 'virtual:guide';
import { createSignal } from 'solid-js';
import {
  editEntry,
  isTombstone,
  type JournalEntry,
  type JournalRecord,
  restoreEntry,
  withdrawEntry,
} from '#core/journal/entry.ts';
import { type EntryDraft, inputsOf, isUntouched } from '#core/journal/entry-draft.ts';
import type { Failure } from '#storage/outcome.ts';
import type { Deeds } from './deeds.ts';
import type { EntryDrafts } from './entry-drafts.ts';
import type { MonthView, OpenJournal } from './month-view.ts';

interface Around {
  readonly journal: OpenJournal;
  readonly view: MonthView;
  readonly drafts: EntryDrafts;
  readonly deeds: Deeds;
}

/** An entry that could not be saved, and why. */
interface Unsaved {
  readonly id: string;
  readonly why: Failure;
}

/** Saving and deleting entries, and choosing between two versions. What is not kept stays in its form. */
export function createSaving(around: Around) {
  const { journal, view, drafts, deeds } = around;
  const [unsaved, setUnsaved] = createSignal<Unsaved>();

  async function write(entry: JournalEntry, there: JournalRecord | undefined, draft: EntryDraft) {
    const opened = journal();
    const written = await opened?.keep(entry);
    if (!opened || !written) return false;
    setUnsaved(written.ok || written.why === 'changed' ? undefined : { id: entry.id, why: written.why });
    if (written.ok) {
      void drafts.forget(entry.id);
      const back = there && !isTombstone(there) ? restoreEntry(there, entry) : withdrawEntry(entry);
      const what = entry.factorSet === draft.entry.factorSet ? 'edited' : 'recomputed';
      deeds.tell({ kind: 'done', what, entry, undo: () => opened.keep(back) });
    }
    // Shows the stored version beside the form, with the choice.
    else if (written.why === 'changed') await view.refresh();
    return written.ok;
  }

  return {
    /** Why an entry could not be saved, if the last try failed. */
    unsaved: (id: string) => (unsaved()?.id === id ? unsaved()?.why : undefined),
    /** Saves what a form holds; gives whether it was kept. */
    async save(draft: EntryDraft): Promise<boolean> {
      if (isUntouched(draft, activities)) return true;
      const entry = edited(draft);
      return entry ? write(entry, draft.entry, draft) : false;
    },
    /** Resolves the conflict with the version typed here, in place of the other or of a deletion. */
    async keepMine(draft: EntryDraft): Promise<boolean> {
      const entry = edited(draft);
      const there = await journal()?.find(draft.entry.id);
      if (!entry || !there) return false;
      if (there.ok) return write(restoreEntry(entry, there.value), there.value, draft);
      setUnsaved({ id: entry.id, why: there.why });
      return false;
    },
    /** Resolves the conflict with the stored version; what was typed here comes back with « Annuler ». */
    keepTheirs(draft: EntryDraft): void {
      const entry = view.find(draft.entry.id) ?? draft.entry;
      void drafts.forget(entry.id);
      const undo = async () => {
        void drafts.write(draft);
        return { ok: true } as const;
      };
      deeds.tell({ kind: 'done', what: 'theirs', entry, undo });
    },
    remove: (entry: JournalEntry) => remove(around, entry),
  };
}

/** The entry with what its form says; nothing while the form cannot be saved. */
function edited(draft: EntryDraft): JournalEntry | undefined {
  const inputs = inputsOf(draft, activities);
  return inputs && editEntry(draft.entry, inputs, factors);
}

/** Deletes an entry; « Annuler » brings it back, with what was being typed in its form. */
async function remove(around: Around, entry: JournalEntry): Promise<void> {
  const { journal, view, drafts, deeds } = around;
  const opened = journal();
  if (!opened) return;
  const draft = drafts.find(entry.id);
  const tombstone = withdrawEntry(entry);
  const written = await opened.keep(tombstone);
  if (!written.ok) {
    if (written.why === 'changed') await view.refresh();
    const again = () => remove(around, view.find(entry.id) ?? entry);
    return void deeds.tell({ kind: 'failed', what: 'removal', why: written.why, again });
  }
  void drafts.forget(entry.id);
  const undo = async () => {
    const back = restoreEntry(entry, tombstone);
    const restored = await opened.keep(back);
    if (restored.ok && draft) void drafts.write({ ...draft, entry: back });
    return restored;
  };
  deeds.tell({ kind: 'done', what: 'removed', entry, undo });
}

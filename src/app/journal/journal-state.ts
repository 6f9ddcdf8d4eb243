import { createSignal, onCleanup, onMount } from 'solid-js';
import type { EntryInputs } from '#core/journal/entry.ts';
import { monthOf } from '#core/journal/month.ts';
import { type Journal, openJournal } from '#storage/journal.ts';
import type { Unreadable, Written } from '#storage/outcome.ts';
import { openSafe, type Safe } from '#storage/safe.ts';
import { openShelf } from '#storage/shelf.ts';
import { createDeeds } from './deeds.ts';
import { createEditing } from './editing.ts';
import { createEntryDrafts } from './entry-drafts.ts';
import { createMonthView } from './month-view.ts';
import { createSaving } from './saving.ts';

/** The journal as the screen shows it: one month, the forms of its entries, and what was done last. */
export function createJournalState(open: () => Promise<Safe> = openSafe) {
  const [journal, setJournal] = createSignal<Journal>();
  const [strays, setStrays] = createSignal<readonly Unreadable[]>([]);
  const view = createMonthView(journal);
  const drafts = createEntryDrafts(() => openShelf(open()));
  const deeds = createDeeds(journal);
  const editing = createEditing(view, drafts);
  const saving = createSaving({ journal, view, drafts, deeds });

  async function findStrays(): Promise<void> {
    const found = await journal()?.strays();
    if (found?.ok) setStrays(found.value);
  }

  const stopListening: (() => void)[] = [];
  onCleanup(() => {
    for (const stop of stopListening) stop();
  });
  onMount(async () => {
    const [opened, shelf] = await Promise.all([openJournal(open()), openShelf(open())]);
    stopListening.push(
      opened.onChange(() => void view.refresh()),
      shelf.onChange('draft', () => void drafts.keepAgain()),
    );
    // Drafts are loaded before the rows, which open on them.
    await drafts.load();
    setJournal(opened);
    await view.refresh();
    await findStrays();
  });

  return {
    journal,
    view,
    deeds,
    editing,
    saving,
    draftFailure: drafts.failure,
    /** Drafts that cannot be read. */
    unreadableDrafts: drafts.unreadable,
    discardDraft: drafts.discard,
    /** Records that cannot be read: of the month, and of no month. */
    unreadable: () => [...view.unreadable(), ...strays()],
    async discard(unreadable: Unreadable): Promise<Written> {
      const discarded = await journal()?.discard(unreadable);
      await findStrays();
      return discarded ?? { ok: true };
    },
    /** Notes a use, and shows the month it is in. */
    async note(inputs: EntryInputs): Promise<void> {
      const entry = await deeds.note(inputs);
      if (entry && monthOf(entry.notedOn) !== view.month()) await view.show(monthOf(entry.notedOn));
    },
  };
}

/** The journal as the screen shows it. */
export type JournalState = ReturnType<typeof createJournalState>;

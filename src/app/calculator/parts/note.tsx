import { factors } from 'virtual:guide';
import { Match, Switch } from 'solid-js';
import type { Use } from '#core/impact/use.ts';
import { type JournalEntry, withdrawEntry } from '#core/journal/entry.ts';
import { explainJournalFailure } from '#storage/explain.ts';
import { openJournal } from '#storage/journal.ts';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { undoIcon } from '../../ui/tool-icons.ts';

/** Outcome of noting or of undoing it; `why` is a sentence for the screen. */
export type NoteOutcome =
  | { readonly kind: 'noted'; readonly entry: JournalEntry }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly why: string };

/** Notes a use in the journal. Where the journal would be lost on leaving the page, nothing is noted. */
export async function noteUse(activity: string, use: Use): Promise<NoteOutcome> {
  const journal = await openJournal();
  if (journal.persistence.kind === 'memory') {
    return { kind: 'failed', why: explainJournalFailure(journal.persistence.why) };
  }
  const { entry, written } = await journal.note({ activity, use }, factors);
  return written.ok ? { kind: 'noted', entry } : { kind: 'failed', why: explainJournalFailure(written.why) };
}

/** Takes a note back, if it is still as it was noted. */
export async function undoNote(entry: JournalEntry): Promise<NoteOutcome> {
  const removed = await (await openJournal()).keep(withdrawEntry(entry));
  return removed.ok ? { kind: 'undone' } : { kind: 'failed', why: explainJournalFailure(removed.why) };
}

/** The words about a note, with what undoes it. */
export function NoteTold(props: {
  readonly outcome: NoteOutcome;
  readonly onUndo: (entry: JournalEntry) => void;
}) {
  return (
    <Switch fallback={<p class="done">Annulé : rien n’est noté.</p>}>
      <Match when={props.outcome.kind === 'noted' && props.outcome.entry}>
        {(entry) => (
          <p class="done">
            <span>
              Noté. <a href={`${import.meta.env.BASE_URL}journal/`}>Voir le journal</a>
            </span>
            <button type="button" onClick={() => props.onUndo(entry())}>
              <PathIcon path={undoIcon} /> Annuler
            </button>
          </p>
        )}
      </Match>
      <Match when={props.outcome.kind === 'failed' && props.outcome.why}>
        {(why) => <p class="problem">Non enregistré. {why()}</p>}
      </Match>
    </Switch>
  );
}

import { activities } from 'virtual:guide';
import { Show } from 'solid-js';
import { type EntryDraft, inputsOf } from '#core/journal/entry-draft.ts';
import { explainJournalFailure } from '#storage/explain.ts';
import type { Conflict } from './editing.ts';
import type { JournalState } from './journal-state.ts';
import { nameEntry } from './name-entry.ts';

interface VersionChoiceProps {
  readonly conflict: Conflict;
  readonly draft: EntryDraft;
  readonly journal: JournalState;
  readonly onDone: () => void;
}

/** Two versions of one entry, or one against a deletion: the person sees both and chooses. */
export function VersionChoice(props: VersionChoiceProps) {
  const { saving } = props.journal;
  const mine = () => inputsOf(props.draft, activities);
  const theirs = () => (props.conflict.kind === 'edited' ? props.conflict.theirs : undefined);
  const keepMine = async () => {
    if (await saving.keepMine(props.draft)) props.onDone();
  };
  const keepTheirs = () => {
    saving.keepTheirs(props.draft);
    props.onDone();
  };
  return (
    <section class="versions">
      <p role="alert">
        <b>{theirs() ? 'Modifiée' : 'Supprimée'} dans une autre fenêtre</b> pendant que vous écriviez ici.
        Choisissez : rien n’est perdu.
      </p>
      <Show when={theirs()}>
        {(entry) => (
          <dl>
            <dt>La mienne</dt>
            <dd>
              {version(mine() ? nameEntry(mine() ?? entry()) : props.draft.countText, props.draft.note)}
            </dd>
            <dt>L’autre</dt>
            <dd>{version(nameEntry(entry()), entry().note ?? '')}</dd>
          </dl>
        )}
      </Show>
      <Show when={saving.unsaved(props.draft.entry.id)}>
        {(why) => <p class="problem">Non enregistré. {explainJournalFailure(why())}</p>}
      </Show>
      <p class="actions">
        <button type="button" class="main" disabled={!mine()} onClick={keepMine}>
          {theirs() ? 'Garder la mienne' : 'La remettre, avec mes changements'}
        </button>
        <button type="button" onClick={keepTheirs}>
          {theirs() ? 'Garder l’autre' : 'La laisser supprimée'}
        </button>
      </p>
    </section>
  );
}

function version(name: string, note: string) {
  return (
    <>
      {name}
      <Show when={note.trim()}>
        <span class="note-text" dir="auto">
          {note.trim()}
        </span>
      </Show>
    </>
  );
}

import { activities } from 'virtual:guide';
import { createUniqueId, For, Show } from 'solid-js';
import { countLimits } from '#core/calculator/settings.ts';
import { type JournalEntry, longestNote } from '#core/journal/entry.ts';
import { draftOf, type EntryDraft, excessOf, inputsOf } from '#core/journal/entry-draft.ts';
import { formatNumber } from '#core/number/format.ts';
import { explainJournalFailure } from '#storage/explain.ts';
import { NumberField } from '../measure/NumberField.tsx';
import { Icon } from '../ui/icons.tsx';
import type { JournalState } from './journal-state.ts';
import { nameEntry } from './name-entry.ts';
import { VersionChoice } from './VersionChoice.tsx';

interface EntryFormProps {
  readonly entry: JournalEntry;
  readonly journal: JournalState;
  /** Called once what the form held is kept, or another version is. */
  readonly onDone: () => void;
  readonly onGiveUp: () => void;
}

/** Mends an entry, or deletes it; what is typed is kept as it is typed, until saved or given up. */
export function EntryForm(props: EntryFormProps) {
  const { editing, saving } = props.journal;
  const draft = () => editing.formOf(props.entry);
  const change = (changed: Partial<EntryDraft>) => editing.change({ ...draft(), ...changed });
  const conflict = () => editing.conflict(props.entry.id);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!conflict() && (await saving.save(draft()))) props.onDone();
  };
  const giveUp = () => {
    editing.giveUp(props.entry.id);
    props.onGiveUp();
  };
  const remove = async () => {
    await saving.remove(props.entry);
  };

  return (
    <form class="entry-form" onSubmit={save}>
      <Show when={conflict()?.kind !== 'deleted'}>
        <p class="form-head">
          <button type="button" class="danger" onClick={remove}>
            <Icon name="trash" /> Supprimer
          </button>
        </p>
      </Show>
      <ActivityField draft={draft()} onChange={change} />
      <NumberField
        label="Combien de fois"
        text={draft().countText}
        onText={(countText) => change({ countText })}
        meanwhile="La note garde son dernier nombre."
        {...countLimits}
      />
      <NoteField draft={draft()} onChange={change} />
      <Show when={props.journal.draftFailure()}>
        {(why) => (
          <p class="problem">
            Ce que vous tapez n’est gardé que tant que cette page reste ouverte.{' '}
            {explainJournalFailure(why())}
          </p>
        )}
      </Show>
      <Show
        when={conflict()}
        fallback={<SaveButtons draft={draft()} journal={props.journal} onGiveUp={giveUp} />}
      >
        {(found) => (
          <VersionChoice conflict={found()} draft={draft()} journal={props.journal} onDone={props.onDone} />
        )}
      </Show>
    </form>
  );
}

interface FieldProps {
  readonly draft: EntryDraft;
  readonly onChange: (changed: Partial<EntryDraft>) => void;
}

/** Select of the activity: one of the list, or the use as noted when it is none of them. */
function ActivityField(props: FieldProps) {
  const id = createUniqueId();
  const isOfTheList = () => draftOf(props.draft.entry, activities).activity !== '';
  return (
    <div class="field">
      <label for={id}>Usage</label>
      <select
        id={id}
        autocomplete="off"
        onChange={(event) => props.onChange({ activity: event.currentTarget.value })}
      >
        <Show when={!isOfTheList()}>
          <option value="" selected={props.draft.activity === ''}>
            {nameEntry({ use: { ...props.draft.entry.use, count: 1 } })}
          </option>
        </Show>
        <For each={activities}>
          {(activity) => (
            <option value={activity.id} selected={activity.id === props.draft.activity}>
              {activity.label}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}

function NoteField(props: FieldProps) {
  const id = createUniqueId();
  const excess = () => excessOf(props.draft);
  return (
    <div class="field">
      <label for={id}>Note</label>
      {/* Personal words: without these attributes browsers write them to disk, or send them to a spell checker. */}
      <textarea
        id={id}
        rows={2}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        writingsuggestions="false"
        translate="no"
        value={props.draft.note}
        aria-invalid={excess() > 0 ? 'true' : undefined}
        aria-describedby={`${id}-problem`}
        onInput={(event) => props.onChange({ note: event.currentTarget.value })}
      />
      <p class="problem" id={`${id}-problem`} role="status">
        <Show when={excess() > 0}>
          Trop long de {formatNumber(excess(), 10)} {excess() === 1 ? 'signe' : 'signes'} : une note en tient{' '}
          {formatNumber(longestNote, 10)}. Rien n’est coupé : votre texte reste ici.
        </Show>
      </p>
    </div>
  );
}

interface SaveButtonsProps {
  readonly draft: EntryDraft;
  readonly journal: JournalState;
  readonly onGiveUp: () => void;
}

function SaveButtons(props: SaveButtonsProps) {
  const { editing, saving } = props.journal;
  const id = () => props.draft.entry.id;
  return (
    <>
      <div role="status">
        <Show when={saving.unsaved(id())}>
          {(why) => (
            <p class="problem">Non enregistré. {explainJournalFailure(why())} Votre texte reste ici.</p>
          )}
        </Show>
      </div>
      <p class="actions">
        <button type="submit" class="main" disabled={!inputsOf(props.draft, activities)}>
          {saving.unsaved(id()) ? 'Réessayer' : 'Enregistrer'}
        </button>
        <Show when={editing.isBegun(id())}>
          <button type="button" onClick={props.onGiveUp}>
            Abandonner
          </button>
        </Show>
      </p>
    </>
  );
}

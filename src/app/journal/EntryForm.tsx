import { activities } from 'virtual:guide';
import { createSignal, createUniqueId, For } from 'solid-js';
import { parseNumber } from '#core/impact/parse-number.ts';
import { largest } from '#core/impact/use.ts';
import { type JournalEntry, longestNote } from '#core/journal/entry.ts';
import { NumberField } from '../ui/NumberField.tsx';
import type { JournalState } from './journal-state.ts';

const countLimits = { max: largest.count, whole: true };

/** Mends an entry, or deletes it; both can be undone from the notice that follows. */
export function EntryForm(props: { readonly entry: JournalEntry; readonly journal: JournalState }) {
  const id = createUniqueId();
  const { entry } = props;
  const [activityId, setActivityId] = createSignal(entry.activity);
  const [countText, setCountText] = createSignal(String(entry.use.count));
  const [note, setNote] = createSignal(entry.note ?? '');

  const count = () => {
    const parsed = parseNumber(countText(), countLimits);
    return parsed.kind === 'number' ? parsed.value : undefined;
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const times = count();
    const chosen = activities.find((activity) => activity.id === activityId());
    if (times === undefined) return;
    const use = chosen && chosen.id !== entry.activity ? chosen.use : entry.use;
    void props.journal.edit(entry, activityId(), { ...use, count: times }, note().trim());
  };

  return (
    <form class="entry-form" onSubmit={save}>
      <div class="field">
        <label for={`${id}-activity`}>Usage</label>
        <select id={`${id}-activity`} onChange={(event) => setActivityId(event.currentTarget.value)}>
          <For each={activities}>
            {(activity) => (
              <option value={activity.id} selected={activity.id === activityId()}>
                {activity.label}
              </option>
            )}
          </For>
        </select>
      </div>
      <NumberField
        label="Combien de fois"
        text={countText()}
        onText={setCountText}
        meanwhile="La note garde son dernier nombre."
        {...countLimits}
      />
      <div class="field">
        <label for={`${id}-note`}>À côté, pour vous</label>
        {/* Personal words: without these attributes browsers write them to disk, or send them to a spell checker. */}
        <textarea
          id={`${id}-note`}
          rows={2}
          maxlength={longestNote}
          autocomplete="off"
          spellcheck={false}
          writingsuggestions="false"
          translate="no"
          value={note()}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <p class="actions">
        <button type="submit" class="main" disabled={count() === undefined}>
          Enregistrer
        </button>
        <button type="button" class="danger" onClick={() => props.journal.remove(entry)}>
          Supprimer
        </button>
      </p>
    </form>
  );
}

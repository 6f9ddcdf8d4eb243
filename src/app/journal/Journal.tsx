import { activities, factors } from 'virtual:guide';
import { createEffect, createSignal, For, Show } from 'solid-js';
import { estimate } from '#core/impact/estimate.ts';
import { formatCentral, formatNumber } from '#core/impact/format.ts';
import { isTombstone, type JournalEntry } from '#core/journal/entry.ts';
import { nameDay } from '#core/journal/month.ts';
import { explainFailure } from '#storage/explain.ts';
import { Blaze, Icon } from '../ui/icons.tsx';
import { EntryForm } from './EntryForm.tsx';
import { createJournalState, type Done, type JournalState, type Unkept } from './journal-state.ts';
import { MonthTotal } from './MonthTotal.tsx';

const doneWords: Readonly<Record<Done['what'], string>> = {
  noted: 'Noté',
  edited: 'Modifié',
  removed: 'Supprimé',
};

/** The journal: one tap to note, the month at a glance, each entry to mend or take back. */
export function Journal() {
  const journal = createJournalState();
  return (
    <div class="journal">
      <fieldset class="chips">
        <legend class="unseen">Noter un usage : un appui suffit</legend>
        <For each={activities}>
          {(activity) => (
            <button
              type="button"
              class="chip"
              disabled={!journal.store()}
              onClick={() => journal.note(activity.id, activity.use)}
            >
              <Icon name="plus" /> {activity.chip}
            </button>
          )}
        </For>
      </fieldset>
      <Notices journal={journal} />
      <Show when={journal.month()} fallback={<p class="hint">Un appui suffit : l’usage est noté.</p>}>
        <MonthTotal journal={journal} />
        <Show when={journal.entries().length > 0} fallback={<EmptyMonth />}>
          <ul class="entries">
            <For each={journal.entries()}>{(entry) => <EntryRow entry={entry} journal={journal} />}</For>
          </ul>
        </Show>
      </Show>
    </div>
  );
}

/** What was just done, and what could not be. */
function Notices(props: { readonly journal: JournalState }) {
  const memoryReason = () => {
    const persistence = props.journal.store()?.persistence;
    return persistence?.kind === 'memory' ? persistence.why : undefined;
  };
  let region!: HTMLDivElement;
  // The form that was sent leaves the screen with the focus: it goes to what undoes it, which comes into view.
  createEffect(() => {
    const done = props.journal.done();
    if (done && done.what !== 'noted') region.querySelector<HTMLElement>('.done button')?.focus();
  });
  const undo = async (done: Done) => {
    await props.journal.undo(done);
    region.focus();
  };
  return (
    <div role="status" class="notices" tabindex="-1" ref={region}>
      <Show when={memoryReason()}>
        {(why) => (
          <p class="warning">
            <b>Rien n’est gardé ici.</b> {explainFailure(why())} Vos notes tiennent tant que cette page reste
            ouverte.
          </p>
        )}
      </Show>
      <Show when={props.journal.readFailure()}>
        {(why) => <p class="problem">Journal illisible pour l’instant. {explainFailure(why())}</p>}
      </Show>
      <Show when={props.journal.done()}>
        {(done) => (
          <p class="done">
            <span>
              {doneWords[done().what]} : {titleOf(done().entry)}.
            </span>
            <button type="button" onClick={() => undo(done())}>
              <Icon name="undo" /> Annuler
            </button>
          </p>
        )}
      </Show>
      <For each={props.journal.unkept()}>
        {(unkept) => <UnkeptRow unkept={unkept} journal={props.journal} />}
      </For>
    </div>
  );
}

function UnkeptRow(props: { readonly unkept: Unkept; readonly journal: JournalState }) {
  const { record } = props.unkept;
  return (
    <div class="unkept">
      <p class="problem">
        {isTombstone(record) ? 'Suppression non enregistrée.' : `Note non enregistrée : ${titleOf(record)}.`}{' '}
        {explainFailure(props.unkept.why)} Elle reste à l’écran tant que cette page est ouverte.
      </p>
      <Show when={!isTombstone(record) && record.note}>{(note) => <p class="note-text">{note()}</p>}</Show>
      <p class="actions">
        <button type="button" onClick={() => props.journal.retry(props.unkept)}>
          Réessayer
        </button>
        <button type="button" onClick={() => props.journal.giveUp(props.unkept)}>
          Abandonner
        </button>
      </p>
    </div>
  );
}

function EntryRow(props: { readonly entry: JournalEntry; readonly journal: JournalState }) {
  const [isEditing, setEditing] = createSignal(false);
  return (
    <li>
      <details class="entry" onToggle={(event) => setEditing(event.currentTarget.open)}>
        <summary>
          <span class="entry-title">{titleOf(props.entry)}</span>
          <span class="entry-detail">
            {nameDay(props.entry.notedOn)} · {formatCentral(props.entry.result.energy)}
          </span>
          <Show when={props.entry.note}>{(note) => <span class="note-text">{note()}</span>}</Show>
        </summary>
        <Show when={isEditing()}>
          <EntryForm entry={props.entry} journal={props.journal} />
        </Show>
      </details>
    </li>
  );
}

/** Nothing noted yet: one worked example, and how to make it real. */
function EmptyMonth() {
  const example = activities[0];
  return (
    <Show when={example}>
      {(activity) => (
        <div class="empty">
          <p>
            Rien ce mois-ci. Un exemple, pour voir : « {activity().chip},{' '}
            {formatCentral(estimate(activity().use, factors).energy)} ».
          </p>
          <p>
            <Blaze kind="do" /> Un appui sur un bouton du haut, et l’usage est noté. Il reste sur cet
            appareil.
          </p>
          <p>
            <Blaze kind="avoid" /> Pas de nom ni de lieu dans les notes : le journal n’est pas encore
            verrouillé.
          </p>
        </div>
      )}
    </Show>
  );
}

function titleOf({ activity, use }: JournalEntry): string {
  const label = activities.find(({ id }) => id === activity)?.label ?? activity;
  return use.count === 1 ? label : `${label} × ${formatNumber(use.count, 10)}`;
}

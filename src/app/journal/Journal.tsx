import { activities, factors } from 'virtual:guide';
import { For, Show } from 'solid-js';
import { estimate } from '#core/impact/estimate.ts';
import { formatCentral } from '#core/number/format.ts';
import { explainJournalFailure } from '#storage/explain.ts';
import { Unreadable } from '../draft/Unreadable.tsx';
import { Icon, Sign } from '../ui/icons.tsx';
import { DeedBar } from './DeedBar.tsx';
import { EntryRow } from './EntryRow.tsx';
import { createJournalState, type JournalState } from './journal-state.ts';
import { MonthTotal } from './MonthTotal.tsx';
import { UnkeptNote } from './UnkeptNote.tsx';

/** The journal: one tap to note, the month at a glance, each entry to mend or take back. */
export function Journal() {
  const journal = createJournalState();
  const { view, editing } = journal;
  return (
    <div class="journal">
      <fieldset class="chips">
        <legend class="unseen">Noter un usage : un appui suffit</legend>
        <For each={activities}>
          {(activity) => (
            <button
              type="button"
              class="chip"
              disabled={!journal.journal()}
              onClick={() => journal.note({ activity: activity.id, use: activity.use })}
            >
              <Icon name="plus" /> {activity.chip}
            </button>
          )}
        </For>
      </fieldset>
      <Notices journal={journal} />
      <Show
        when={view.month()}
        fallback={
          <Show when={!view.failure()}>
            <p class="hint">Un appui suffit : l’usage est noté.</p>
          </Show>
        }
      >
        <MonthTotal view={view} />
        <Show
          when={editing.rows().length > 0}
          fallback={
            <Show when={journal.unreadable().length === 0}>
              <EmptyMonth />
            </Show>
          }
        >
          <ul class="entries">
            <For each={editing.rows()}>{(id) => <EntryRow id={id} journal={journal} />}</For>
          </ul>
        </Show>
      </Show>
      <Unreadable records={journal.unreadable()} names={['note', 'notes']} onErase={journal.discard} />
      <Unreadable
        records={journal.unreadableDrafts()}
        names={['brouillon', 'brouillons']}
        onErase={journal.discardDraft}
      />
      <DeedBar deeds={journal.deeds} />
    </div>
  );
}

/** Notices of notes that are not kept, or cannot be read for now. */
function Notices(props: { readonly journal: JournalState }) {
  const { deeds, view } = props.journal;
  const memoryReason = () => {
    const persistence = props.journal.journal()?.persistence;
    return persistence?.kind === 'memory' ? persistence.why : undefined;
  };
  return (
    <div role="status" class="notices">
      <Show when={memoryReason()}>
        {(why) => (
          <p class="warning">
            <b>Rien n’est gardé ici.</b> {explainJournalFailure(why())} Vos notes tiennent tant que cette page
            reste ouverte.
          </p>
        )}
      </Show>
      <Show when={view.failure()}>
        {(why) => (
          <div class="warning">
            <p>
              <b>Le journal ne s’ouvre pas pour l’instant.</b> {explainJournalFailure(why())}
            </p>
            <p class="actions">
              <button type="button" onClick={() => view.refresh()}>
                Réessayer
              </button>
            </p>
          </div>
        )}
      </Show>
      <For each={deeds.unkept()}>{(unkept) => <UnkeptNote unkept={unkept} deeds={deeds} />}</For>
    </div>
  );
}

/** Empty state: one worked example, and how to make it real. */
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
          <p class="way">
            <Sign kind="do" />
            Un appui sur un bouton du haut, et l’usage est noté. Il reste sur cet appareil.
          </p>
          <p class="way">
            <Sign kind="avoid" />
            Un nom ou un lieu dans les notes : le journal n’est pas encore verrouillé.
          </p>
        </div>
      )}
    </Show>
  );
}

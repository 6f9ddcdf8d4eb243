import { createEffect, Match, Switch } from 'solid-js';
import { explainJournalFailure } from '#storage/explain.ts';
import { Icon } from '../ui/icons.tsx';
import type { Deed, Deeds, DoneDeed } from './deeds.ts';
import { nameEntry } from './name-entry.ts';

const doneWords: Readonly<Record<DoneDeed['what'], string>> = {
  noted: 'Noté',
  edited: 'Modifié',
  recomputed: 'Modifié, et recalculé avec les données d’aujourd’hui',
  removed: 'Supprimé',
  theirs: 'Laissé tel que dans l’autre fenêtre',
};

const failedWords = { removal: 'Non supprimé.', undoing: 'Non annulé.' };

/** Bar that says what was just done and undoes it, always in sight: nothing on the page moves for it. */
export function DeedBar(props: { readonly deeds: Deeds }) {
  let region!: HTMLDivElement;
  const focus = () => (region.querySelector('button') ?? region).focus({ preventScroll: true });
  // The form that was sent, or the row that was deleted, leaves the screen with the focus.
  createEffect(() => {
    const deed = props.deeds.last();
    if (deed && !(deed.kind === 'done' && deed.what === 'noted')) focus();
  });
  return (
    <div role="status" class="deed" tabindex="-1" ref={region}>
      <Switch>
        <Match when={pick(props.deeds.last(), 'done')}>
          {(deed) => (
            <p class="done">
              <span>
                {doneWords[deed().what]} : {nameEntry(deed().entry)}.
              </span>
              <button type="button" onClick={() => props.deeds.undo(deed())}>
                <Icon name="undo" /> Annuler
              </button>
            </p>
          )}
        </Match>
        <Match when={pick(props.deeds.last(), 'undone')}>
          <p class="done">Annulé.</p>
        </Match>
        <Match when={pick(props.deeds.last(), 'failed')}>
          {(deed) => (
            <p class="problem">
              <span>
                {failedWords[deed().what]} {explainJournalFailure(deed().why)}
              </span>
              <button type="button" onClick={() => deed().again()}>
                Réessayer
              </button>
            </p>
          )}
        </Match>
      </Switch>
    </div>
  );
}

function pick<K extends Deed['kind']>(
  deed: Deed | undefined,
  kind: K,
): Extract<Deed, { readonly kind: K }> | undefined {
  return deed?.kind === kind ? (deed as Extract<Deed, { readonly kind: K }>) : undefined;
}

import { createEffect, For, on, Show } from 'solid-js';
import { nameDay } from '#core/journal/month.ts';
import type { KeptPassage } from '#core/shelf/keepsake.ts';
import { explainFailure } from '#storage/explain.ts';
import { Unreadable } from '../draft/Unreadable.tsx';
import { Icon } from '../ui/icons.tsx';
import { createKept } from './kept-state.ts';

/** List of kept pages and passages, newest day first; each opens, goes and comes back in one tap. */
export function KeptList() {
  const list = createKept();
  let status!: HTMLDivElement;
  // The button that was tapped went away with its row, or with its words.
  createEffect(
    on(list.removed, (removed) => (removed ? status.querySelector('button') : status)?.focus(), {
      defer: true,
    }),
  );
  return (
    <div class="kept">
      <div role="status" class="notices" tabindex="-1" ref={status}>
        <Show when={list.memoryReason()}>
          {(why) => (
            <p class="warning">
              <b>Rien n’est gardé ici.</b> {explainFailure(why())}
            </p>
          )}
        </Show>
        <Show when={list.failure()}>{(why) => <p class="problem">{explainFailure(why())}</p>}</Show>
        <Show when={list.removed()}>
          {(passage) => (
            <p class="done">
              <span>Retiré : {passage().passage ?? passage().title}.</span>
              <button type="button" onClick={() => list.bringBack(passage())}>
                <Icon name="undo" /> Annuler
              </button>
            </p>
          )}
        </Show>
      </div>
      <Show when={list.kept()}>
        {(kept) => (
          <Show when={kept().length > 0} fallback={<Empty />}>
            <ul class="rows">
              <For each={kept()}>
                {(passage) => <KeptRow passage={passage} onRemove={() => list.remove(passage)} />}
              </For>
            </ul>
          </Show>
        )}
      </Show>
      <Unreadable
        records={list.unreadable()}
        names={['chose gardée', 'choses gardées']}
        onErase={list.discard}
      />
    </div>
  );
}

function KeptRow(props: { readonly passage: KeptPassage; readonly onRemove: () => void }) {
  const title = () => props.passage.passage ?? props.passage.title;
  return (
    <li class="kept-row">
      <div>
        <a href={import.meta.env.BASE_URL + props.passage.id}>{title()}</a>
        <p>
          <Show when={props.passage.passage}>{props.passage.title} · </Show>
          gardé le {nameDay(props.passage.keptOn)}
        </p>
      </div>
      <button type="button" aria-label={`Retirer ${title()}`} onClick={props.onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}

/** Empty state: what the list is for, with one example that a tap makes real. */
function Empty() {
  const example = `${import.meta.env.BASE_URL}guide/deja-colle/`;
  return (
    <div>
      <p>
        Rien de gardé pour l’instant. Sur une page ou une fiche, touchez <b>Garder</b>, ou le signe{' '}
        <b aria-hidden="true">⋮</b> à côté d’un titre pour un seul passage.
      </p>
      <p>
        Par exemple, la page à ouvrir le jour où un texte est parti trop vite :{' '}
        <a href={example}>Déjà collé ?</a>
      </p>
    </div>
  );
}

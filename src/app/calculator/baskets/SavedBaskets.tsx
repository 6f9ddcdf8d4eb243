import { createUniqueId, For, Show } from 'solid-js';
import { explainFailure } from '#storage/explain.ts';
import { Unreadable } from '../../draft/Unreadable.tsx';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { trashIcon } from '../../ui/panel-icons.ts';
import { undoIcon } from '../../ui/tool-icons.ts';
import { BasketVersions } from './BasketVersions.tsx';
import { createSavedBaskets } from './saved-baskets-state.ts';
import type { BasketTold, ShownBasket } from './shown-basket.ts';

/** The baskets kept under a name on this phone: keep the one on screen, open, delete, undo. */
export function SavedBaskets(props: { readonly shown: ShownBasket }) {
  const saved = createSavedBaskets(props.shown);
  let region!: HTMLDivElement;
  /** The button that was tapped may have gone; and what it did is said under the edge of a small screen. */
  const act = async (done: Promise<void>) => {
    await done;
    if (document.activeElement === document.body) (region.querySelector('button') ?? region).focus();
    region.scrollIntoView({ block: 'nearest' });
  };
  return (
    <section class="kept-baskets">
      <h3>Vos paniers, sur cet appareil</h3>
      <NameForm shown={props.shown} onKeep={() => act(saved.keep())} />
      <div role="status" tabindex="-1" ref={region}>
        <Show when={saved.versions()}>
          {(versions) => (
            <BasketVersions
              versions={versions()}
              mine={props.shown.lines()}
              onKeepMine={() => act(saved.keepMine())}
              onKeepTheirs={() => act(Promise.resolve(saved.keepTheirs()))}
            />
          )}
        </Show>
        <Show when={!saved.versions() && saved.told()}>
          {(told) => <Notice told={told()} onUndo={(undo) => act(undo())} />}
        </Show>
      </div>
      <Show when={saved.failure()}>
        {(why) => <p class="problem">Vos paniers ne se lisent pas pour l’instant. {explainFailure(why())}</p>}
      </Show>
      <ul class="kept">
        <For each={saved.kept()}>
          {(basket) => (
            <li>
              <button type="button" onClick={() => saved.open(basket)}>
                <bdi>{basket.name}</bdi>
              </button>
              <button
                type="button"
                aria-label={`Supprimer «\u00a0${basket.name}\u00a0»`}
                onClick={() => act(saved.remove(basket))}
              >
                <PathIcon path={trashIcon} />
              </button>
            </li>
          )}
        </For>
      </ul>
      <Unreadable
        records={saved.unreadable()}
        names={['panier gardé', 'paniers gardés']}
        onErase={saved.discard}
      />
    </section>
  );
}

function NameForm(props: { readonly shown: ShownBasket; readonly onKeep: () => void }) {
  const id = createUniqueId();
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    props.onKeep();
  };
  return (
    <form class="field" onSubmit={keep}>
      <label for={`${id}-name`}>Garder ce panier sous le nom</label>
      <div class="beside">
        {/* Personal words: without these attributes browsers write them to disk, or send them to a spell checker. */}
        <input
          id={`${id}-name`}
          type="text"
          autocomplete="off"
          spellcheck={false}
          writingsuggestions="false"
          translate="no"
          dir="auto"
          value={props.shown.name()}
          onInput={(event) => props.shown.setName(event.currentTarget.value)}
        />
        <button type="submit">Garder</button>
      </div>
    </form>
  );
}

function Notice(props: { readonly told: BasketTold; readonly onUndo: (undo: () => Promise<void>) => void }) {
  return (
    <p class={props.told.kind}>
      <span>
        <Show when={props.told.name}>
          {(name) => (
            <>
              « <bdi>{name()}</bdi> »{' '}
            </>
          )}
        </Show>
        {props.told.words}
      </span>
      <Show when={props.told.undo}>
        {(undo) => (
          <button type="button" onClick={() => props.onUndo(undo())}>
            <PathIcon path={undoIcon} /> Annuler
          </button>
        )}
      </Show>
    </p>
  );
}

import { createUniqueId, For, Show } from 'solid-js';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { trashIcon } from '../../ui/room-icons.ts';
import { undoIcon } from '../../ui/tool-icons.ts';
import { createSavedBaskets, type ShownBasket, type Told } from './saved-baskets-state.ts';

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
        <Show when={saved.told()}>
          {(told) => <Notice told={told()} onUndo={(basket) => act(saved.putBack(basket))} />}
        </Show>
      </div>
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

function Notice(props: {
  readonly told: Told;
  readonly onUndo: (basket: NonNullable<Told['removed']>) => void;
}) {
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
      <Show when={props.told.removed}>
        {(basket) => (
          <button type="button" onClick={() => props.onUndo(basket())}>
            <PathIcon path={undoIcon} /> Annuler
          </button>
        )}
      </Show>
    </p>
  );
}

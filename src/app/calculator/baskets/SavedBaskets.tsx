import { createSignal, createUniqueId, For, onMount, Show } from 'solid-js';
import type { NamedUse } from '#core/calculator/comparison.ts';
import { parseLines } from '#core/calculator/saved-basket.ts';
import { type Basket, longestWords } from '#core/shelf/keepsake.ts';
import { explainFailure } from '#storage/explain.ts';
import { newId } from '#storage/new-id.ts';
import type { Committed } from '#storage/outcome.ts';
import { openShelf } from '#storage/shelf.ts';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { trashIcon } from '../../ui/room-icons.ts';
import { undoIcon } from '../../ui/tool-icons.ts';

export interface SavedBasketsProps {
  /** The basket on screen. */
  readonly lines: () => readonly NamedUse[];
  readonly onOpen: (name: string, lines: readonly NamedUse[]) => void;
}

type Told =
  | { readonly kind: 'done' | 'problem'; readonly words: string }
  | { readonly kind: 'removed'; readonly basket: Basket };

/** The baskets kept under a name on this phone: keep the one on screen, open, delete, undo. */
export function SavedBaskets(props: SavedBasketsProps) {
  const id = createUniqueId();
  const shelf = openShelf();
  const [name, setName] = createSignal('');
  const [told, setTold] = createSignal<Told>();
  const [kept, setKept] = createSignal<readonly Basket[]>([]);
  const refetch = async () => {
    const found = await (await shelf).list('basket');
    if (found.ok) setKept([...found.value.items].sort((a, b) => a.name.localeCompare(b.name, 'fr')));
  };
  onMount(refetch);

  let region!: HTMLDivElement;
  const settle = async (written: Committed<unknown>, done: Told) => {
    setTold(written.ok ? done : { kind: 'problem', words: explainFailure(written.why) });
    if (written.ok) await refetch();
    // The button that was tapped may have gone; and what it did is said under the edge of a small screen.
    if (document.activeElement === document.body) (region.querySelector('button') ?? region).focus();
    region.scrollIntoView({ block: 'nearest' });
  };
  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    const title = name().trim();
    if (title === '') return setTold({ kind: 'problem', words: 'Donnez-lui un nom.' });
    const { persistence } = await shelf;
    if (persistence.kind === 'memory')
      return setTold({ kind: 'problem', words: explainFailure(persistence.why) });
    // The same name is the same basket: it is kept in place of the one before.
    const same = kept().find((one) => one.name === title);
    const basket: Basket = {
      kind: 'basket',
      id: same?.id ?? newId(),
      name: title,
      content: props.lines(),
    };
    await settle(await (await shelf).put(basket), {
      kind: 'done',
      words: same
        ? `«\u00a0${title}\u00a0» est mis à jour.`
        : `«\u00a0${title}\u00a0» est gardé sur cet appareil.`,
    });
  };
  const open = (basket: Basket) => {
    const lines = parseLines(basket.content);
    if (lines) props.onOpen(basket.name, lines);
    setName(basket.name);
    setTold(
      lines
        ? { kind: 'done', words: `« ${basket.name} » est ouvert.` }
        : { kind: 'problem', words: `« ${basket.name} » vient d’une autre version et ne s’ouvre plus ici.` },
    );
  };
  const remove = async (basket: Basket) =>
    settle(await (await shelf).remove('basket', basket.id), { kind: 'removed', basket });
  const putBack = async (basket: Basket) =>
    settle(await (await shelf).put(basket), { kind: 'done', words: `« ${basket.name} » est de retour.` });

  return (
    <section class="kept-baskets">
      <h3>Vos paniers, sur cet appareil</h3>
      <form class="field" onSubmit={keep}>
        <label for={`${id}-name`}>Garder ce panier sous le nom</label>
        <div class="beside">
          {/* Personal words: without these attributes browsers write them to disk, or send them to a spell checker. */}
          <input
            id={`${id}-name`}
            type="text"
            maxlength={longestWords}
            autocomplete="off"
            spellcheck={false}
            translate="no"
            value={name()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <button type="submit">Garder</button>
        </div>
      </form>
      <div role="status" tabindex="-1" ref={region}>
        <Show when={told()}>{(what) => <Notice told={what()} onUndo={putBack} />}</Show>
      </div>
      <ul class="kept">
        <For each={kept()}>
          {(basket) => (
            <li>
              <button type="button" onClick={() => open(basket)}>
                {basket.name}
              </button>
              <button
                type="button"
                aria-label={`Supprimer « ${basket.name} »`}
                onClick={() => remove(basket)}
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

function Notice(props: { readonly told: Told; readonly onUndo: (basket: Basket) => void }) {
  const removed = () => (props.told.kind === 'removed' ? props.told.basket : undefined);
  return (
    <Show
      when={removed()}
      fallback={<p class={props.told.kind}>{'words' in props.told && props.told.words}</p>}
    >
      {(basket) => (
        <p class="done">
          <span>« {basket().name} » est supprimé.</span>
          <button type="button" onClick={() => props.onUndo(basket())}>
            <PathIcon path={undoIcon} /> Annuler
          </button>
        </p>
      )}
    </Show>
  );
}

import { For, Show } from 'solid-js';
import { mostLines } from '#core/calculator/saved-basket.ts';
import { StartAgain } from '../../draft/StartAgain.tsx';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { trashIcon } from '../../ui/panel-icons.ts';
import { plusIcon } from '../../ui/tool-icons.ts';
import { LineCard } from '../parts/LineCard.tsx';
import { RemovedLine } from '../parts/RemovedLine.tsx';
import type { BasketState } from './baskets-state.ts';

/** The lines of a basket: each is set, taken out, put back; the use on screen is added. */
export function BasketLines(props: { readonly basket: BasketState }) {
  const { basket } = props;
  const { lines } = basket;
  return (
    <>
      <h3>Les lignes, à régler</h3>
      <div class="cards">
        <For each={lines.all()}>
          {(line, index) => (
            <LineCard line={line} mark={basket.sayPart(index())}>
              <button type="button" onClick={() => lines.remove(line)}>
                <PathIcon path={trashIcon} /> Retirer
              </button>
            </LineCard>
          )}
        </For>
      </div>
      <RemovedLine lines={lines} />
      <Show
        when={lines.canAdd()}
        fallback={<p class="detail">Un panier tient {mostLines} lignes au plus.</p>}
      >
        <p class="actions">
          <button type="button" onClick={basket.addShownUse}>
            <PathIcon path={plusIcon} /> Ajouter l’usage à l’écran
          </button>
        </p>
      </Show>
      <StartAgain draft={basket.draft} />
    </>
  );
}

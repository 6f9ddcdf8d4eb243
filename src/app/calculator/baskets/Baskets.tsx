import { baskets } from 'virtual:baskets';
import { createSignal, createUniqueId, For, onMount, Show } from 'solid-js';
import { AsideNotice } from '../../draft/AsideNotice.tsx';
import { CopyButton } from '../CopyButton.tsx';
import { Measure } from '../Measure.tsx';
import type { PanelProps } from '../panel-props.ts';
import { CoverageLists } from '../parts/CoverageLists.tsx';
import { PanelHead } from '../parts/PanelHead.tsx';
import { unreadable } from '../parts/share.ts';
import { ShareButton } from '../ShareButton.tsx';
import { BasketAnswer } from './BasketAnswer.tsx';
import { BasketLines } from './BasketLines.tsx';
import { type BasketState, createBasket } from './baskets-state.ts';
import { SavedBaskets } from './SavedBaskets.tsx';

/** Uses added up: a basket of the list, one of one's own, or one that someone sent. */
export function Baskets(props: PanelProps) {
  const basket = createBasket(props.calculator, props.carried);
  const [isReceived, setReceived] = createSignal(basket.isReceived);
  const leaveReceived = () => {
    setReceived(false);
    props.onOwn();
  };
  onMount(() => basket.draft.open(true));
  return (
    <>
      <PanelHead title={props.title} onClose={props.onClose} />
      <Show when={props.carried && !basket.isReceived}>
        <p class="problem" role="alert">
          {unreadable}
        </p>
      </Show>
      <p class="received" role="status">
        {isReceived() && 'Panier reçu par un lien.'}
      </p>
      <AsideNotice draft={basket.draft} onTakeUp={leaveReceived} />
      <BasketChoice basket={basket} />
      <Show
        when={!basket.isEmpty()}
        fallback={<p class="sentence">Ce panier est vide : rien à compter. Ajoutez-y un usage.</p>}
      >
        <BasketAnswer basket={basket} />
      </Show>
      <BasketLines basket={basket} />
      <Show when={!basket.isEmpty()}>
        <OtherMeasures basket={basket} />
      </Show>
      <SavedBaskets
        shown={{
          name: basket.name,
          setName: basket.setName,
          keptAs: basket.keptAs,
          setKeptAs: basket.setKeptAs,
          lines: basket.lines.named,
          open: basket.openSaved,
          settle: basket.settle,
        }}
      />
      <Show when={!basket.isEmpty()}>
        <CoverageLists estimates={basket.total().parts.map(({ estimate }) => estimate)} />
      </Show>
    </>
  );
}

function BasketChoice(props: { readonly basket: BasketState }) {
  const id = createUniqueId();
  return (
    <>
      <div class="field">
        <label for={`${id}-basket`}>Quel panier</label>
        <select
          id={`${id}-basket`}
          autocomplete="off"
          onChange={(event) => props.basket.choose(event.currentTarget.value)}
        >
          <For each={baskets}>
            {(one) => (
              <option value={one.id} selected={one.id === props.basket.ready()?.id}>
                {one.label}
              </option>
            )}
          </For>
          <option value="" selected={!props.basket.ready()}>
            Le vôtre
          </option>
        </select>
      </div>
      <Show when={props.basket.ready()}>{(one) => <p class="detail">{one().about}</p>}</Show>
    </>
  );
}

function OtherMeasures(props: { readonly basket: BasketState }) {
  const { basket } = props;
  return (
    <>
      <Measure name="Gaz à effet de serre" quantity={basket.total().carbon} />
      <Show when={basket.total().water} fallback={<p>Eau : pas de mesure publiée pour tous ces lieux.</p>}>
        {(water) => <Measure name="Eau évaporée" quantity={water()} />}
      </Show>
      <div class="deeds">
        <CopyButton text={basket.text} />
        <ShareButton
          shared={() => ({
            panel: 'paniers',
            uses: basket.lines.uses(),
            title: basket.title(),
            text: basket.text(),
          })}
        />
      </div>
    </>
  );
}

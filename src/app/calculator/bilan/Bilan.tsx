import { factors } from 'virtual:guide';
import { For, onMount, Show } from 'solid-js';
import { unknownPlace } from '#core/impact/use.ts';
import { AsideNotice } from '../../draft/AsideNotice.tsx';
import { StartAgain } from '../../draft/StartAgain.tsx';
import { Sign } from '../../ui/icons.tsx';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { printIcon } from '../../ui/panel-icons.ts';
import { SettledStatus } from '../../ui/SettledStatus.tsx';
import { Choice } from '../Choice.tsx';
import { CopyButton } from '../CopyButton.tsx';
import { Measure } from '../Measure.tsx';
import type { PanelProps } from '../panel-props.ts';
import { CoverageLists } from '../parts/CoverageLists.tsx';
import { PanelHead } from '../parts/PanelHead.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import { Weights } from '../parts/Weights.tsx';
import { Readout } from '../Readout.tsx';
import { type BilanState, createBilan } from './bilan-state.ts';
import { CountField } from './CountField.tsx';

/** A collective's year without a journal: five questions, the range, what weighs most, what to discuss. */
export function Bilan(props: PanelProps) {
  const bilan = createBilan();
  onMount(() => bilan.draft.open(true));
  return (
    <>
      <PanelHead title={props.title} onClose={props.onClose} />
      <Readout quantities={[bilan.sum().energy, bilan.sum().carbon]} />
      <AsideNotice draft={bilan.draft} />
      <p class="detail">Par mois et par personne, en moyenne. Une estimation suffit.</p>
      <Questions bilan={bilan} />
      <StartAgain draft={bilan.draft} />
      <Show
        when={bilan.sum().energy.central > 0}
        fallback={<p class="sentence">Aucun usage : rien à compter, et rien à réduire.</p>}
      >
        <Year bilan={bilan} />
      </Show>
    </>
  );
}

function Questions(props: { readonly bilan: BilanState }) {
  const { bilan } = props;
  return (
    <div class="questions">
      <For each={bilan.answers}>
        {({ question, count }) => <CountField label={question.label} count={count} />}
      </For>
      <CountField label="Combien de personnes" count={bilan.people} />
      <Choice label="Calculé où" onChoose={bilan.setCountry}>
        <For each={factors.places}>
          {(place) => (
            <option value={place.id} selected={place.id === bilan.country()}>
              {place.id === unknownPlace ? 'Lieu inconnu' : place.name}
            </option>
          )}
        </For>
      </Choice>
    </div>
  );
}

function Year(props: { readonly bilan: BilanState }) {
  const { sum, sentence, weights, decisions, text } = props.bilan;
  return (
    <>
      <section class="answer" aria-label="Résultat">
        <p class="sentence">{sentence()}</p>
        <SettledStatus text={sentence()} />
        <Measure name="Électricité" quantity={sum().energy} isMain />
      </section>
      <Weights title="Ce qui pèse le plus" weights={weights()} />
      <section>
        <h3>À discuter ensemble</h3>
        <ul class="decisions">
          <For each={decisions()}>
            {(decision) => (
              <li class="way">
                <Sign kind="do" />
                {decision}
              </li>
            )}
          </For>
        </ul>
      </section>
      <Measure name="Gaz à effet de serre" quantity={sum().carbon} />
      <Show when={sum().water} fallback={<p>Eau : pas de mesure publiée pour ce lieu.</p>}>
        {(water) => <Measure name="Eau évaporée" quantity={water()} />}
      </Show>
      <div class="deeds">
        <CopyButton text={text} />
        <SendButton words={() => ({ title: 'Une année d’IA dans notre collectif', text: text() })} />
        <button type="button" onClick={() => print()}>
          <PathIcon path={printIcon} /> Imprimer
        </button>
      </div>
      <CoverageLists estimates={sum().parts.map(({ estimate }) => estimate)} />
    </>
  );
}

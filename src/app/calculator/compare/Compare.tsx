import { comparisons } from 'virtual:comparisons';
import { createSignal, createUniqueId, For, onMount, Show } from 'solid-js';
import { AsideNotice } from '../../draft/AsideNotice.tsx';
import { StartAgain } from '../../draft/StartAgain.tsx';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { trashIcon } from '../../ui/panel-icons.ts';
import { SettledStatus } from '../../ui/SettledStatus.tsx';
import { plusIcon } from '../../ui/tool-icons.ts';
import { CopyButton } from '../CopyButton.tsx';
import type { PanelProps } from '../panel-props.ts';
import { LineCard } from '../parts/LineCard.tsx';
import { PanelHead } from '../parts/PanelHead.tsx';
import { RemovedLine } from '../parts/RemovedLine.tsx';
import { SharedMeasure } from '../parts/SharedMeasure.tsx';
import { unreadable } from '../parts/share.ts';
import { ShareButton } from '../ShareButton.tsx';
import { type CompareState, createComparison, leastCompared } from './compare-state.ts';

/** Two or three uses side by side, on the same scales. */
export function Compare(props: PanelProps) {
  const comparison = createComparison(props.calculator, props.carried);
  const [isReceived, setReceived] = createSignal(comparison.isReceived);
  const leaveReceived = () => {
    setReceived(false);
    props.onOwn();
  };
  onMount(() => comparison.draft.open(false));
  return (
    <>
      <PanelHead title={props.title} onClose={props.onClose} />
      <Show when={props.carried && !comparison.isReceived}>
        <p class="problem" role="alert">
          {unreadable}
        </p>
      </Show>
      <p class="received" role="status">
        {isReceived() && 'Comparaison reçue par un lien.'}
      </p>
      <AsideNotice draft={comparison.draft} onTakeUp={leaveReceived} />
      <PresetChoice comparison={comparison} />
      <Gap comparison={comparison} />
      <Contenders comparison={comparison} />
      <OtherMeasures comparison={comparison} />
      <div class="deeds">
        <CopyButton text={comparison.text} />
        <ShareButton
          shared={() => ({
            panel: 'comparer',
            uses: comparison.lines.uses(),
            title: 'Comparer deux usages de l’IA',
            text: comparison.text(),
          })}
        />
      </div>
    </>
  );
}

interface PartProps {
  readonly comparison: CompareState;
}

function PresetChoice(props: PartProps) {
  const id = createUniqueId();
  return (
    <div class="field">
      <label for={`${id}-preset`}>Une comparaison toute prête</label>
      <select
        id={`${id}-preset`}
        autocomplete="off"
        onChange={(event) => props.comparison.choose(event.currentTarget.value)}
      >
        <option value="" selected={props.comparison.preset() === ''}>
          L’usage à l’écran, et un autre
        </option>
        <For each={comparisons}>
          {(one) => (
            <option value={one.id} selected={one.id === props.comparison.preset()}>
              {one.title}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}

function Gap(props: PartProps) {
  return (
    <section class="answer" aria-label="Résultat">
      <p class="sentence">{props.comparison.gap()}</p>
      <SettledStatus text={props.comparison.gap() ?? ''} />
      <Show when={props.comparison.note()}>
        <p class="detail">{props.comparison.note()}</p>
      </Show>
      <SharedMeasure
        name="Électricité"
        rows={props.comparison
          .results()
          .map(({ name, estimate: { energy } }) => ({ name, quantity: energy }))}
      />
    </section>
  );
}

function Contenders(props: PartProps) {
  const { lines, add, draft } = props.comparison;
  return (
    <>
      <div class="cards">
        <For each={lines.all()}>
          {(line, index) => (
            <LineCard line={line} mark={'ABC'[index()] ?? ''}>
              <Show when={lines.all().length > leastCompared}>
                <button type="button" onClick={() => lines.remove(line)}>
                  <PathIcon path={trashIcon} /> Retirer
                </button>
              </Show>
            </LineCard>
          )}
        </For>
      </div>
      <RemovedLine lines={lines} />
      <Show when={lines.canAdd()}>
        <p class="actions">
          <button type="button" onClick={add}>
            <PathIcon path={plusIcon} /> Ajouter un usage
          </button>
        </p>
      </Show>
      <StartAgain draft={draft} />
    </>
  );
}

function OtherMeasures(props: PartProps) {
  return (
    <>
      <SharedMeasure
        name="Gaz à effet de serre"
        rows={props.comparison
          .results()
          .map(({ name, estimate: { carbon } }) => ({ name, quantity: carbon.total }))}
      />
      <SharedMeasure
        name="Eau évaporée"
        rows={props.comparison
          .results()
          .map(({ name, estimate: { water } }) => ({ name, quantity: water?.total ?? null }))}
      />
    </>
  );
}

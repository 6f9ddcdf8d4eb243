import { comparisons } from 'virtual:comparisons';
import { activities, factors } from 'virtual:guide';
import { createMemo, createSignal, createUniqueId, For, Index, Show } from 'solid-js';
import { sayGap } from '#core/calculator/compare.ts';
import type { NamedUse } from '#core/calculator/comparison.ts';
import { writeComparison } from '#core/calculator/comparison-text.ts';
import { nameUse } from '#core/calculator/name-use.ts';
import { decodeUses } from '#core/impact/address.ts';
import { estimate } from '#core/impact/estimate.ts';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { plusIcon, trashIcon } from '../../ui/tool-icons.ts';
import { CopyButton } from '../CopyButton.tsx';
import { type CalculatorState, createCalculator } from '../calculator-state.ts';
import type { PanelProps } from '../panels.ts';
import { ShareButton } from '../ShareButton.tsx';
import { SharedMeasure } from '../SharedMeasure.tsx';
import { unreadable } from '../share.ts';
import { CompareCard } from './CompareCard.tsx';

/** One of the things compared: its use to set, and its name, which the preset gives until one changes the use. */
export interface Contender {
  readonly calculator: CalculatorState;
  readonly name: () => string;
}

const most = 3;

/** Two or three uses side by side, on the same scales. */
export function Compare(props: PanelProps) {
  const id = createUniqueId();
  const carried = props.carried ? readCarried(props.carried) : undefined;
  const [contenders, setContenders] = createSignal<readonly Contender[]>(
    (carried ?? firstPair(props.calculator)).map(makeContender),
  );
  const [preset, setPreset] = createSignal('');
  const note = () => comparisons.find((one) => one.id === preset())?.note;
  const results = createMemo(() =>
    contenders().map(({ calculator, name }) => ({
      name: name(),
      use: calculator.use(),
      estimate: estimate(calculator.use(), factors),
    })),
  );
  const gap = () =>
    sayGap(
      results().map(({ name, use, estimate: { energy, carbon } }) => ({
        name,
        use,
        energy,
        carbon: carbon.total,
      })),
    );

  const open = (chosen: string) => {
    setPreset(chosen);
    const uses = comparisons.find((one) => one.id === chosen)?.uses;
    setContenders((uses ?? firstPair(props.calculator)).map(makeContender));
  };
  const remove = (one: Contender) => setContenders(contenders().filter((other) => other !== one));
  const add = () => {
    const copied = contenders().at(-1)?.calculator.use();
    if (copied) setContenders([...contenders(), makeContender({ name: '', use: copied })]);
  };
  const text = () => writeComparison(results(), gap(), factors.version);

  return (
    <>
      <Show when={props.carried && !carried}>
        <p class="problem" role="alert">
          {unreadable}
        </p>
      </Show>
      <div class="field">
        <label for={`${id}-preset`}>Une comparaison toute prête</label>
        <select id={`${id}-preset`} onChange={(event) => open(event.currentTarget.value)}>
          <option value="">L’usage à l’écran, et un autre</option>
          <For each={comparisons}>{(one) => <option value={one.id}>{one.title}</option>}</For>
        </select>
      </div>
      <section class="answer" aria-label="Résultat">
        <p class="sentence" role="status">
          {gap()}
        </p>
        <Show when={note()}>
          <p class="detail">{note()}</p>
        </Show>
        <SharedMeasure
          name="Électricité"
          rows={results().map(({ name, estimate: { energy } }) => ({ name, quantity: energy }))}
        />
      </section>
      <div class="cards">
        <Index each={contenders()}>
          {(contender, index) => (
            <CompareCard contender={contender()} letter={'ABC'[index] ?? ''}>
              <Show when={contenders().length > 2}>
                <button type="button" onClick={() => remove(contender())}>
                  <PathIcon path={trashIcon} /> Retirer
                </button>
              </Show>
            </CompareCard>
          )}
        </Index>
      </div>
      <Show when={contenders().length < most}>
        <p class="actions">
          <button type="button" onClick={add}>
            <PathIcon path={plusIcon} /> Ajouter un usage
          </button>
        </p>
      </Show>
      <SharedMeasure
        name="Gaz à effet de serre"
        rows={results().map(({ name, estimate: { carbon } }) => ({ name, quantity: carbon.total }))}
      />
      <SharedMeasure
        name="Eau évaporée"
        rows={results().map(({ name, estimate: { water } }) => ({ name, quantity: water?.total ?? null }))}
      />
      <div class="deeds">
        <CopyButton text={text} />
        <ShareButton
          shared={() => ({
            room: 'comparer',
            uses: results().map(({ use }) => use),
            title: 'Comparer deux usages de l’IA',
            text: text(),
          })}
        />
      </div>
    </>
  );
}

/** The use on screen, and the first of the list that it is not. */
function firstPair(calculator: CalculatorState): readonly NamedUse[] {
  const shown = calculator.use();
  const other =
    activities.find((one) => one.use.kind === 'image' && one !== calculator.activity()) ?? activities[0];
  return [{ name: '', use: shown }, ...(other ? [{ name: '', use: other.use }] : [])];
}

function readCarried(text: string): readonly NamedUse[] | undefined {
  const uses = decodeUses(text)?.slice(0, most);
  return uses && uses.length > 1 ? uses.map((use) => ({ name: '', use })) : undefined;
}

function makeContender({ name, use }: NamedUse): Contender {
  const calculator = createCalculator(use);
  const first = JSON.stringify(use);
  return {
    calculator,
    name: () =>
      name && JSON.stringify(calculator.use()) === first
        ? name
        : nameUse(calculator.use(), { activities, factors }),
  };
}

import { comparisons } from 'virtual:comparisons';
import { activities, factors } from 'virtual:guide';
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { sayGap } from '#core/calculator/compare.ts';
import type { NamedUse } from '#core/calculator/comparison.ts';
import { writeComparison } from '#core/calculator/comparison-text.ts';
import { estimate } from '#core/impact/estimate.ts';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { trashIcon } from '../../ui/room-icons.ts';
import { SettledStatus } from '../../ui/SettledStatus.tsx';
import { plusIcon } from '../../ui/tool-icons.ts';
import { CopyButton } from '../CopyButton.tsx';
import type { CalculatorState } from '../calculator-state.ts';
import type { PanelProps } from '../panels.ts';
import { LineCard } from '../rooms/LineCard.tsx';
import { type Line, makeLine } from '../rooms/lines.ts';
import { SharedMeasure } from '../rooms/SharedMeasure.tsx';
import { readUses, unreadable } from '../rooms/share.ts';
import { ShareButton } from '../ShareButton.tsx';

const most = 3;

/** Two or three uses side by side, on the same scales. */
export function Compare(props: PanelProps) {
  const id = createUniqueId();
  const carried = props.carried ? readCarried(props.carried) : undefined;
  const [contenders, setContenders] = createSignal<readonly Line[]>(
    (carried ?? firstPair(props.calculator)).map(makeLine),
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
    setContenders((uses ?? firstPair(props.calculator)).map(makeLine));
  };
  const remove = (one: Line) => setContenders(contenders().filter((other) => other !== one));
  const add = () => {
    const copied = contenders().at(-1)?.calculator.use();
    if (copied) setContenders([...contenders(), makeLine({ name: '', use: copied })]);
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
        <p class="sentence">{gap()}</p>
        <SettledStatus text={gap() ?? ''} />
        <Show when={note()}>
          <p class="detail">{note()}</p>
        </Show>
        <SharedMeasure
          name="Électricité"
          rows={results().map(({ name, estimate: { energy } }) => ({ name, quantity: energy }))}
        />
      </section>
      <div class="cards">
        <For each={contenders()}>
          {(contender, index) => (
            <LineCard line={contender} mark={'ABC'[index()] ?? ''}>
              <Show when={contenders().length > 2}>
                <button type="button" onClick={() => remove(contender)}>
                  <PathIcon path={trashIcon} /> Retirer
                </button>
              </Show>
            </LineCard>
          )}
        </For>
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
  const uses = readUses(text)?.slice(0, most);
  return uses && uses.length > 1 ? uses.map((use) => ({ name: '', use })) : undefined;
}

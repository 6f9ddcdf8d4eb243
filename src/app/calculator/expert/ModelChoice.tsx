import { factors } from 'virtual:guide';
import { models } from 'virtual:models';
import { For } from 'solid-js';
import { activeBillions, changeUse } from '#core/calculator/expert.ts';
import { modelFor } from '#core/impact/activity.ts';
import type { Factor } from '#core/impact/factors.ts';
import { formatNumber } from '#core/impact/format.ts';
import { type AgentUse, largest, type ModelSize, modelSizes, type TextUse } from '#core/impact/use.ts';
import { Choice } from '../Choice.tsx';
import type { CalculatorState } from '../calculator-state.ts';
import { ExpertNumber } from './ExpertNumber.tsx';

const { small, medium, large } = factors.text.billions;
const between = ({ value: { low, high } }: Factor) =>
  `${formatNumber(low, 3)} à ${formatNumber(high, 3)} milliards`;
const sizeNames: Readonly<Record<ModelSize, string>> = {
  small: `Petit (jusqu’à ${formatNumber(small.value.high, 3)} milliards)`,
  medium: `Moyen (${between(medium)})`,
  large: `Grand (${between(large)})`,
  'very-large': 'Grand assistant fermé',
};

/** Which model writes: one of a dated list, a class of size, or so many parameters. */
export function ModelChoice(props: {
  readonly use: TextUse | AgentUse;
  readonly calculator: CalculatorState;
}) {
  const change = (fields: Pick<Partial<TextUse>, 'model' | 'named'>) =>
    props.calculator.setWork(changeUse<TextUse | AgentUse>(props.use, { named: undefined, ...fields }));
  const choose = (id: string) => {
    const known = models.find((one) => one.id === id);
    if (known) return change({ model: modelFor(known), named: id });
    const size = modelSizes.find((one) => one === id);
    if (size) change({ model: size });
  };
  const chosen = () => props.use.named ?? (typeof props.use.model === 'string' ? props.use.model : '');
  return (
    <>
      <Choice label="Modèle" onChoose={choose}>
        <option value="" hidden selected={chosen() === ''}>
          Selon ses paramètres
        </option>
        <For each={modelSizes}>
          {(size) => (
            <option value={size} selected={size === chosen()}>
              {sizeNames[size]}
            </option>
          )}
        </For>
        <For each={models}>
          {({ id, name, maker, date }) => (
            <option value={id} selected={id === chosen()}>
              {name} ({maker}, {date.slice(0, 4)})
            </option>
          )}
        </For>
      </Choice>
      <ExpertNumber
        calculator={props.calculator}
        field="active"
        label="Paramètres actifs, en milliards"
        value={activeBillions(props.use.model)}
        max={largest.billions}
        isOptional
        onNumber={(active) => change({ model: active === undefined ? 'very-large' : { active } })}
      />
    </>
  );
}

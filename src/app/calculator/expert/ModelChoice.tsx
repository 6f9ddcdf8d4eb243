import { models } from 'virtual:models';
import { For } from 'solid-js';
import { activeBillions } from '#core/calculator/expert.ts';
import { modelSizes } from '#core/impact/use.ts';
import { Choice } from '../Choice.tsx';
import type { CalculatorState } from '../calculator-state.ts';
import { ExpertNumber } from './ExpertNumber.tsx';
import {
  activeLimits,
  chooseModel,
  chosenModel,
  setActive,
  sizeNames,
  type WrittenUse,
} from './model-choice.ts';

/** Which model writes: one of a dated list, a class of size, or so many parameters. */
export function ModelChoice(props: { readonly use: WrittenUse; readonly calculator: CalculatorState }) {
  const chosen = () => chosenModel(props.use);
  return (
    <>
      <Choice label="Modèle" onChoose={(id) => props.calculator.setWork(chooseModel(props.use, id))}>
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
        {...activeLimits}
        calculator={props.calculator}
        field="active"
        label="Paramètres actifs, en milliards"
        value={activeBillions(props.use.model)}
        isOptional
        onNumber={(active) => props.calculator.setWork(setActive(props.use, active))}
      />
    </>
  );
}

import { activities } from 'virtual:guide';
import { createUniqueId, For } from 'solid-js';
import type { CalculatorState } from './calculator-state.ts';
import { families, familyNames, familyOf } from './families.ts';

/** Picker of the activity, in ordinary words: a drawer, then one of its activities. */
export function UseChooser(props: { readonly calculator: CalculatorState }) {
  const id = createUniqueId();
  const family = () => familyOf(props.calculator.use());
  const inFamily = (name: string) => activities.filter(({ use }) => familyOf(use) === name);
  const chooseFamily = (name: string) => {
    const [first] = inFamily(name);
    if (first && name !== family()) props.calculator.choose(first);
  };
  const choose = (chosen: string) => {
    const activity = activities.find((one) => one.id === chosen);
    if (activity) props.calculator.choose(activity);
  };
  return (
    <fieldset class="chooser">
      <legend class="unseen">Quel usage ?</legend>
      <div class="families">
        <For each={families.filter((name) => inFamily(name).length > 0)}>
          {(name) => (
            <label>
              <input
                type="radio"
                autocomplete="off"
                name={`${id}-family`}
                value={name}
                checked={name === family()}
                onChange={() => chooseFamily(name)}
              />
              <span>{familyNames[name]}</span>
            </label>
          )}
        </For>
      </div>
      <label class="unseen" for={`${id}-activity`}>
        Lequel
      </label>
      <select
        id={`${id}-activity`}
        autocomplete="off"
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <For each={inFamily(family())}>
          {(activity) => (
            <option value={activity.id} selected={activity.id === props.calculator.activity()?.id}>
              {activity.label}
            </option>
          )}
        </For>
        {/* Expert words made it something that the list does not hold. */}
        <option value="" hidden selected={!props.calculator.activity()}>
          Vos propres réglages
        </option>
      </select>
    </fieldset>
  );
}

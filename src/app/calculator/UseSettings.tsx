import { factors } from 'virtual:guide';
import { For, type JSX, Show } from 'solid-js';
import { canBeOnline, machinesFor } from '#core/calculator/settings.ts';
import { unknownPlace } from '#core/impact/use.ts';
import { NumberField } from '../measure/NumberField.tsx';
import { Choice } from './Choice.tsx';
import type { CalculatorState } from './calculator-state.ts';
import { deviceNames } from './device-names.ts';

export interface UseSettingsProps {
  readonly calculator: CalculatorState;
  /** Other settings of the same table. */
  readonly children?: JSX.Element;
}

/** Fields of a use: count, machine, country. */
export function UseSettings(props: UseSettingsProps) {
  const { calculator } = props;
  const use = calculator.use;
  const machine = () => {
    const { place } = use();
    return place.kind === 'device' ? place.device : undefined;
  };
  return (
    <div class="settings">
      <NumberField
        label="Combien, ratés compris"
        text={calculator.count.text()}
        onText={calculator.count.type}
        meanwhile="Le résultat affiché est le dernier compris."
        {...calculator.count.limits}
      />
      <Show when={machinesFor(use()).length > 0}>
        <Choice
          label="Sur quelle machine"
          onChoose={(chosen) =>
            calculator.changeSettings({ device: machinesFor(use()).find((device) => device === chosen) })
          }
        >
          <Show when={canBeOnline(use())}>
            <option value="">Service en ligne</option>
          </Show>
          <For each={machinesFor(use())}>
            {(device) => (
              <option value={device} selected={device === machine()}>
                {deviceNames[device]}
              </option>
            )}
          </For>
        </Choice>
      </Show>
      <Choice
        label={use().place.kind === 'device' ? 'Branchée où' : 'Calculé où'}
        onChoose={(country) => calculator.changeSettings({ country, electricity: undefined })}
      >
        <For each={factors.places}>
          {(place) => (
            <option value={place.id} selected={place.id === use().place.country}>
              {place.id === unknownPlace ? 'Lieu inconnu' : place.name}
            </option>
          )}
        </For>
      </Choice>
      {props.children}
    </div>
  );
}

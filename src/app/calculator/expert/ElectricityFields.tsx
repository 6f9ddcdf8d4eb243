import { createSignal, Show } from 'solid-js';
import { largest } from '#core/impact/use.ts';
import { Choice } from '../Choice.tsx';
import type { CalculatorState } from '../calculator-state.ts';
import { ExpertNumber } from './ExpertNumber.tsx';

/** Electricity of one's own in place of the country's, and the overhead of the data centre. */
export function ElectricityFields(props: { readonly calculator: CalculatorState }) {
  const place = () => props.calculator.use().place;
  const water = () => place().electricity?.waterLPerKwh;
  const set = (gCo2ePerKwh: number | undefined, waterLPerKwh: number | undefined) =>
    props.calculator.changeSettings({
      electricity:
        gCo2ePerKwh === undefined
          ? undefined
          : { gCo2ePerKwh, ...(waterLPerKwh === undefined ? {} : { waterLPerKwh }) },
    });
  // How full the machines are was measured for texts alone.
  const isHostedText = () => {
    const { kind, place } = props.calculator.use();
    return place.kind === 'hosted' && (kind === 'text' || kind === 'agent');
  };
  const [isTooSmall, setTooSmall] = createSignal(false);
  const setPue = (pue: number | undefined) => {
    setTooSmall(pue !== undefined && pue < 1);
    if (pue === undefined || pue >= 1) props.calculator.changeSettings({ pue });
  };
  return (
    <>
      <ExpertNumber
        label="Votre électricité, en g CO2e par kWh"
        value={place().electricity?.gCo2ePerKwh}
        max={largest.gCo2ePerKwh}
        allowsZero
        isOptional
        onNumber={(grams) => set(grams, water())}
      />
      <Show when={place().electricity}>
        {(own) => (
          <ExpertNumber
            label="Son eau, en litres par kWh"
            value={own().waterLPerKwh}
            max={largest.waterLPerKwh}
            allowsZero
            isOptional
            onNumber={(litres) => set(own().gCo2ePerKwh, litres)}
          />
        )}
      </Show>
      <Show when={isHostedText()}>
        <Choice
          label="Qui héberge"
          onChoose={(chosen) =>
            props.calculator.changeSettings({ filling: chosen === 'low' ? 'low' : undefined })
          }
        >
          <option value="" selected={!props.calculator.settings().filling}>
            Une grande plateforme
          </option>
          <option value="low" selected={props.calculator.settings().filling === 'low'}>
            Un petit hébergeur
          </option>
        </Choice>
      </Show>
      <Show when={props.calculator.use().place.kind === 'hosted'}>
        <ExpertNumber
          label="PUE du centre de données"
          value={props.calculator.settings().pue}
          max={largest.pue}
          isOptional
          onNumber={setPue}
        />
        <p class="problem" role="status">
          {isTooSmall() &&
            'Un PUE vaut au moins 1\u00a0: un bâtiment ne consomme pas moins que ses machines.'}
        </p>
      </Show>
    </>
  );
}

import { Show } from 'solid-js';
import { parseNumber } from '#core/impact/parse-number.ts';
import { largest } from '#core/impact/use.ts';
import { Choice } from '../Choice.tsx';
import type { CalculatorState } from '../calculator-state.ts';
import { ExpertNumber } from './ExpertNumber.tsx';

/** A building cannot use less than its machines. */
const leastPue = 1;

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
  const pue = () => props.calculator.settings().pue;
  const isTooSmall = () => {
    const typed = parseNumber(props.calculator.words('pue', pue()), { max: largest.pue });
    return typed.kind === 'number' && typed.value < leastPue;
  };
  const setPue = (typed: number | undefined) => {
    if (typed === undefined || typed >= leastPue) props.calculator.changeSettings({ pue: typed });
  };
  return (
    <>
      <ExpertNumber
        calculator={props.calculator}
        field="grams"
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
            calculator={props.calculator}
            field="litres"
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
          calculator={props.calculator}
          field="pue"
          label="PUE du centre de données"
          value={pue()}
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

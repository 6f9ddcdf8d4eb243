import { Show } from 'solid-js';
import { largest } from '#core/impact/use.ts';
import { parseNumber } from '#core/number/parse-number.ts';
import { Choice } from '../Choice.tsx';
import type { CalculatorState } from '../calculator-state.ts';
import { ExpertNumber } from './ExpertNumber.tsx';

/** A building cannot use less than its machines. */
const leastPue = 1;

interface FieldsProps {
  readonly calculator: CalculatorState;
}

/** Electricity of one's own in place of the country's, and the overhead of the data centre. */
export function ElectricityFields(props: FieldsProps) {
  const isHosted = () => props.calculator.use().place.kind === 'hosted';
  // Filling of the machines was measured for texts alone.
  const isText = () => ['text', 'agent'].includes(props.calculator.use().kind);
  return (
    <>
      <OwnElectricity calculator={props.calculator} />
      <Show when={isHosted() && isText()}>
        <Host calculator={props.calculator} />
      </Show>
      <Show when={isHosted()}>
        <Overhead calculator={props.calculator} />
      </Show>
    </>
  );
}

function OwnElectricity(props: FieldsProps) {
  const own = () => props.calculator.use().place.electricity;
  const set = (gCo2ePerKwh: number | undefined, waterLPerKwh: number | undefined) =>
    props.calculator.changeSettings({
      electricity:
        gCo2ePerKwh === undefined
          ? undefined
          : { gCo2ePerKwh, ...(waterLPerKwh === undefined ? {} : { waterLPerKwh }) },
    });
  return (
    <>
      <ExpertNumber
        calculator={props.calculator}
        field="grams"
        label="Votre électricité, en g CO2e par kWh"
        value={own()?.gCo2ePerKwh}
        max={largest.gCo2ePerKwh}
        allowsZero
        isOptional
        onNumber={(grams) => set(grams, own()?.waterLPerKwh)}
      />
      <Show when={own()}>
        {(known) => (
          <ExpertNumber
            calculator={props.calculator}
            field="litres"
            label="Son eau, en litres par kWh"
            value={known().waterLPerKwh}
            max={largest.waterLPerKwh}
            allowsZero
            isOptional
            onNumber={(litres) => set(known().gCo2ePerKwh, litres)}
          />
        )}
      </Show>
    </>
  );
}

function Host(props: FieldsProps) {
  const isSmall = () => props.calculator.settings().filling === 'low';
  return (
    <Choice
      label="Qui héberge"
      onChoose={(chosen) =>
        props.calculator.changeSettings({ filling: chosen === 'low' ? 'low' : undefined })
      }
    >
      <option value="" selected={!isSmall()}>
        Une grande plateforme
      </option>
      <option value="low" selected={isSmall()}>
        Un petit hébergeur
      </option>
    </Choice>
  );
}

function Overhead(props: FieldsProps) {
  const pue = () => props.calculator.settings().pue;
  const isTooSmall = () => {
    const typed = parseNumber(props.calculator.words('pue', pue()), { max: largest.pue });
    return typed.kind === 'number' && typed.value < leastPue;
  };
  const set = (typed: number | undefined) => {
    if (typed === undefined || typed >= leastPue) props.calculator.changeSettings({ pue: typed });
  };
  return (
    <>
      <ExpertNumber
        calculator={props.calculator}
        field="pue"
        label="PUE du centre de données"
        value={pue()}
        max={largest.pue}
        isOptional
        onNumber={set}
      />
      <p class="problem" role="status">
        {isTooSmall() && 'Un PUE vaut au moins 1\u00a0: un bâtiment ne consomme pas moins que ses machines.'}
      </p>
    </>
  );
}

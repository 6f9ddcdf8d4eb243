import { type NumberLimits, parseNumber } from '#core/number/parse-number.ts';
import { NumberField } from '../../measure/NumberField.tsx';
import type { CalculatorState } from '../calculator-state.ts';

export interface ExpertNumberProps extends NumberLimits {
  readonly calculator: CalculatorState;
  /** Names the field among those of the form. */
  readonly field: string;
  readonly label: string;
  /** Undefined for the usual value. */
  readonly value: number | undefined;
  /** Called with each number understood; with nothing when an optional field is emptied. */
  readonly onNumber: (value: number | undefined) => void;
  readonly isOptional?: boolean;
}

/**
 * A number of the expert form: typed freely, applied as soon as it makes sense. Changed from elsewhere (another
 * activity, another model), the field follows.
 */
export function ExpertNumber(props: ExpertNumberProps) {
  const type = (typed: string) => {
    const parsed = parseNumber(typed, props);
    if (parsed.kind === 'number') props.onNumber(parsed.value);
    else if (props.isOptional && typed === '') props.onNumber(undefined);
    props.calculator.setWords(props.field, typed, props.value);
  };
  return (
    <NumberField
      {...props}
      text={props.calculator.words(props.field, props.value)}
      onText={type}
      meanwhile="Le résultat affiché est le dernier compris."
    />
  );
}

import { createEffect, createSignal, on } from 'solid-js';
import { type NumberLimits, parseNumber, writeNumber } from '#core/impact/parse-number.ts';
import { NumberField } from '../../ui/NumberField.tsx';

export interface ExpertNumberProps extends NumberLimits {
  readonly label: string;
  /** Nothing when what is usual serves. */
  readonly value: number | undefined;
  /** Called with each number understood; with nothing when an optional field is emptied. */
  readonly onNumber: (value: number | undefined) => void;
  readonly isOptional?: boolean;
}

/** A number of the expert form: typed freely, applied as soon as it makes sense. */
export function ExpertNumber(props: ExpertNumberProps) {
  const write = (value: number | undefined) => (value === undefined ? '' : writeNumber(value));
  const [text, setText] = createSignal(write(props.value));
  const read = () => {
    const parsed = parseNumber(text(), props);
    return parsed.kind === 'number' ? parsed.value : undefined;
  };
  // Changed from elsewhere (another activity, another model): the field follows.
  createEffect(
    on(
      () => props.value,
      (value) => value !== read() && setText(write(value)),
      { defer: true },
    ),
  );
  const type = (typed: string) => {
    setText(typed);
    const value = read();
    if (value !== undefined || (props.isOptional && typed === '')) props.onNumber(value);
  };
  return (
    <NumberField
      {...props}
      text={text()}
      onText={type}
      meanwhile="Le résultat affiché est le dernier compris."
    />
  );
}

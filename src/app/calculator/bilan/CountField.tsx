import { createMemo, createSignal } from 'solid-js';
import { type NumberLimits, parseNumber } from '#core/impact/parse-number.ts';
import { NumberField } from '../../ui/NumberField.tsx';

/** A number that one types, and the last that was understood. */
export type Count = ReturnType<typeof createCount>;

/** A number within limits, from a first value. */
export function createCount(limits: NumberLimits, initial: number) {
  const [text, setText] = createSignal(String(initial));
  const value = createMemo<number>((last) => {
    const parsed = parseNumber(text(), limits);
    return parsed.kind === 'number' ? parsed.value : last;
  }, initial);
  return { text, setText, value, limits };
}

/** The field of a count. */
export function CountField(props: { readonly label: string; readonly count: Count }) {
  return (
    <NumberField
      label={props.label}
      text={props.count.text()}
      onText={props.count.setText}
      meanwhile="Le résultat affiché est le dernier compris."
      {...props.count.limits}
    />
  );
}

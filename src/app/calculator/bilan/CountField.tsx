import { NumberField } from '../../measure/NumberField.tsx';
import type { Count } from '../count-state.ts';

/** The field of a count. */
export function CountField(props: { readonly label: string; readonly count: Count }) {
  return (
    <NumberField
      label={props.label}
      text={props.count.text()}
      onText={props.count.type}
      meanwhile="Le résultat affiché est le dernier compris."
      {...props.count.limits}
    />
  );
}

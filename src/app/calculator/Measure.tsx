import { formatCentral, unitWords } from '#core/number/format.ts';
import type { Quantity } from '#core/number/units.ts';
import { QuantityPicture } from '../measure/QuantityPicture.tsx';

/** One quantity under its name, its unit spelled out, on the range picture. */
export function Measure(props: {
  readonly name: string;
  readonly quantity: Quantity;
  readonly isMain?: boolean;
}) {
  return (
    <div class={props.isMain ? 'measure measure-main' : 'measure'}>
      <h3>
        {props.name} <small>en {unitWords(props.quantity)}</small>
        <b aria-hidden="true">{formatCentral(props.quantity)}</b>
      </h3>
      <QuantityPicture quantity={props.quantity} name={props.name} />
    </div>
  );
}

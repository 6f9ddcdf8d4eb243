import { createMemo, Show } from 'solid-js';
import { formatNumber, formatQuantity, formatRange, speakRange } from '#core/number/format.ts';
import { makeLogScale } from '#core/number/scale.ts';
import type { Quantity } from '#core/number/units.ts';
import { RangePicture } from './RangePicture.tsx';

/** An uncertain quantity on the range picture; in words alone when it holds a zero. */
export function QuantityPicture(props: { readonly quantity: Quantity; readonly name: string }) {
  const picture = createMemo(() => {
    const { low, central, high, unit, factor } = formatQuantity(props.quantity);
    const scale = makeLogScale({
      low: props.quantity.low / factor,
      central: props.quantity.central / factor,
      high: props.quantity.high / factor,
    });
    return (
      scale && {
        from: scale.from,
        to: scale.to,
        ticks: scale.ticks,
        low: { label: low, at: scale.low },
        central: { label: `${central}\u00a0${unit}`, at: scale.central },
        high: { label: high, at: scale.high },
      }
    );
  });
  // Most keystrokes leave the ruler as it is: drawing it again would be half of their cost.
  const ruler = createMemo(picture, undefined, {
    equals: (before, now) => before?.from === now?.from && before?.to === now?.to,
  });
  const ticks = createMemo(() =>
    (ruler()?.ticks ?? []).map(({ value, at }) => ({ label: formatNumber(value), at })),
  );
  return (
    <Show when={picture()} fallback={<p>{formatRange(props.quantity)}</p>}>
      {(range) => (
        <RangePicture
          ticks={ticks()}
          low={range().low}
          central={range().central}
          high={range().high}
          sentence={`${props.name} : ${speakRange(props.quantity)}`}
        />
      )}
    </Show>
  );
}

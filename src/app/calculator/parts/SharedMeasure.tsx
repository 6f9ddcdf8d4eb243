import { createMemo, Show } from 'solid-js';
import { shareScale } from '#core/calculator/shared-scale.ts';
import { formatBounds, formatCentral, formatNumber, speakRange, unitWords } from '#core/number/format.ts';
import type { Quantity, QuantityUnit } from '#core/number/units.ts';
import { UsesScale } from '../../measure/UsesScale.tsx';

/** One of the things measured together. */
export interface MeasuredRow {
  readonly name: string;
  /** Null where it is not published. */
  readonly quantity: Quantity | null;
}

/** One quantity of several things on one scale, so that their bars compare. */
export function SharedMeasure(props: { readonly name: string; readonly rows: readonly MeasuredRow[] }) {
  const known = createMemo(() =>
    props.rows.flatMap(({ name, quantity }) => (quantity ? [{ name, quantity }] : [])),
  );
  const unknown = () => props.rows.filter(({ quantity }) => !quantity);
  const scale = createMemo(() => shareScale<QuantityUnit>(known().map(({ quantity }) => quantity)));
  return (
    <section class="measure">
      <h3>
        {props.name}
        <Show when={scale()}>{(shared) => <small>en {unitWords(shared().largest)}</small>}</Show>
      </h3>
      <Show when={scale()}>
        {(shared) => (
          <UsesScale
            ticks={shared().ticks.map(({ value, at }) => ({ label: formatNumber(value), at }))}
            rows={known().map(({ name, quantity }, index) => ({
              name,
              value: formatCentral(quantity),
              ...(quantity.low < quantity.high ? { detail: formatBounds(quantity) } : {}),
              ...marksOf(shared().positions[index]),
            }))}
            sentence={known()
              .map(({ name, quantity }) => `${name}\u00a0: ${speakRange(quantity)}`)
              .join('. ')}
          />
        )}
      </Show>
      <Show when={unknown().length > 0}>
        <p>
          Pas de mesure publiée :{' '}
          {unknown()
            .map(({ name }) => name)
            .join(', ')}
          .
        </p>
      </Show>
    </section>
  );
}

function marksOf(position: { low: number; central: number; high: number } | undefined) {
  const { low, central, high } = position ?? { low: 0, central: 0, high: 0 };
  const mark = (at: number) => ({ label: '', at });
  return { low: mark(low), central: mark(central), high: mark(high) };
}

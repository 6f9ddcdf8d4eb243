import { UsesScale } from '#app/measure/UsesScale.tsx';
import { rangeOf } from '#core/guide/figure.ts';
import { formatCentral, formatNumber } from '#core/number/format.ts';
import type { Range } from '#core/number/range.ts';
import { makeLogScale } from '#core/number/scale.ts';
import { shortText } from '../guide/figure-text.ts';
import { type DrawingProps, energyOf, namedFigure, namedUse } from './drawing-props.ts';

interface Row {
  readonly name: string;
  /** Its value with its unit. */
  readonly value: string;
  readonly range: Range;
  /** Nobody gives the centre of some figures. */
  readonly hasCentre: boolean;
}

/** Bars of the electricity of uses, by the calculator's model, on one log scale. */
export function UseRows(
  props: DrawingProps & { readonly uses: readonly { readonly id: string; readonly name?: string }[] },
) {
  const rows = props.uses.map(({ id, name = namedUse(props.site, id).name }) => {
    const energy = energyOf(props.site, id);
    return { name, value: formatCentral(energy), range: energy, hasCentre: true };
  });
  return <LogRows sentence={props.sentence} rows={rows} />;
}

/** Figures of one unit, each as a bar of one log scale. */
export function FigureRows(
  props: DrawingProps & { readonly rows: readonly { readonly name: string; readonly figure: string }[] },
) {
  const rows = props.rows.map(({ name, figure: id }) => {
    const figure = namedFigure(props.site.figures, id);
    return {
      name,
      value: shortText({ ...figure, per: undefined }),
      range: rangeOf(figure),
      hasCentre: figure.central !== undefined,
    };
  });
  return <LogRows sentence={props.sentence} rows={rows} />;
}

/** Throws when one is a zero: it has no place on such a scale. */
function LogRows(props: { readonly sentence: string; readonly rows: readonly Row[] }) {
  const { rows } = props;
  const whole = makeLogScale({
    low: Math.min(...rows.map(({ range }) => range.low)),
    central: rows[0]?.range.central ?? 1,
    high: Math.max(...rows.map(({ range }) => range.high)),
  });
  if (!whole) throw new Error(`a drawing holds a zero: ${rows.map(({ name }) => name).join(', ')}`);
  const decades = Math.log10(whole.to / whole.from);
  const mark = (value: number) => ({
    at: Math.log10(value / whole.from) / decades,
    label: formatNumber(value),
  });
  return (
    <UsesScale
      sentence={props.sentence}
      ticks={whole.ticks.map(({ value, at }) => ({ label: formatNumber(value), at }))}
      rows={rows.map(({ name, value, range, hasCentre }) => ({
        name,
        value,
        low: mark(range.low),
        central: hasCentre ? mark(range.central) : undefined,
        high: mark(range.high),
      }))}
    />
  );
}

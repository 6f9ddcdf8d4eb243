import { UsesScale } from '#app/ui/UsesScale.tsx';
import { rangeOf } from '#core/impact/figure.ts';
import { formatNumber } from '#core/impact/format.ts';
import { makeLogScale } from '#core/impact/scale.ts';
import { ContentFault } from '../content-fault.ts';
import { shortText } from '../figure-text.ts';
import { type DrawingProps, namedFigure } from './drawing-props.ts';

interface FigureRow {
  readonly name: string;
  readonly figure: string;
}

/** Figures of one unit, each as a bar of one log scale. Throws when one is a zero: it has no place there. */
export function FigureRows(props: DrawingProps & { readonly rows: readonly FigureRow[] }) {
  const rows = props.rows.map(({ name, figure: id }) => {
    const figure = namedFigure(props.site.figures, id);
    return { name, figure, range: rangeOf(figure) };
  });
  const whole = makeLogScale({
    low: Math.min(...rows.map(({ range }) => range.low)),
    central: rows[0]?.range.central ?? 1,
    high: Math.max(...rows.map(({ range }) => range.high)),
  });
  if (!whole) {
    const files = props.rows.map(({ figure }) => `content/figures/${figure}.yaml`).join(', ');
    throw new ContentFault(files, 'un dessin ne peut pas montrer zéro\u00a0: corrigez la valeur');
  }
  const decades = Math.log10(whole.to / whole.from);
  const mark = (value: number, label: string) => ({ at: Math.log10(value / whole.from) / decades, label });
  return (
    <UsesScale
      sentence={props.sentence}
      ticks={whole.ticks.map(({ value, at }) => ({ label: formatNumber(value), at }))}
      rows={rows.map(({ name, figure, range }) => ({
        name,
        value: shortText({ ...figure, per: undefined }),
        low: mark(range.low, formatNumber(range.low)),
        central: figure.central === undefined ? undefined : mark(range.central, formatNumber(range.central)),
        high: mark(range.high, formatNumber(range.high)),
      }))}
    />
  );
}

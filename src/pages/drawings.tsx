import { renderToString } from 'solid-js/web';
import { UsesScale } from '#app/ui/UsesScale.tsx';
import { rangeOf } from '#core/impact/figure.ts';
import { formatNumber } from '#core/impact/format.ts';
import { makeLogScale } from '#core/impact/scale.ts';
import type { DrawingName } from './drawing-names.ts';
import { shortText } from './figure-text.ts';
import type { Site } from './site.ts';

interface Row {
  readonly name: string;
  readonly figure: string;
}

/** Rows of figures in one unit, drawn on one log scale. */
const drawings: Readonly<Record<DrawingName, readonly Row[]>> = {
  'echelle-des-usages': [
    { name: 'Une réponse ordinaire', figure: 'oviedo-standard' },
    { name: 'Une image', figure: 'coef-image-standard' },
    { name: 'Une longue réflexion', figure: 'oviedo-long' },
    { name: 'Une vidéo de 5 secondes', figure: 'coef-video-standard' },
  ],
  'eau-prelevee-consommee': [
    { name: 'Prélevée', figure: 'li-2027-withdrawal' },
    { name: 'Consommée', figure: 'li-2027-consumption' },
  ],
};

/** Puts each drawing in the place that the text left for it. */
export function fillDrawings(html: string, site: Site): string {
  return html.replace(
    /<div data-drawing="([^"]*)" data-alt="([^"]*)"><\/div>/g,
    (_, name: DrawingName, alternative: string) => drawRows(drawings[name], alternative, site),
  );
}

function drawRows(rows: readonly Row[], sentence: string, { figures }: Site): string {
  const found = rows.flatMap(({ name, figure: id }) => {
    const figure = figures.get(id);
    return figure ? [{ name, figure, range: rangeOf(figure) }] : [];
  });
  const whole = makeLogScale({
    low: Math.min(...found.map(({ range }) => range.low)),
    central: found[0]?.range.central ?? 1,
    high: Math.max(...found.map(({ range }) => range.high)),
  });
  if (!whole) throw new Error(`a drawing holds a zero: ${rows.map(({ figure }) => figure).join(', ')}`);
  const decades = Math.log10(whole.to / whole.from);
  const mark = (value: number, label: string) => ({ at: Math.log10(value / whole.from) / decades, label });
  return renderToString(() => (
    <UsesScale
      sentence={sentence}
      ticks={whole.ticks.map(({ value, at }) => ({ label: formatNumber(value), at }))}
      rows={found.map(({ name, figure, range }) => ({
        name,
        value: shortText({ ...figure, per: undefined }),
        low: mark(range.low, formatNumber(range.low)),
        central: figure.central === undefined ? undefined : mark(range.central, formatNumber(range.central)),
        high: mark(range.high, formatNumber(range.high)),
      }))}
    />
  ));
}

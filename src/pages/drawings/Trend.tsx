import { For, type JSX, Show } from 'solid-js';
import { percent } from '#app/measure/log-scale.tsx';
import { type Figure, rangeOf } from '#core/guide/figure.ts';
import { formatNumber } from '#core/number/format.ts';
import { shortText } from '../guide/figure-text.ts';
import { type DrawingProps, figureIn } from './drawing-props.ts';
import { Hatch } from './Hatch.tsx';

interface Point {
  readonly year: number;
  readonly figure: Figure;
}

interface PanelProps {
  readonly points: readonly Point[];
  /** The position of a year, the same in every panel. */
  readonly xOf: (year: number) => string;
  /** From this year on, nobody has measured: the line is dashed. */
  readonly lastMeasured: number;
  readonly digits: number;
  readonly children: JSX.Element;
}

const firstYear = 2024;
const lastYear = 2030;

/** In a panel, from its top, in em: the highest value, zero, and the foot of the years. */
const top = 3.5;
const zero = 9;
const foot = 10.75;

/** Less for one answer, more for all: two panels over the same years, each from zero, since their units differ. */
export function Trend(props: DrawingProps) {
  const { site } = props;
  const answer = [
    { year: 2024, figure: figureIn('Wh', site, 'reponse-405b-2024') },
    { year: 2026, figure: figureIn('Wh', site, 'reponse-405b-2026') },
  ];
  const world = [
    { year: 2024, figure: figureIn('TWh', site, 'iea-dc-2024') },
    { year: 2025, figure: figureIn('TWh', site, 'iea-dc-2025') },
    { year: 2030, figure: figureIn('TWh', site, 'iea-dc-2030') },
  ];
  const xOf = (year: number) => percent(0.08 + (0.84 * (year - firstYear)) / (lastYear - firstYear));
  return (
    <div class="drawing trend" role="img" aria-label={props.sentence}>
      <Panel points={answer} xOf={xOf} lastMeasured={2026} digits={2}>
        <p class="trend-words trend-right">
          <b class="big">Moins par réponse</b>
          un même grand modèle libre, puces seules
        </p>
      </Panel>
      <Panel points={world} xOf={xOf} lastMeasured={2025} digits={3}>
        <p class="trend-words">
          <b class="big">Plus d’usages, plus au total</b>
          les centres de données du monde, par an
        </p>
      </Panel>
    </div>
  );
}

function Panel(props: PanelProps) {
  const { points, xOf, lastMeasured, digits } = props;
  const highest = Math.max(...points.map(({ figure }) => rangeOf(figure).high));
  const height = (value: number) => zero - ((zero - top) * value) / highest;
  const at = ({ year, figure }: Point) => ({ x: xOf(year), y: height(rangeOf(figure).central) });
  const last = points.at(-1);
  const isAtEdge = last?.year === lastYear;
  const valueClass = (point: Point) => {
    if (point !== last) return 'trend-value';
    return isAtEdge ? 'trend-value trend-edge' : 'trend-value trend-beside';
  };
  return (
    <div class="trend-panel">
      <svg aria-hidden="true" height={em(foot)}>
        <For each={points}>
          {(point) => {
            const { x, y } = at(point);
            return <line class="trend-year" x1={x} x2={x} y1={em(y)} y2={em(zero)} />;
          }}
        </For>
        <line x2="100%" y1={em(zero)} y2={em(zero)} />
        <For each={points.slice(1)}>
          {(point, index) => {
            const [from, to] = [at(points[index()] ?? point), at(point)];
            const isGuess = point.year > lastMeasured;
            return (
              <>
                <line
                  class={isGuess ? 'trend-guess' : 'trend-line'}
                  x1={from.x}
                  y1={em(from.y)}
                  x2={to.x}
                  y2={em(to.y)}
                />
                <Show when={isGuess}>
                  <text x={xOf((point.year + lastMeasured) / 2)} y={em((from.y + to.y) / 2 + 1.75)}>
                    projection
                  </text>
                </Show>
              </>
            );
          }}
        </For>
        <For each={points}>
          {(point) => {
            const { x, y } = at(point);
            const { low, high } = rangeOf(point.figure);
            return (
              <>
                <Show when={high > low}>
                  <svg aria-hidden="true" x={x} overflow="visible">
                    <Hatch x="-7" y={em(height(high))} width="14" height={em(height(low) - height(high))} />
                  </svg>
                </Show>
                <rect class="mark trend-mark" x={x} y={em(y)} width="11" height="11" />
                <text x={x} y={em(zero + 1.3)}>
                  {point.year}
                </text>
                <text
                  class={valueClass(point)}
                  x={x}
                  y={em(point === last && !isAtEdge ? y + 0.35 : y - 0.75)}
                >
                  {point === last
                    ? shortText({ ...point.figure, per: undefined }, digits)
                    : formatNumber(rangeOf(point.figure).central, digits)}
                </text>
              </>
            );
          }}
        </For>
      </svg>
      {props.children}
    </div>
  );
}

function em(length: number): string {
  return `${Math.round(length * 100) / 100}em`;
}

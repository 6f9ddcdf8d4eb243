import { For, Show } from 'solid-js';

/** A label and its position on the scale, from 0 (left end) to 1 (right end). */
export interface ScaleMark {
  readonly label: string;
  readonly at: number;
}

/** An uncertain number placed on a scale. */
export interface ScaleRange {
  readonly low: ScaleMark;
  readonly central: ScaleMark;
  readonly high: ScaleMark;
}

/** A range whose centre nobody knows has no mark. */
export type BarRange = Omit<ScaleRange, 'central'> & { readonly central?: ScaleMark | undefined };

/** A position or a width on the scale as an SVG length: 0.37 is `37%`. */
export function percent(at: number): string {
  return `${Math.round(at * 10000) / 100}%`;
}

/**
 * The bar of one range, hatched as far as the number may be, and the solid mark of its central value.
 * The hatching is one thick dashed line, slanted: no pattern, so no identifier to repeat on a page.
 */
export function RangeBar(props: BarRange) {
  return (
    <svg aria-hidden="true" class="range-bar" width="100%" height="2.25em">
      <Show when={props.high.at > props.low.at}>
        <svg
          aria-hidden="true"
          class="range-hatch"
          x={percent(props.low.at)}
          y=".375em"
          width={percent(props.high.at - props.low.at)}
          height="1.5em"
        >
          <rect class="range-ground" width="100%" height="100%" />
          <line x1="-60" x2="4000" y1=".75em" y2=".75em" transform="skewX(-45)" />
          <rect width="100%" height="100%" />
        </svg>
      </Show>
      <Show when={props.central}>
        {(central) => (
          <svg aria-hidden="true" class="range-mark" x={percent(central().at)}>
            <rect x="-3.5" width="7" height="2.25em" />
          </svg>
        )}
      </Show>
    </svg>
  );
}

/** The map grid behind a picture, one line for each power of ten, and the lines that join one range to its ruler. */
export function Grid(props: { readonly ticks: readonly ScaleMark[]; readonly joined?: ScaleRange }) {
  return (
    <svg aria-hidden="true" class="range-grid" viewBox="0 0 1000 2" preserveAspectRatio="none">
      <path d={props.ticks.map(({ at }) => `M${thousandths(at)} 0v2`).join('')} />
      <Show when={props.joined}>{(range) => <path class="range-joints" d={joints(range())} />}</Show>
    </svg>
  );
}

/** The ruler under a picture: powers of ten with their labels, and the finer ticks that tell a log scale. */
export function Ruler(props: { readonly ticks: readonly ScaleMark[] }) {
  return (
    <svg aria-hidden="true" class="range-ruler" width="100%" height="2.25em">
      <svg aria-hidden="true" viewBox="0 0 1000 1" preserveAspectRatio="none" width="100%" height="6">
        <path
          d={fineTicks(props.ticks)
            .map((at) => `M${thousandths(at)} 0v1`)
            .join('')}
        />
      </svg>
      <svg aria-hidden="true" viewBox="0 0 1000 1" preserveAspectRatio="none" width="100%" height="10">
        <path class="range-power" d={props.ticks.map(({ at }) => `M${thousandths(at)} 0v1`).join('')} />
      </svg>
      <For each={props.ticks}>
        {({ label, at }, index) => (
          <text x={percent(at)} y="1.9em" class={tickClass(index(), props.ticks.length)}>
            {label}
          </text>
        )}
      </For>
    </svg>
  );
}

/** From behind the bar, at half the height, down to the ruler. */
function joints({ low, central, high }: ScaleRange): string {
  return [low, central, high].map(({ at }) => `M${thousandths(at)} 1v1`).join('');
}

/** Positions of 2 to 9 between two powers of ten: their crowding says that the scale is logarithmic. */
function fineTicks(ticks: readonly ScaleMark[]): number[] {
  return ticks.slice(1).flatMap((next, index) => {
    const start = ticks[index]?.at ?? 0;
    return [2, 3, 4, 5, 6, 7, 8, 9].map((digit) => start + (next.at - start) * Math.log10(digit));
  });
}

/**
 * How soon a label gives way when room is short: every other one first, then every other one of the rest.
 * The style sheet says at which widths.
 */
function tickClass(index: number, count: number): string {
  if (index % 4 === 0 || (count < 5 && index === count - 1)) return 'tick';
  const crowd = count > 5 ? 'tick-crowded' : 'tick-spaced';
  return `tick ${crowd} ${index % 2 === 1 || count === 4 ? 'tick-first-to-go' : 'tick-next-to-go'}`;
}

function thousandths(at: number): number {
  return Math.round(at * 1000);
}

import { For, Show } from 'solid-js';
import { type BarRange, Grid, RangeBar, Ruler, type ScaleMark } from './log-scale.tsx';

/** One row of the scale: what is done, and how much it takes. */
export interface UsesScaleRow extends BarRange {
  readonly name: string;
  /** The number to read at the right of the name. */
  readonly value: string;
  /** Second line: « entre 0,16 et 1,6 Wh ». */
  readonly detail?: string;
}

/** Props of the scale of uses; positions are from 0 (left end) to 1 (right end) of one log scale. */
export interface UsesScaleProps {
  readonly rows: readonly UsesScaleRow[];
  /** One mark for each power of ten on the scale, the two ends included, in order. */
  readonly ticks: readonly ScaleMark[];
  /** The whole picture in one sentence; the page gives the numbers again in a table. */
  readonly sentence: string;
}

/** Several uses on one log scale, each drawn as a range picture: a bar as far as it may be, a mark at its centre. */
export function UsesScale(props: UsesScaleProps) {
  return (
    <div class="uses-scale" role="img" aria-label={props.sentence}>
      <Grid ticks={props.ticks} />
      <For each={props.rows}>
        {(row) => (
          <div class="uses-row">
            <div class="uses-name">
              <span>{row.name}</span> <b>{row.value}</b>
              <Show when={row.detail}>
                <small>{row.detail}</small>
              </Show>
            </div>
            <RangeBar low={row.low} central={row.central} high={row.high} />
          </div>
        )}
      </For>
      <Ruler ticks={props.ticks} />
    </div>
  );
}

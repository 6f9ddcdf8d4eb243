import { Show } from 'solid-js';
import { Grid, percent, RangeBar, Ruler, type ScaleMark, type ScaleRange } from './log-scale.tsx';

/** Props of the range picture: marks with their position on a log scale, from 0 (left end) to 1 (right end). */
export interface RangePictureProps extends ScaleRange {
  /** One mark for each power of ten on the scale, the two ends included, in order. */
  readonly ticks: readonly ScaleMark[];
  /** The whole picture in words: « entre 0,16 et 0,6 Wh, valeur centrale 0,31 ». */
  readonly sentence: string;
}

/**
 * The signature of the guide: how far a number may be, drawn the same way everywhere. A hatched bar from
 * low to high over a log ruler, a solid mark at the central value, the three numbers beside them.
 */
export function RangePicture(props: RangePictureProps) {
  return (
    <div class="range" role="img" aria-label={props.sentence}>
      <Grid ticks={props.ticks} joined={props} />
      <div class="range-central">
        <svg aria-hidden="true" width={percent(props.central.at)} height="0" />
        <b>{props.central.label}</b>
        <svg aria-hidden="true" width={percent(1 - props.central.at)} height="0" />
      </div>
      <RangeBar low={props.low} central={props.central} high={props.high} />
      <Show when={props.high.at > props.low.at}>
        <Ends low={props.low} high={props.high} />
      </Show>
      <Ruler ticks={props.ticks} />
    </div>
  );
}

/**
 * The two end values, each outside its end of the bar. The content security policy forbids style
 * attributes, so positions are the width attributes of empty drawings (above) or of cells (here), laid out as
 * a flexible row: labels slide along their mark and stop at the edge. None is clipped, no two overlap.
 */
function Ends(props: { readonly low: ScaleMark; readonly high: ScaleMark }) {
  return (
    <table class="range-ends">
      <tbody>
        <tr>
          <td width={percent(props.low.at)}>
            <span>{props.low.label}</span>
          </td>
          <td width={percent(props.high.at - props.low.at)} />
          <td width={percent(1 - props.high.at)}>
            <span>{props.high.label}</span>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

import { For, Show } from 'solid-js';
import { percent } from '#app/ui/log-scale.tsx';
import { formatNumber } from '#core/impact/format.ts';
import { shortText } from '../figure-text.ts';
import { centralIn, type DrawingProps, figureIn } from './drawing-props.ts';
import { Hatch, HatchKey, InkKey } from './Hatch.tsx';
import { makeLinearScale } from './linear-scale.ts';

/** The scenario is told in the label of its figures: questions, images, and these videos. */
const videos = 3;
const whPerKwh = 1000;

/** Preparing an event, as counted then and now: how much shorter the bar is, and how the videos still fill it. */
export function EventThenAndNow(props: DrawingProps) {
  const { site } = props;
  const bar = (id: string, videosKwh: (total: number) => number) => {
    const figure = figureIn('kWh', site, id);
    const total = centralIn('kWh', site, id);
    return { figure, total, share: videosKwh(total) / total };
  };
  const oneVideo = centralIn('Wh', site, 'mit-video-cogvideox-5s') / whPerKwh;
  const shareNow = centralIn('%', site, 'scenario-evenement-part-videos') / 100;
  const bars = [
    bar('mit-scenario-event', () => videos * oneVideo),
    bar('scenario-evenement-2026', (total) => total * shareNow),
  ];
  const scale = makeLinearScale(Math.max(...bars.map(({ total, figure }) => figure.high ?? total)));
  const place = (value: number) => percent(value / scale.to);
  return (
    <div class="drawing event" role="img" aria-label={props.sentence}>
      <For each={bars}>
        {({ figure, total, share }) => (
          <>
            <p class="event-name">
              <span>Calcul de {figure.date.slice(0, 4)}</span>
              <b>{shortText({ ...figure, per: undefined })}</b>
            </p>
            <svg class="event-bar" aria-hidden="true" height="2.5em">
              <Show when={figure.high}>
                {(high) => (
                  <>
                    <line x1={place(total)} x2={place(high())} y1="1.25em" y2="1.25em" />
                    <line x1={place(high())} x2={place(high())} y1=".7em" y2="1.8em" />
                  </>
                )}
              </Show>
              <Hatch width={place(total)} height="100%" />
              <rect class="ink" width={place(total * (1 - share))} height="100%" />
            </svg>
            <p class="event-name event-share">
              <span>
                <HatchKey />
                {'les vidéos\u00a0: '}
                <b>{`${formatNumber(share * 100)}\u00a0%`}</b>
              </span>
              <span>{rangeText(figure.low, figure.high)}</span>
            </p>
          </>
        )}
      </For>
      <svg class="event-ruler" aria-hidden="true" height="2em">
        <line x2="100%" y1="1" y2="1" />
        <For each={scale.ticks}>{(value) => <line x1={place(value)} x2={place(value)} y2=".5em" />}</For>
        <For each={scale.ticks}>
          {(value) => (
            <text x={place(value)} y="1.7em">
              {value === scale.to ? `${formatNumber(value)}\u00a0kWh` : formatNumber(value)}
            </text>
          )}
        </For>
      </svg>
      <p>
        <InkKey />
        les questions et les images
      </p>
    </div>
  );
}

/** One estimate alone has no range, which is not to say that it is exact. */
function rangeText(low: number | undefined, high: number | undefined): string {
  if (low === undefined || high === undefined) return 'plage inconnue';
  return `de ${formatNumber(low)} à ${formatNumber(high)}`;
}

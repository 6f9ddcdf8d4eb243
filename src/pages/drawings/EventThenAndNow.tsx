import { For, Show } from 'solid-js';
import { percent } from '#app/measure/log-scale.tsx';
import { addUp, type Sum } from '#core/impact/basket.ts';
import type { FactorSet } from '#core/impact/factors.ts';
import type { Use } from '#core/impact/use.ts';
import { formatBounds, formatCentral, formatNumber } from '#core/number/format.ts';
import { shortText } from '../guide/figure-text.ts';
import { centralIn, type DrawingProps, figureIn, namedUse } from './drawing-props.ts';
import { Hatch, HatchKey, InkKey } from './Hatch.tsx';
import { makeLinearScale } from './linear-scale.ts';

const whPerKwh = 1000;

/** Preparing an event, as counted then and now: how much shorter the bar is, and how the videos still fill it. */
export function EventThenAndNow(props: DrawingProps) {
  const { site } = props;
  const { uses } = namedUse(site, 'evenement');
  const now = addUp(uses, site.factors);
  const videos = uses.filter(({ kind }) => kind === 'video').reduce((sum, { count }) => sum + count, 0);
  const then = figureIn('kWh', site, 'mit-scenario-event');
  const thenTotal = centralIn('kWh', site, 'mit-scenario-event');
  const thenVideos = (videos * centralIn('Wh', site, 'mit-video-cogvideox-5s')) / whPerKwh;
  const bars: readonly Bar[] = [
    {
      date: then.date,
      value: shortText({ ...then, per: undefined }),
      total: thenTotal,
      share: thenVideos / thenTotal,
      high: undefined,
      // One estimate alone has no range, which is not to say that it is exact.
      bounds: 'plage inconnue',
    },
    {
      date: dateOf(site.factors),
      value: formatCentral(now.energy),
      total: now.energy.central / whPerKwh,
      share: shareOf('video', now),
      high: now.energy.high / whPerKwh,
      bounds: formatBounds(now.energy),
    },
  ];
  const scale = makeLinearScale(Math.max(...bars.map(({ total, high }) => high ?? total)));
  const across = (value: number) => percent(value / scale.to);
  return (
    <div class="drawing event" role="img" aria-label={props.sentence}>
      <For each={bars}>
        {({ date, value, total, share, high: highest, bounds }) => (
          <>
            <p class="event-name">
              <span>Calcul de {date.slice(0, 4)}</span>
              <b>{value}</b>
            </p>
            <svg class="event-bar" aria-hidden="true" height="2.5em">
              <Show when={highest}>
                {(high) => (
                  <>
                    <line x1={across(total)} x2={across(high())} y1="1.25em" y2="1.25em" />
                    <line x1={across(high())} x2={across(high())} y1=".7em" y2="1.8em" />
                  </>
                )}
              </Show>
              <Hatch width={across(total)} height="100%" />
              <rect class="ink" width={across(total * (1 - share))} height="100%" />
            </svg>
            <p class="event-name event-share">
              <span>
                <HatchKey />
                {'les vidéos\u00a0: '}
                <b>{`${formatNumber(share * 100)}\u00a0%`}</b>
              </span>
              <span>{bounds}</span>
            </p>
          </>
        )}
      </For>
      <svg class="event-ruler" aria-hidden="true" height="2em">
        <line x2="100%" y1="1" y2="1" />
        <For each={scale.ticks}>{(value) => <line x1={across(value)} x2={across(value)} y2=".5em" />}</For>
        <For each={scale.ticks}>
          {(value) => (
            <text x={across(value)} y="1.7em">
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

/** One reckoning of the event, in kWh. */
interface Bar {
  readonly date: string;
  readonly value: string;
  readonly total: number;
  /** Of the videos, from 0 to 1. */
  readonly share: number;
  readonly high: number | undefined;
  readonly bounds: string;
}

/** When the method last changed. */
function dateOf({ version, changelog }: FactorSet): string {
  return changelog.find((change) => change.version === version)?.date ?? '';
}

function shareOf(kind: Use['kind'], { parts }: Sum): number {
  return parts.filter(({ use }) => use.kind === kind).reduce((sum, { share }) => sum + share, 0);
}

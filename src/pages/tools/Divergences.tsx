import { For, Show } from 'solid-js';
import { Grid, RangeBar, Ruler } from '#app/measure/log-scale.tsx';
import { shareScale } from '#core/calculator/shared-scale.ts';
import { type Figure, quantityOf } from '#core/guide/figure.ts';
import type { Site } from '#core/guide/site.ts';
import {
  type Divergence,
  type PublishedReach,
  type PublishedRow,
  type Story,
  sideBySide,
  spreadOf,
} from '#core/impact/divergence.ts';
import { estimate } from '#core/impact/estimate.ts';
import { formatBounds, formatCentral, formatNumber, formatQuantity, unitWords } from '#core/number/format.ts';
import { type Quantity, type QuantityUnit, quantity } from '#core/number/units.ts';

/** « Pourquoi les chiffres divergent »: what was published of one page, one image, one video, side by side. */
export function Divergences(props: { readonly site: Site; readonly base: string }) {
  return (
    <section class="divergences" id="divergences" aria-labelledby="pourquoi-divergent">
      <h2 id="pourquoi-divergent">Pourquoi les chiffres divergent</h2>
      <p>
        Chaque étude compte autre chose : les puces seules, tout le service, ou le cycle de vie entier. Voici
        ce qui a été publié, côte à côte, avec ce que compte chaque chiffre.
      </p>
      <For each={props.site.divergence}>
        {(one) => <Published site={props.site} base={props.base} divergence={one} />}
      </For>
    </section>
  );
}

interface PublishedProps {
  readonly site: Site;
  /** Root of the site. */
  readonly base: string;
  readonly divergence: Divergence;
}

/** One thing, folded on how far apart its figures are. */
function Published(props: PublishedProps) {
  const { site, base, divergence } = props;
  const ours = estimate(divergence.use, site.factors);
  const spread = spreadOf(divergence.energy.flatMap(({ figure }) => site.figures.get(figure) ?? []));
  return (
    <details>
      <summary>
        <h3>
          {divergence.label}{' '}
          <small>du plus petit au plus grand chiffre publié : × {formatNumber(spread)}</small>
        </h3>
      </summary>
      <SideBySide
        site={site}
        base={base}
        name="Électricité"
        unit="Wh"
        rows={divergence.energy}
        ours={ours.energy}
      />
      <SideBySide
        site={site}
        base={base}
        name="Gaz à effet de serre"
        unit="gCO2e"
        rows={divergence.carbon}
        ours={ours.carbon.total}
      />
      <SideBySide
        site={site}
        base={base}
        name="Eau"
        unit="mL"
        rows={divergence.water}
        ours={ours.water?.total}
      />
      <Show when={divergence.overTime.length > 0}>
        <h4>Avec le temps</h4>
        <ul class="stories">
          <For each={divergence.overTime}>
            {(story) => <OverTime site={site} base={base} story={story} />}
          </For>
        </ul>
      </Show>
    </details>
  );
}

interface SideBySideProps {
  readonly site: Site;
  readonly base: string;
  readonly name: string;
  readonly unit: QuantityUnit;
  readonly rows: readonly PublishedRow[];
  /** Value of the calculator for the same thing. */
  readonly ours: Quantity | undefined;
}

/** Published figures from the smallest to the largest, on one log scale with our own range first. */
function SideBySide(props: SideBySideProps) {
  const { site, unit, ours } = props;
  const reachOf = new Map(props.rows.map(({ figure, reach }) => [figure, reach]));
  const published = sideBySide(props.rows.flatMap(({ figure }) => site.figures.get(figure) ?? []));
  const values = published.map(({ value }) => quantity(unit, value));
  const scale = shareScale<QuantityUnit>([...(ours ? [ours] : []), ...values]);
  const shift = ours ? 1 : 0;
  return (
    <Show when={published.length > 0 && scale}>
      {(shared) => (
        <>
          <h4>
            {props.name}{' '}
            <small>
              en {unitWords(shared().largest)}, × {formatNumber(published.at(-1)?.timesSmallest ?? 1)} du plus
              petit au plus grand
            </small>
          </h4>
          <div class="uses-scale">
            <Grid ticks={labelled(shared().ticks)} />
            <ol class="published">
              <Show when={ours}>
                {(range) => (
                  <li class="uses-row">
                    <div class="uses-name">
                      <span>Terrain, aujourd’hui</span> <b>{formatCentral(range())}</b>
                      <small>{formatBounds(range())} · service entier, lieu inconnu</small>
                    </div>
                    <Bar position={shared().positions[0]} />
                  </li>
                )}
              </Show>
              <For each={published}>
                {({ figure }, index) => (
                  <li class="uses-row">
                    <div class="uses-name">
                      <FigureLink figure={figure} base={props.base} words={figure.label} />{' '}
                      <b>{formatCentral(values[index()] ?? quantity(unit, zero))}</b>
                      <small>
                        {reachNames[reachOf.get(figure.id) ?? 'unpublished']} · {yearOf(figure)}
                      </small>
                    </div>
                    <Bar position={shared().positions[index() + shift]} />
                  </li>
                )}
              </For>
            </ol>
            <Ruler ticks={labelled(shared().ticks)} />
          </div>
        </>
      )}
    </Show>
  );
}

const zero = { low: 0, central: 0, high: 0 };

function Bar(props: { readonly position: { low: number; central: number; high: number } | undefined }) {
  const { low, central, high } = props.position ?? zero;
  const mark = (at: number) => ({ label: '', at });
  return <RangeBar low={mark(low)} central={mark(central)} high={mark(high)} />;
}

/** One story: each value with its year, then what became of it, computed. */
function OverTime(props: { readonly site: Site; readonly base: string; readonly story: Story }) {
  const figures = props.story.figures.flatMap((id) => props.site.figures.get(id) ?? []);
  const central = new Map(sideBySide(figures).map(({ figure, value }) => [figure.id, value.central]));
  const [first, last] = [figures[0], figures.at(-1)];
  const ratio = ((first && central.get(first.id)) ?? 1) / ((last && central.get(last.id)) ?? 1);
  return (
    <li>
      {props.story.label} :{' '}
      <For each={figures}>
        {(figure, index) => (
          <>
            {index() > 0 && ', puis '}
            <FigureLink figure={figure} base={props.base} words={centralText(figure)} />
          </>
        )}
      </For>
      .{' '}
      <b>{ratio >= 1 ? `Divisé par ${formatNumber(ratio)}.` : `Multiplié par ${formatNumber(1 / ratio)}.`}</b>
    </li>
  );
}

/** To its entry in Sources: at the foot of this page, the notes of all these figures would weigh as much as a guide page. */
function FigureLink(props: { readonly figure: Figure; readonly base: string; readonly words: string }) {
  return (
    <a class="figure" href={`${props.base}sources/#${props.figure.id}`}>
      {props.words}
    </a>
  );
}

function centralText(figure: Figure): string {
  const [row] = sideBySide([figure]);
  if (!row) return '';
  const { central, unit } = formatQuantity(quantity(quantityOf(figure) ?? 'Wh', row.value));
  return `${central}\u00a0${unit}`;
}

function yearOf({ date }: Figure): string {
  return date.slice(0, 4);
}

function labelled(ticks: readonly { readonly value: number; readonly at: number }[]) {
  return ticks.map(({ value, at }) => ({ label: formatNumber(value), at }));
}

const reachNames: Readonly<Record<PublishedReach, string>> = {
  chips: 'puces seules',
  server: 'serveur entier',
  service: 'service entier',
  'life-cycle': 'cycle de vie complet',
  market: 'service, achats d’électricité verte déduits',
  unpublished: 'périmètre non publié',
};

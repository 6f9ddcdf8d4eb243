import { For, Show } from 'solid-js';
import type { Figure, Source } from '#core/guide/figure.ts';
import type { Citation, CitedRatio, CitedUse, Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import { formatRange, sayTimes } from '#core/number/format.ts';
import type { QuantityUnit } from '#core/number/units.ts';
import type { Assets } from '../assets.ts';
import { figureText } from './figure-text.ts';
import { frenchDate } from './french-date.ts';
import { noteId } from './note-id.ts';

/** Sources of the numbers and claims of a page; folded on screen, open on paper. */
export function CitedFigures(props: {
  page: Pick<Prose, 'citations' | 'works'>;
  site: Site;
  assets: Assets;
}) {
  const { citations, works } = props.page;
  return (
    <Show when={citations.length + works.length > 0}>
      <details class="cited">
        <summary>D’où viennent les chiffres et les faits de cette page</summary>
        <dl>
          <For each={citations}>
            {(citation) => <CitationNote citation={citation} site={props.site} assets={props.assets} />}
          </For>
          <For each={works}>{(source) => <WorkNote source={source} />}</For>
        </dl>
      </details>
    </Show>
  );
}

function CitationNote(props: { citation: Citation; site: Site; assets: Assets }) {
  const { citation, site, assets } = props;
  const id = noteId(citation);
  switch (citation.kind) {
    case 'figure':
      return <FigureNote figure={citation.figure} site={site} assets={assets} id={id} />;
    case 'use':
      return <UseNote use={citation.use} version={site.factors.version} assets={assets} id={id} />;
    case 'ratio':
      return <RatioNote ratio={citation.ratio} id={id} />;
  }
}

/** Note of a computed use: its range and the version of the method. */
function UseNote(props: { use: CitedUse; version: string; assets: Assets; id: string }) {
  const [energy, ...others] = props.use.quantities;
  return (
    <div class="note" id={props.id} tabindex="-1">
      <dt>
        {props.use.name} <b>{energy && formatRange(energy)}</b>
      </dt>
      <dd>
        <p>
          <For each={others}>{(one) => `${quantityNames[one.unit]} : ${formatRange(one)}. `}</For>
          Calcul de Terrain, <a href={`${props.assets.base}methode/`}>méthode {props.version}</a>.
        </p>
      </dd>
    </div>
  );
}

const quantityNames: Readonly<Record<QuantityUnit, string>> = {
  Wh: 'Électricité',
  gCO2e: 'Gaz à effet de serre',
  mL: 'Eau',
};

/** Note of a ratio, with the range of both doubts. */
function RatioNote(props: { ratio: CitedRatio; id: string }) {
  const { over, under, times } = props.ratio;
  const bounds = `entre ${sayTimes(times.low)} et ${sayTimes(times.high)}`;
  return (
    <div class="note" id={props.id} tabindex="-1">
      <dt>
        {over} divisé par {under}{' '}
        <b>
          {times.central === undefined
            ? bounds
            : `${sayTimes(times.central)}${times.low === times.high ? '' : `, ${bounds}`}`}
        </b>
      </dt>
    </div>
  );
}

function WorkNote(props: { source: Source }) {
  const { source } = props;
  return (
    <div class="note" id={`ouvrage-${source.id}`} tabindex="-1">
      <dt>{source.short ?? source.authors}</dt>
      <dd>
        <p>
          <SourceLink source={source} />
          {source.read}. {confidence[source.grade]}
        </p>
      </dd>
    </div>
  );
}

/** One figure: what it says, what was measured, when, by whom, how sure. */
export function FigureNote(props: { figure: Figure; site: Site; assets: Assets; id: string }) {
  const { figure, site } = props;
  const sources = figure.sources.flatMap((id) => site.sources.get(id) ?? []);
  return (
    <div class="note" id={props.id} tabindex="-1">
      <dt>
        {figure.label} <b>{figureText(figure)}</b>
      </dt>
      <dd>
        <p>Mesuré : {figure.measured}.</p>
        <Show when={figure.caveat}>
          <p>À savoir : {figure.caveat}</p>
        </Show>
        <Show when={figure.derivation}>
          <p>Calcul : {figure.derivation}</p>
        </Show>
        <p>
          <For each={sources}>{(source) => <SourceLink source={source} />}</For>
          Données : {frenchDate(figure.date)}. {confidence[figure.grade]}
        </p>
      </dd>
    </div>
  );
}

/** These figures, as a page that shows them cites them. */
export function citationsOf(figures: Iterable<Figure>): Citation[] {
  return [...figures].map((figure) => ({ kind: 'figure', figure }));
}

/** Words of the three grades, for readers. */
export const confidence = {
  A: 'Lu dans la source.',
  B: 'Lu de seconde main.',
  C: 'Notre synthèse ou une convention : à prendre avec prudence.',
} as const;

function SourceLink(props: { source: Source }) {
  const { source } = props;
  const name = `${source.title} (${source.authors}, ${source.year})`;
  return (
    <Show when={source.url} fallback={<span lang={source.lang}>{name}. </span>}>
      <a href={source.url} lang={source.lang} rel="noreferrer">
        {name}
      </a>
      {'. '}
    </Show>
  );
}

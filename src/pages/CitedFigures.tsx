import { For, Show } from 'solid-js';
import type { Figure, Source } from '#core/impact/figure.ts';
import { figureText } from './figure-text.ts';
import { frenchDate } from './french-date.ts';
import type { Assets, Prose, Site } from './site.ts';

/** Where the numbers and the claims of a page come from; folded on screen, open on paper. */
export function CitedFigures(props: { page: Pick<Prose, 'figures' | 'works'>; site: Site; assets: Assets }) {
  const { figures, works } = props.page;
  return (
    <Show when={figures.length + works.length > 0}>
      <details class="cited">
        <summary>D’où viennent les chiffres et les faits de cette page</summary>
        <dl>
          <For each={figures}>
            {(figure) => (
              <FigureNote
                figure={figure}
                site={props.site}
                assets={props.assets}
                id={`chiffre-${figure.id}`}
              />
            )}
          </For>
          <For each={works}>{(source) => <WorkNote source={source} />}</For>
        </dl>
      </details>
    </Show>
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

/** What the three grades mean to a reader. */
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

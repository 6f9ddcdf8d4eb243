import { For, Show } from 'solid-js';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../shell/Document.tsx';
import { confidence, FigureNote } from './CitedFigures.tsx';

export const sourcesPage = {
  slug: 'sources',
  title: 'Sources',
  summary: 'Chaque chiffre du guide, ce qui a été mesuré, sa date et sa source.',
} as const;

/** Every figure with what was measured, then every work cited: where the link of a number leads. */
export function SourcesPage(props: { site: Site; assets: Assets }) {
  const figures = [...props.site.figures.values()].sort((a, b) => a.label.localeCompare(b.label, 'fr'));
  const sources = [...props.site.sources.values()].sort((a, b) => a.authors.localeCompare(b.authors, 'fr'));
  return (
    <Document assets={props.assets} title={sourcesPage.title} description={sourcesPage.summary} crop={2}>
      <p class="lead">
        {figures.length} chiffres, {sources.length} sources. Chaque chiffre dit ce qui a été mesuré et comment
        nous l’avons lu.
      </p>
      <h2 id="chiffres">Chiffres</h2>
      <dl class="figures">
        <For each={figures}>
          {(figure) => <FigureNote figure={figure} site={props.site} assets={props.assets} id={figure.id} />}
        </For>
      </dl>
      <h2 id="ouvrages">Ouvrages et données</h2>
      <ul class="works">
        <For each={sources}>
          {(source) => (
            <li id={`source-${source.id}`}>
              <Show when={source.url} fallback={<b lang={source.lang}>{source.title}</b>}>
                <a href={source.url} lang={source.lang} rel="noreferrer">
                  {source.title}
                </a>
              </Show>
              <p>
                {source.authors}, {source.year}. {source.read}. {confidence[source.grade]}
              </p>
            </li>
          )}
        </For>
      </ul>
    </Document>
  );
}

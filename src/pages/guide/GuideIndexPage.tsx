import { For, Show } from 'solid-js';
import { Icon } from '#app/ui/icons.tsx';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../shell/Document.tsx';
import { PageRows } from './PageRows.tsx';

/** The table of contents, closed by what one looks up. */
export function GuideIndexPage(props: { site: Site; assets: Assets }) {
  const { base } = props.assets;
  return (
    <Document
      assets={props.assets}
      title="Guide"
      description="Le sommaire du guide : toutes ses pages, dans l’ordre."
      tab="guide"
      crop={1}
      islands={['reading']}
    >
      <div data-resume hidden />
      <p class="actions scripted">
        <a class="button" href={`${base}gardes/`}>
          <Icon name="star" /> Pages gardées
        </a>
      </p>
      <For each={props.site.parts}>
        {(part) => (
          <Show when={part.pages.length > 0}>
            <section>
              <h2>{part.title}</h2>
              <ul class="rows">
                <For each={part.pages}>
                  {(chapter) => (
                    <li id={chapter.slug}>
                      <a href={`${base}guide/${chapter.slug}/`}>{chapter.title}</a>
                      <p>
                        {chapter.summary} <small>{chapter.minutes} min</small>
                      </p>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          </Show>
        )}
      </For>
      <PageRows
        heading="Annexes"
        slugs={['glossaire', 'formats', 'listes', 'sources', 'methode', 'corrections']}
        site={props.site}
        base={base}
      />
    </Document>
  );
}

import { For, Show } from 'solid-js';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../shell/Document.tsx';

export const glossary = {
  slug: 'glossaire',
  title: 'Glossaire',
  summary: 'Les mots de l’IA générative, en clair.',
} as const;

/** Every word explained, in alphabetical order. */
export function GlossaryPage(props: { site: Site; assets: Assets }) {
  return (
    <Document assets={props.assets} title={glossary.title} description={glossary.summary} crop={3}>
      <dl class="glossary" id="mots">
        <For each={props.site.glossary}>
          {(entry) => (
            <div class="note" id={entry.id}>
              <dt>
                <b>{entry.term}</b>
                <Show when={entry.en && entry.en !== entry.term}>
                  {' '}
                  <small>
                    (en anglais : <span lang="en">{entry.en}</span>)
                  </small>
                </Show>
              </dt>
              <dd>{entry.definition}</dd>
            </div>
          )}
        </For>
      </dl>
    </Document>
  );
}

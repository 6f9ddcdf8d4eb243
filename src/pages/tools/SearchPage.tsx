import { For } from 'solid-js';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { listTerms } from '../guide/list-terms.ts';
import { Document } from '../shell/Document.tsx';

/** Chercher: the field where scripts run, and always an index of terms, folded once the field works. */
export function SearchPage(props: { site: Site; assets: Assets; island: string }) {
  const { site, assets } = props;
  return (
    <Document
      assets={assets}
      title="Chercher"
      description="Chercher un mot, une question, un chiffre dans le guide, les fiches, les tableaux et le glossaire. Rien de ce que vous tapez ne sort."
      crop={6}
      leadsToSearch
      islands={['search']}
    >
      <div data-island="search" data-texts={assets.searchTexts} innerHTML={props.island} />
      <details class="terms" open data-folded-by-search>
        <summary>Tous les termes, de A à Z</summary>
        <For each={listTerms(site)}>
          {({ letter, terms }) => (
            <section aria-labelledby={`lettre-${letter}`}>
              <h2 id={`lettre-${letter}`}>{letter}</h2>
              <ul>
                <For each={terms}>
                  {({ label, path }) => (
                    <li>
                      <a href={assets.base + path}>{label}</a>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </details>
    </Document>
  );
}

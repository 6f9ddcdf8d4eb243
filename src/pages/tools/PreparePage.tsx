import { For, Show } from 'solid-js';
import type { Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { NoticePage } from '../guide/NoticePage.tsx';
import { PageRows } from '../guide/PageRows.tsx';

/** Préparer: the sheets, one task each, then what holds for every request. */
export function PreparePage(props: { site: Site; assets: Assets; notice: Prose }) {
  const { site, assets, notice } = props;
  return (
    <NoticePage site={site} assets={assets} notice={notice} tab="preparer">
      <Show when={site.sheets.length > 0}>
        <section aria-labelledby="fiches">
          <h2 id="fiches">Une fiche par tâche</h2>
          <ul class="rows">
            <For each={site.sheets}>
              {(sheet) => (
                <li>
                  <a href={`${assets.base}preparer/${sheet.slug}/`}>{sheet.title}</a>
                  <p>{sheet.summary}</p>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <PageRows
        heading="À garder sous la main"
        slugs={['formats', 'listes']}
        site={site}
        base={assets.base}
      />
    </NoticePage>
  );
}

import { For, Show } from 'solid-js';
import { NoHydration, renderToString } from 'solid-js/web';
import type { Source } from '#core/guide/figure.ts';
import type { Site } from '#core/guide/site.ts';
import type { Table } from '#core/guide/table.ts';
import { frenchDate } from './french-date.ts';

/** Puts each dated table in the place that the text left for it. */
export function fillTables(html: string, site: Site): string {
  return html.replace(/<div data-table="([^"]*)"><\/div>/g, (_, id: string) => {
    const table = site.tables.get(id);
    if (!table) return '';
    return renderToString(() => (
      <NoHydration>
        <TableCards table={table} />
      </NoHydration>
    ));
  });
}

/** A table as cards, since a phone has no room for columns; it says its age, and when it is too old. */
function TableCards(props: { readonly table: Table }) {
  const { table } = props;
  return (
    <section class="cards" id={`tableau-${table.id}`}>
      <h3>{table.title}</h3>
      <p class="checked">Vérifié en {frenchDate(table.checked)}.</p>
      <p class="stale" hidden data-stale-after={table.staleAfter}>
        Ce tableau est ancien : les services changent vite. Vérifiez sur place.
      </p>
      <For each={table.rows}>
        {(row) => (
          <details id={row.id}>
            <summary>{row.name}</summary>
            <dl>
              <For each={row.cells}>
                {({ label, value }) => (
                  <div>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                )}
              </For>
            </dl>
            <Works works={row.works} />
          </details>
        )}
      </For>
      <Works works={table.works} />
    </section>
  );
}

/** « Sources : OpenAI, Mistral AI, Mistral AI (2). », each a link to the work. */
function Works(props: { readonly works: readonly Source[] }) {
  const { works } = props;
  const names = works.map(({ short, authors }) => short ?? authors);
  const nameAt = (index: number) => {
    const nth = names.slice(0, index + 1).filter((name) => name === names[index]).length;
    return nth > 1 ? `${names[index]} (${nth})` : names[index];
  };
  return (
    <Show when={works.length > 0}>
      <p class="checked">
        {works.length > 1 ? 'Sources\u00a0: ' : 'Source\u00a0: '}
        <For each={works}>
          {({ id }, index) => (
            <>
              {index() > 0 ? ', ' : ''}
              <a href={`/sources/#source-${id}`}>{nameAt(index())}</a>
            </>
          )}
        </For>
        .
      </p>
    </Show>
  );
}

import { For, Show } from 'solid-js';
import { renderToString } from 'solid-js/web';
import { frenchDate } from './french-date.ts';
import type { Site, Table } from './site.ts';

/** Puts each dated table in the place that the text left for it. */
export function fillTables(html: string, site: Site): string {
  return html.replace(/<div data-table="([^"]*)"><\/div>/g, (_, id: string) => {
    const table = site.tables.get(id);
    return table ? renderToString(() => <TableCards table={table} />) : '';
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
          <details>
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
          </details>
        )}
      </For>
      <Show when={table.works.length > 0}>
        <p class="checked">
          Sources : {table.works.map(({ short, authors }) => short ?? authors).join(', ')}.
        </p>
      </Show>
    </section>
  );
}

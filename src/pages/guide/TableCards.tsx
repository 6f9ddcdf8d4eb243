import { For, Show } from 'solid-js';
import { NoHydration, renderToString } from 'solid-js/web';
import { cellWords } from '#core/guide/cell-words.ts';
import type { Source } from '#core/guide/figure.ts';
import type { Table } from '#core/guide/table.ts';
import { frenchDate } from './french-date.ts';
import { phrasesOf, TitlePhrases } from './TitlePhrases.tsx';

/** A dated table as HTML, its links from this folder. */
export function tableHtml(table: Table, base: string): string {
  return renderToString(() => (
    <NoHydration>
      <TableCards table={table} base={base} />
    </NoHydration>
  ));
}

/** A table as cards, since a phone has no room for columns; it says its age, and when it is too old. */
function TableCards(props: { readonly table: Table; readonly base: string }) {
  const { table, base } = props;
  return (
    <section class="cards" id={`tableau-${table.id}`}>
      <h3>{phrasesOf(table.title).length === 1 ? table.title : <TitlePhrases title={table.title} />}</h3>
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
                    <dd>{cellWords(value)}</dd>
                  </div>
                )}
              </For>
            </dl>
            <Works works={row.works} base={base} />
          </details>
        )}
      </For>
      <Works works={table.works} base={base} />
    </section>
  );
}

/** « Sources : OpenAI, Mistral AI, Mistral AI (2). », each a link to the work. */
function Works(props: { readonly works: readonly Source[]; readonly base: string }) {
  const { works, base } = props;
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
              <a href={`${base}sources/#source-${id}`}>{nameAt(index())}</a>
            </>
          )}
        </For>
        .
      </p>
    </Show>
  );
}

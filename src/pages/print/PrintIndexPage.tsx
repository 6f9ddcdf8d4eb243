import { For } from 'solid-js';
import { Icon } from '#app/ui/icons.tsx';
import type { Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { NoticePage } from '../guide/NoticePage.tsx';
import { PageRows } from '../guide/PageRows.tsx';
import { type PrintedDocument, printedDocuments } from './documents.ts';

/** Index of what can be printed: one page or sheet, chosen here; the documents made for paper; then how to. */
export function PrintIndexPage(props: {
  readonly site: Site;
  readonly assets: Assets;
  readonly notice: Prose;
}) {
  const { site, assets, notice } = props;
  return (
    <NoticePage
      site={site}
      assets={assets}
      notice={notice}
      islands={['print']}
      styles={[assets.printStyle('print-list')]}
    >
      <section class="off-paper" aria-labelledby="une-page">
        <h2 id="une-page">Une page ou une fiche</h2>
        <Choice site={site} />
        <p class="unscripted">
          Ouvrez-la dans le <a href={`${assets.base}guide/`}>Guide</a> ou dans{' '}
          <a href={`${assets.base}preparer/`}>Préparer</a>, puis le menu du navigateur, « Imprimer ». Toutes
          les pages sont faites pour le papier.
        </p>
      </section>
      <section aria-labelledby="documents">
        <h2 id="documents">Faits pour le papier</h2>
        <ul class="rows printed-rows">
          <For each={printedDocuments}>{(printed) => <Row printed={printed} base={assets.base} />}</For>
        </ul>
      </section>
      <PageRows
        heading="À garder sous la main"
        slugs={['formats', 'listes']}
        site={site}
        base={assets.base}
      />
    </NoticePage>
  );
}

function Choice(props: { readonly site: Site }) {
  const { parts, sheets } = props.site;
  return (
    <div class="scripted" data-island="print" data-print="choice">
      <p class="field">
        <label for="quoi">Laquelle ?</label>
        <select id="quoi" autocomplete="off">
          <option value="">Choisissez…</option>
          <For each={parts}>
            {(part) => <Options title={part.title} prefix="guide/" pages={part.pages} />}
          </For>
          <Options title="Préparer : les fiches" prefix="preparer/" pages={sheets} />
        </select>
      </p>
      <p class="actions">
        <button type="button" class="main">
          <Icon name="print" /> Imprimer
        </button>
      </p>
      <p role="status" />
    </div>
  );
}

function Options(props: {
  readonly title: string;
  readonly prefix: string;
  readonly pages: readonly Prose[];
}) {
  return (
    <optgroup label={props.title}>
      <For each={props.pages}>
        {(page) => <option value={`${props.prefix}${page.slug}/`}>{page.title}</option>}
      </For>
    </optgroup>
  );
}

function Row(props: { readonly printed: PrintedDocument; readonly base: string }) {
  const { slug, title, summary, paper } = props.printed;
  return (
    <li>
      <SheetPicture shape={props.printed.shape} />
      <div>
        <a href={`${props.base}imprimer/${slug}/`}>{title}</a>
        <p>
          {summary} <small>{paper}</small>
        </p>
      </div>
    </li>
  );
}

/** A sheet of paper with its folds or cuts. */
function SheetPicture(props: { readonly shape: PrintedDocument['shape'] }) {
  const { columns, rows, isWide } = props.shape;
  const [width, height] = isWide ? [40, 28] : [28, 40];
  const [left, top] = [(44 - width) / 2, (44 - height) / 2];
  const lines = [
    ...betweens(columns).map((share) => `M${left + share * width} ${top}v${height}`),
    ...betweens(rows).map((share) => `M${left} ${top + share * height}h${width}`),
  ];
  return (
    <svg class="sheet-picture" viewBox="0 0 44 44" aria-hidden="true">
      <path d={`M${left} ${top}h${width}v${height}h${-width}z`} />
      <path class="fold" d={lines.join('')} />
    </svg>
  );
}

/** Positions of the lines between `count` equal parts, as shares of the whole. */
function betweens(count: number): number[] {
  return Array.from({ length: count - 1 }, (_, index) => (index + 1) / count);
}

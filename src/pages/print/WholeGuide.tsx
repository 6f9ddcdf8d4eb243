import { For } from 'solid-js';
import { Icon } from '#app/ui/icons.tsx';
import type { Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../shell/Document.tsx';
import { wholeGuide } from './documents.ts';
import { paperHtml } from './on-paper.ts';
import { pageNamed, passageOf } from './passages.ts';

/**
 * The whole guide: its contents. A script gathers the pages already on the phone, in this order, into a book of
 * A5 pages; without scripts each one opens and prints by itself.
 */
export function WholeGuide(props: { readonly site: Site; readonly assets: Assets }) {
  const { site, assets } = props;
  const { base } = assets;
  const booklet = passageOf(pageNamed('imprimer', site), 'Imprimer en livret');
  return (
    <Document
      assets={assets}
      title={wholeGuide.title}
      description={wholeGuide.summary}
      kicker={`À imprimer · ${wholeGuide.paper}`}
      crop={5}
      islands={['print']}
      styles={wholeGuide.styles.map(assets.printStyle)}
    >
      <p class="lead">{wholeGuide.summary}</p>
      <div class="scripted off-paper" data-island="print" data-print="guide">
        <p class="actions">
          <button type="button" class="main">
            <Icon name="print" /> Imprimer le guide
          </button>
        </p>
        <p role="status" />
      </div>
      <p class="unscripted">
        Sans script, le livre ne peut pas être assemblé ici. Ouvrez une page ci-dessous, puis le menu du
        navigateur, « Imprimer ».
      </p>
      <p>
        <a href={`${base}imprimer/`}>Tout ce qui s’imprime</a>
      </p>
      <section class="prose">
        <h2>{booklet.title}</h2>
        <div innerHTML={paperHtml(booklet.nodes, site)} />
      </section>
      <div class="contents">
        <For each={site.parts}>
          {(part) => <Contents title={part.title} prefix="guide/" pages={part.pages} base={base} />}
        </For>
        <Contents title="Préparer" prefix="preparer/" pages={site.sheets} base={base} />
        <h2>À garder sous la main</h2>
        <ul class="rows">
          <For each={[pageNamed('listes', site)]}>
            {(list) => (
              <li>
                <a href={`${base}${list.slug}/`}>{list.title}</a>
              </li>
            )}
          </For>
          <li>
            <a href={`${base}glossaire/`}>Glossaire</a>
          </li>
        </ul>
      </div>
    </Document>
  );
}

interface ContentsProps {
  readonly title: string;
  readonly prefix: string;
  readonly pages: readonly Prose[];
  readonly base: string;
}

function Contents(props: ContentsProps) {
  return (
    <>
      <h2>{props.title}</h2>
      <ul class="rows">
        <For each={props.pages}>
          {(page) => (
            <li>
              <a href={`${props.base}${props.prefix}${page.slug}/`}>{page.title}</a>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

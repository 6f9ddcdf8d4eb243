import { For } from 'solid-js';
import type { Passage } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import { changeElements, elementOf, type ProseNode, text, wordsOfProperty } from '#core/guide/tree.ts';
import type { Assets } from '../assets.ts';
import { frenchDate } from '../guide/french-date.ts';
import { memoCards } from './documents.ts';
import { paperHtml } from './on-paper.ts';
import { Address } from './PaperFoot.tsx';
import { PrintPage, Steps } from './PrintPage.tsx';
import { pageNamed } from './passages.ts';

const cardsASheet = 4;

/** The memo cards: A6, four to a sheet of A4, since that is the paper people have. */
export function MemoCards(props: { readonly site: Site; readonly assets: Assets }) {
  const lists = pageNamed('listes', props.site);
  const cards = lists.passages.filter(({ title }) => title !== '');
  const sheets = cards.flatMap((_, index) =>
    index % cardsASheet === 0 ? [cards.slice(index, index + cardsASheet)] : [],
  );
  return (
    <PrintPage
      assets={props.assets}
      printed={memoCards}
      after={
        <Steps
          title="Découper"
          steps={[
            'Coupez le long des deux traits : quatre cartes A6.',
            'Sur du papier épais, elles durent plus longtemps. Recto verso, deux cartes tiennent dos à dos.',
          ]}
        />
      }
    >
      <For each={sheets}>
        {(sheet) => (
          <article class="paper cut cut-4">
            <For each={sheet}>{(card) => <Card card={card} checked={lists.checked} site={props.site} />}</For>
          </article>
        )}
      </For>
    </PrintPage>
  );
}

function Card(props: { readonly card: Passage; readonly checked: string; readonly site: Site }) {
  const { card, site } = props;
  return (
    <section class="panel">
      <h2>{card.title}</h2>
      <div innerHTML={paperHtml(withAddresses(card.nodes), site)} />
      <p class="panel-foot">
        Terrain, vérifié en {frenchDate(props.checked)}. Adresse : <Address />
      </p>
    </section>
  );
}

/** A link becomes the address of the page it leads to, after its words. */
function withAddresses(nodes: readonly ProseNode[]): readonly ProseNode[] {
  return changeElements(nodes, (element) => {
    const { tagName, properties, children } = element;
    const address = wordsOfProperty(element, 'href');
    // Numbers, sources and words of the glossary have a class.
    if (tagName !== 'a' || properties.className || !address?.startsWith('/')) return [element];
    return [...children, text('\u00a0: '), elementOf('span', { className: ['path'] }, [text(address)])];
  });
}

import { For } from 'solid-js';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { frenchDate } from '../guide/french-date.ts';
import { memoCards } from './documents.ts';
import { Address } from './PaperFoot.tsx';
import { PrintPage, Steps } from './PrintPage.tsx';
import { onPaper, type Passage, pageNamed, passagesOf } from './passages.ts';

const cardsASheet = 4;

/** The memo cards: A6, four to a sheet of A4, since that is the paper people have. */
export function MemoCards(props: { readonly site: Site; readonly assets: Assets }) {
  const lists = pageNamed('listes', props.site);
  const cards = passagesOf(lists);
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
      <div innerHTML={onPaper(withAddresses(card.html), site)} />
      <p class="panel-foot">
        Terrain, vérifié en {frenchDate(props.checked)}. Adresse : <Address />
      </p>
    </section>
  );
}

/** A link becomes the address of the page it leads to, after its words. */
function withAddresses(html: string): string {
  return html.replace(/<a href="(\/[^"]*)">([\s\S]*?)<\/a>/g, '$2 : <span class="path">$1</span>');
}

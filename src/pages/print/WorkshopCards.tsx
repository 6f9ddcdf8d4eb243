import { For } from 'solid-js';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { workshop } from './documents.ts';
import { paperHtml } from './on-paper.ts';
import { PaperFoot } from './PaperFoot.tsx';
import { PrintPage, Steps } from './PrintPage.tsx';
import { boldOf, contentOf, itemsOf, pageNamed, passageOf } from './passages.ts';

/** The workshop: its cards, the three circles where they go, and the sheet of who leads it. */
export function WorkshopCards(props: { readonly site: Site; readonly assets: Assets }) {
  const { site } = props;
  const chapter = pageNamed('atelier', site);
  const cards = itemsOf(passageOf(chapter, 'Les douze cartes'));
  const answers = passageOf(chapter, 'Pour l’animation');
  const circles = boldOf(answers.nodes);
  const leading = ['À préparer', 'Le déroulé'].map((title) => passageOf(chapter, title));
  return (
    <PrintPage
      assets={props.assets}
      printed={workshop}
      after={
        <Steps
          title="Préparer"
          steps={[
            'Un jeu de cartes pour trois personnes : imprimez la première feuille autant de fois qu’il faut.',
            'Coupez le long des traits. La troisième feuille reste à qui anime : elle porte des réponses.',
          ]}
        />
      }
    >
      <article class="paper cut cut-12">
        <For each={cards}>
          {(card, index) => (
            <section class="panel">
              <p class="card-number">{index() + 1}</p>
              <p class="card-task" innerHTML={paperHtml(contentOf(card), site)} />
            </section>
          )}
        </For>
      </article>
      <article class="paper cut cut-3">
        <For each={circles}>
          {(circle) => (
            <section class="panel circle">
              <h2>{circle}</h2>
            </section>
          )}
        </For>
      </article>
      <article class="paper leading">
        <For each={[...leading, answers]}>
          {(passage) => (
            <section>
              <h2>{passage.title}</h2>
              <div innerHTML={paperHtml(passage.nodes, site)} />
            </section>
          )}
        </For>
        <PaperFoot from={chapter} />
      </article>
    </PrintPage>
  );
}

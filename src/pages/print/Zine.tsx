import { For, type JSX } from 'solid-js';
import { Blaze, Sign } from '#app/ui/icons.tsx';
import type { Site } from '#core/guide/site.ts';
import { changeElements, type ProseNode, text, wordsIn } from '#core/guide/tree.ts';
import type { Assets } from '../assets.ts';
import { frenchDate } from '../guide/french-date.ts';
import { splitSentence } from './cut-nodes.ts';
import { zine } from './documents.ts';
import { FoldingPicture } from './FoldingPicture.tsx';
import { ItemList } from './ItemList.tsx';
import { neverPasted } from './never-pasted.ts';
import { paperHtml } from './on-paper.ts';
import { Address, AddressCode } from './PaperFoot.tsx';
import { PrintPage, Steps } from './PrintPage.tsx';
import { changeItem, itemsOf, pageNamed, paragraphOf, passageOf } from './passages.ts';
import { Saying } from './Saying.tsx';
import { zineImposition } from './zine-imposition.ts';

/** Chapters whose sentence to say makes the second page. */
const saidChapters = ['s-en-passer', 'vie-militante', 'pas-d-avis-final', 'relire-et-s-arreter', 'garder'];
const gestureCount = 4;

/** The zine: eight fixed panels, printed on one side of one sheet, folded and cut once. */
export function Zine(props: { readonly site: Site; readonly assets: Assets }) {
  const panels = panelsOf(props.site);
  return (
    <PrintPage
      assets={props.assets}
      printed={zine}
      after={
        <>
          <Steps
            title="Plier"
            steps={[
              'Imprimez d’un seul côté, à l’échelle 100 %.',
              'Pliez la feuille en deux dans sa longueur, texte dehors. Marquez le pli, dépliez.',
              'Pliez-la en deux dans sa largeur, puis chaque moitié encore en deux. Dépliez : huit cases.',
              'Coupez le trait plein, au milieu : deux cases de long, pas plus.',
              'Repliez dans la longueur, texte dehors. Poussez les deux bouts l’un vers l’autre : l’entaille s’ouvre en losange.',
              'Poussez jusqu’à faire une croix, puis rabattez les pages, la couverture dessus.',
            ]}
          />
          <FoldingPicture />
        </>
      }
    >
      <article class="paper zine">
        <For each={zineImposition}>
          {({ page, isUpsideDown }) => (
            <section class={isUpsideDown ? 'panel upside-down' : 'panel'} data-page={page}>
              {panels[page - 1]}
            </section>
          )}
        </For>
        <span class="zine-cut" />
      </article>
    </PrintPage>
  );
}

/** The eight panels, in the order in which one reads them. Nothing here is written twice. */
function panelsOf(site: Site): JSX.Element[] {
  const named = (slug: string) => pageNamed(slug, site);
  const never = named('ne-jamais-coller');
  const slots = named('sept-cases');
  const gestures = named('gestes-qui-comptent');
  const orange = passageOf(never, 'Orange');
  const green = passageOf(never, 'Vert');
  const pasted = passageOf(named('listes'), 'Déjà collé');
  return [
    <div class="zine-cover">
      <p class="zine-signs">
        <For each={['do', 'avoid', 'other'] as const}>{(kind) => <Sign kind={kind} />}</For>
      </p>
      <h2>Terrain</h2>
      <p>Guide de poche de l’IA, avec ou sans.</p>
      <Saying of={named('introduction')} />
    </div>,
    <>
      <h2>À dire</h2>
      <For each={saidChapters}>{(slug) => <Saying of={named(slug)} />}</For>
    </>,
    <>
      <h2>{slots.title}</h2>
      <ItemList
        ordered
        items={itemsOf(passageOf(slots, 'Les sept cases')).map((item) => changeItem(item, firstWords))}
        site={site}
      />
    </>,
    <>
      <PanelTitle sign="avoid" title={passageOf(never, 'Rouge').title} />
      <ItemList items={neverPasted(site)} site={site} />
      <Saying of={never} />
    </>,
    <>
      <PanelTitle sign="other" title={orange.title} />
      <p innerHTML={paperHtml(paragraphOf(orange), site)} />
      <PanelTitle sign="do" title={green.title} />
      <p innerHTML={paperHtml(paragraphOf(green), site)} />
    </>,
    <>
      <h2>{gestures.title}</h2>
      <ItemList
        ordered
        items={itemsOf(passageOf(gestures, 'Les huit gestes'))
          .slice(0, gestureCount)
          .map((item) => changeItem(item, gestureOf))}
        site={site}
      />
      <Saying of={gestures} />
    </>,
    <>
      <h2>{pasted.title}</h2>
      <ItemList items={itemsOf(pasted)} site={site} />
    </>,
    <div class="zine-back">
      <AddressCode />
      <p>
        Lire la suite, sans réseau ensuite : <Address />
      </p>
      <p>Faits vérifiés en {frenchDate(never.checked)}. Texte : CC BY-SA 4.0, à copier, à plier, à donner.</p>
    </div>,
  ];
}

function PanelTitle(props: { readonly sign: 'do' | 'avoid' | 'other'; readonly title: string }) {
  return (
    <h2>
      <Blaze kind={props.sign} /> {props.title}
    </h2>
  );
}

/** The name of a gesture and the sentence after it. What it spares holds for the month of its chapter alone. */
function gestureOf(item: readonly ProseNode[]): readonly ProseNode[] {
  return changeElements(firstWords(item), (element) => {
    const [name = '', ...spared] = wordsIn(element.children).split(/\s*:\s/);
    const isLonger = element.tagName === 'strong' && spared.length > 0;
    return [isLonger ? { ...element, children: [text(`${name}.`)] } : element];
  });
}

/** « Contexte. Qui parle, à propos de quoi, en une ligne. »: the name and the sentence after it. */
function firstWords(item: readonly ProseNode[]): readonly ProseNode[] {
  const name = item.findIndex((node) => node.type === 'element' && node.tagName === 'strong');
  if (name < 0) return item;
  const [sentence] = splitSentence(item.slice(name + 1));
  return [...item.slice(0, name + 1), ...sentence];
}

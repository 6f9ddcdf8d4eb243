import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { charter } from './documents.ts';
import { paperHtml } from './on-paper.ts';
import { PaperFoot } from './PaperFoot.tsx';
import { PrintPage, Steps } from './PrintPage.tsx';
import { pageNamed, passageOf } from './passages.ts';

/** The charter alone, with air to write in: its words are made to be struck out. */
export function CharterSheet(props: { readonly site: Site; readonly assets: Assets }) {
  const chapter = pageNamed('charte', props.site);
  const text = passageOf(chapter, 'Notre charte');
  return (
    <PrintPage
      assets={props.assets}
      printed={charter}
      after={
        <Steps
          title="S’en servir"
          steps={[
            'Une feuille par personne. Chaque personne raye ou ajoute une ligne, au stylo.',
            'Les crochets se remplissent à la main. Une feuille au propre s’affiche au local.',
          ]}
        />
      }
    >
      <article class="paper charter">
        <h2>{text.title}</h2>
        <div innerHTML={paperHtml(text.nodes, props.site)} />
        <p class="line" />
        <p class="line" />
        <PaperFoot from={chapter} withCode />
      </article>
    </PrintPage>
  );
}

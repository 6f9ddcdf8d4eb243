import type { JSX } from 'solid-js';
import { Blaze } from '#app/ui/icons.tsx';
import type { BlazeKind } from '#core/guide/sign.ts';
import type { Site } from '#core/guide/site.ts';
import type { ProseNode } from '#core/guide/tree.ts';
import type { Assets } from '../assets.ts';
import { writeHtml } from '../guide/write-html.ts';
import { splitSentence } from './cut-nodes.ts';
import { poster } from './documents.ts';
import { ItemList } from './ItemList.tsx';
import { neverPasted } from './never-pasted.ts';
import { onPaper } from './on-paper.ts';
import { PaperFoot } from './PaperFoot.tsx';
import { PrintPage } from './PrintPage.tsx';
import { pageNamed, paragraphOf, passageOf } from './passages.ts';
import { Saying } from './Saying.tsx';

/** The three zones of what one pastes, told apart by sign and edge, colour only repeating it. */
export function Poster(props: { readonly site: Site; readonly assets: Assets }) {
  const { site } = props;
  const chapter = pageNamed('ne-jamais-coller', site);
  const [red, orange, green] = ['Rouge', 'Orange', 'Vert'].map((colour) => passageOf(chapter, colour));
  if (!red || !orange || !green) throw new Error('a poster has three zones');
  return (
    <PrintPage assets={props.assets} printed={poster}>
      <article class="paper poster">
        <h2>{chapter.title}</h2>
        <Zone name="red" sign="avoid" title={red.title}>
          <ItemList items={neverPasted(site)} site={site} />
        </Zone>
        <Zone name="orange" sign="other" title={orange.title}>
          <Example words={onPaper(paragraphOf(orange), site)} />
        </Zone>
        <Zone name="green" sign="do" title={green.title}>
          <Example words={onPaper(paragraphOf(green), site)} />
        </Zone>
        <Saying of={chapter} />
        <PaperFoot from={chapter} withCode />
      </article>
    </PrintPage>
  );
}

interface ZoneProps {
  readonly name: 'red' | 'orange' | 'green';
  readonly sign: BlazeKind;
  /** « Rouge : jamais, dans aucun service en ligne » */
  readonly title: string;
  readonly children: JSX.Element;
}

function Zone(props: ZoneProps) {
  const [colour = '', rule = ''] = props.title.split(/\s*:\s*/);
  return (
    <section class={`zone zone-${props.name}`}>
      <h3>
        <Blaze kind={props.sign} />
        <span>
          <b>{colour}</b> {rule}
        </span>
      </h3>
      {props.children}
    </section>
  );
}

/** An example of a zone: the thing, large; its caveat, smaller. */
function Example(props: { readonly words: readonly ProseNode[] }) {
  const [first, rest] = splitSentence(props.words);
  return (
    <>
      <p innerHTML={writeHtml(first)} />
      <p class="zone-rest" innerHTML={writeHtml(rest)} />
    </>
  );
}

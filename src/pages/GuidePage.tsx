import { Show } from 'solid-js';
import { CitedFigures } from './CitedFigures.tsx';
import { Document } from './Document.tsx';
import { frenchDate } from './french-date.ts';
import { proseHtml } from './prose-html.ts';
import type { Assets, Prose, Site } from './site.ts';

interface GuidePageProps {
  readonly site: Site;
  readonly assets: Assets;
  /** All chapters in reading order, and which one this is. */
  readonly chapters: readonly Prose[];
  readonly index: number;
}

/** A chapter: its text, the figures it cites, and the way to its neighbours. */
export function GuidePage(props: GuidePageProps) {
  const { site, assets, chapters, index } = props;
  const chapter = chapters[index];
  if (!chapter) throw new Error(`no chapter ${index}`);
  return (
    <Document
      assets={assets}
      title={chapter.title}
      description={chapter.summary}
      tab="guide"
      kicker={`Guide · ${index + 1} sur ${chapters.length} · ${chapter.minutes} min`}
      crop={index}
    >
      <article class="prose" innerHTML={proseHtml(chapter, site, assets)} />
      <CitedFigures page={chapter} site={site} assets={assets} />
      <p class="checked">Faits vérifiés en {frenchDate(chapter.checked)}. Texte : CC BY‑SA 4.0.</p>
      <nav class="neighbours" aria-label="Pages voisines">
        <Neighbour chapter={chapters[index - 1]} base={assets.base} way="prev" />
        <Neighbour chapter={chapters[index + 1]} base={assets.base} way="next" />
      </nav>
    </Document>
  );
}

function Neighbour(props: { chapter: Prose | undefined; base: string; way: 'prev' | 'next' }) {
  return (
    <Show when={props.chapter}>
      {(chapter) => (
        <a href={`${props.base}guide/${chapter().slug}/`} rel={props.way} class={props.way}>
          <span>{props.way === 'prev' ? 'Avant' : 'Ensuite'}</span>
          {chapter().title}
        </a>
      )}
    </Show>
  );
}

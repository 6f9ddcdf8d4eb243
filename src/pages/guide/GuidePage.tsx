import type { Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../shell/Document.tsx';
import { CheckedOn } from './CheckedOn.tsx';
import { CitedFigures } from './CitedFigures.tsx';
import { Neighbours } from './Neighbours.tsx';
import { PageTools } from './PageTools.tsx';
import { proseHtml } from './prose-html.ts';

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
      kicker={`Guide · ${index + 1} sur ${chapters.length} · ${chapter.minutes} min`}
      crop={index}
    >
      <PageTools
        list={{ address: `${assets.base}guide/#${chapter.slug}`, name: 'Sommaire' }}
        paper={`${assets.base}imprimer/#page=${chapter.slug}`}
      />
      <article class="prose" innerHTML={proseHtml(chapter, site, assets)} />
      <CitedFigures page={chapter} site={site} assets={assets} />
      <CheckedOn month={chapter.checked} />
      <Neighbours prefix={`${assets.base}guide/`} before={chapters[index - 1]} after={chapters[index + 1]} />
    </Document>
  );
}

import type { JSX } from 'solid-js';
import type { IslandName } from '#app/islands.ts';
import type { Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { Document, type Tab } from '../shell/Document.tsx';
import { PageCheckedOn } from './CheckedOn.tsx';
import { CitedFigures } from './CitedFigures.tsx';
import { proseHtml } from './prose-html.ts';

interface NoticePageProps {
  readonly site: Site;
  readonly assets: Assets;
  readonly notice: Prose;
  readonly tab?: Tab;
  readonly islands?: readonly IslandName[];
  readonly styles?: readonly string[];
  /** Shown before the text. */
  readonly children?: JSX.Element;
}

/** A page of prose outside the guide: privacy, method, preparing. */
export function NoticePage(props: NoticePageProps) {
  const { site, assets, notice } = props;
  return (
    <Document
      assets={assets}
      title={notice.title}
      description={notice.summary}
      crop={4}
      islands={props.islands ?? []}
      styles={props.styles ?? []}
      {...(props.tab ? { tab: props.tab } : {})}
    >
      {props.children}
      <article class="prose" innerHTML={proseHtml(notice, site, assets)} />
      <CitedFigures page={notice} site={site} assets={assets} />
      <PageCheckedOn month={notice.checked} />
    </Document>
  );
}

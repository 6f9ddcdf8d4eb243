import type { Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../shell/Document.tsx';
import { CheckedOn } from './CheckedOn.tsx';
import { CitedFigures } from './CitedFigures.tsx';
import { Neighbours } from './Neighbours.tsx';
import { PageTools } from './PageTools.tsx';
import { proseHtml } from './prose-html.ts';

/** A sheet of « Préparer »: one task, from « sans IA » to what it consumes. */
export function SheetPage(props: { site: Site; assets: Assets; sheet: Prose; index: number }) {
  const { site, assets, sheet } = props;
  return (
    <Document
      assets={assets}
      title={sheet.title}
      description={sheet.summary}
      tab="preparer"
      kicker={`Fiche · ${sheet.minutes} min`}
      crop={props.index + 2}
    >
      <PageTools
        list={{ address: `${assets.base}preparer/`, name: 'Fiches' }}
        paper={`${assets.base}imprimer/#fiche=${sheet.slug}`}
      />
      <article class="prose sheet-page" innerHTML={proseHtml(sheet, site, assets)} />
      <CitedFigures page={sheet} site={site} assets={assets} />
      <CheckedOn month={sheet.checked} />
      <Neighbours
        prefix={`${assets.base}preparer/`}
        before={site.sheets[props.index - 1]}
        after={site.sheets[props.index + 1]}
      />
    </Document>
  );
}

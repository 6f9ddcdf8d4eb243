import { CitedFigures } from './CitedFigures.tsx';
import { Document } from './Document.tsx';
import { frenchDate } from './french-date.ts';
import { proseHtml } from './prose-html.ts';
import type { Assets, Prose, Site } from './site.ts';

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
      <article class="prose sheet-page" innerHTML={proseHtml(sheet, site, assets)} />
      <CitedFigures page={sheet} site={site} assets={assets} />
      <p class="checked">Vérifié en {frenchDate(sheet.checked)}. Texte : CC BY‑SA 4.0.</p>
    </Document>
  );
}

import type { Assets } from '../assets.ts';
import { Document } from '../shell/Document.tsx';

/** « Gardés »: the pages and passages that one keeps. */
export function KeptPage(props: { assets: Assets; island: string }) {
  return (
    <Document
      assets={props.assets}
      title="Gardés"
      description="Les pages, les fiches et les passages que vous gardez, sur cet appareil seulement."
      tab="guide"
      islands={['kept']}
      crop={4}
    >
      <div class="scripted" data-island="kept" innerHTML={props.island} />
      <div class="unscripted">
        <p class="lead">Cette fenêtre n’exécute pas de script : rien ne peut être gardé ici.</p>
        <p>
          Les signets du navigateur font presque pareil. Chaque page et chaque titre du guide a une adresse
          qui ne change pas. <a href={`${props.assets.base}guide/`}>Ouvrir le sommaire</a>
        </p>
      </div>
    </Document>
  );
}

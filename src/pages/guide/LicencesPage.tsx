import { For } from 'solid-js';
import type { Assets } from '../assets.ts';
import { Document } from '../shell/Document.tsx';
import { licenceFiles } from './licence-files.ts';

/** Licences of the code, the text and the libraries, with their full texts. */
export function LicencesPage(props: { readonly assets: Assets }) {
  const { base, source, libraries } = props.assets;
  return (
    <Document
      assets={props.assets}
      title="Licences"
      description="Ce que vous pouvez faire de Terrain, et les bibliothèques dont il est fait."
      crop={5}
    >
      <div class="prose">
        <h2 id="terrain">Terrain</h2>
        <p>
          <b>Le code</b> est sous licence GNU AGPL, version 3 ou ultérieure. Vous pouvez le lire, le changer
          et le redonner, à la même condition. <a href={base + licenceFiles.agpl}>Texte de la licence</a>
        </p>
        <p>
          <b>Les textes, les chiffres et les dessins</b> sont sous licence CC BY‑SA 4.0 : reprenez-les en
          nommant Terrain, et laissez la même liberté.{' '}
          <a href={base + licenceFiles.content}>Texte de la licence</a>
        </p>
        <p>
          {source ? (
            <>
              Le code source complet : <a href={source}>{source}</a>.
            </>
          ) : (
            'Qui publie cette page doit vous donner accès au code source complet : la licence du code le demande, aux articles 6 et 13.'
          )}
        </p>
        <h2 id="bibliotheques">Bibliothèques</h2>
        <p>
          Le code de ces bibliothèques libres est dans les fichiers que votre appareil a reçus. Merci à qui
          les a écrites. Leurs licences sont en anglais.
        </p>
        <For each={libraries}>
          {({ name, version, licence, text }) => (
            <details>
              <summary>
                {name} {version}, {licence}
              </summary>
              <pre lang="en">{text}</pre>
            </details>
          )}
        </For>
        <p>
          Où il est question de la licence Apache : <a href={base + licenceFiles.apache}>son texte complet</a>
          .
        </p>
      </div>
    </Document>
  );
}

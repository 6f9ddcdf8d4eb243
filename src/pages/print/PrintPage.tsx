import { For, type JSX } from 'solid-js';
import { Icon } from '#app/ui/icons.tsx';
import type { Assets } from '../assets.ts';
import { Document } from '../shell/Document.tsx';
import type { PrintedDocument } from './documents.ts';

interface PrintPageProps {
  readonly assets: Assets;
  readonly printed: PrintedDocument;
  /** Instructions for the printed paper. */
  readonly after?: JSX.Element;
  /** The sheets, each one a `Paper`. */
  readonly children: JSX.Element;
}

/** A document made to be printed: the button, what to do with the paper, and its sheets as they will come out. */
export function PrintPage(props: PrintPageProps) {
  const { printed, assets } = props;
  return (
    <Document
      assets={assets}
      title={printed.title}
      description={printed.summary}
      kicker={`À imprimer · ${printed.paper}`}
      crop={5}
      islands={['print']}
      styles={printed.styles.map(assets.printStyle)}
    >
      <p class="lead">{printed.summary}</p>
      <div class="scripted off-paper" data-island="print" data-print="sheets">
        <p class="field">
          <label for="adresse">Adresse du guide, à écrire sur le papier</label>
          <input
            id="adresse"
            type="text"
            inputmode="url"
            autocomplete="off"
            spellcheck={false}
            writingsuggestions="false"
            translate="no"
            dir="auto"
            aria-describedby="adresse-aide"
          />
          <small id="adresse-aide">Vide, elle laisse une ligne à remplir à la main.</small>
        </p>
        <p class="actions">
          <button type="button" class="main">
            <Icon name="print" /> Imprimer
          </button>
        </p>
      </div>
      <p class="unscripted">
        Ouvrez le menu du navigateur, puis « Imprimer ». Il en sort ce que montre l’aperçu.
      </p>
      {props.after}
      <p>
        <a href={`${assets.base}imprimer/`}>Tout ce qui s’imprime</a>
      </p>
      <h2>Aperçu</h2>
      <div class="papers">{props.children}</div>
    </Document>
  );
}

/** Steps to follow with the paper in hand. */
export function Steps(props: { readonly title: string; readonly steps: readonly string[] }) {
  return (
    <>
      <h2>{props.title}</h2>
      <ol>
        <For each={props.steps}>{(step) => <li>{step}</li>}</For>
      </ol>
    </>
  );
}

import type { Assets } from '../assets.ts';
import { Document } from './Document.tsx';

/** What an address that does not exist shows, online or not. */
export function NotFoundPage(props: { assets: Assets }) {
  const { base } = props.assets;
  return (
    <Document
      assets={props.assets}
      title="Page introuvable"
      description="Cette adresse ne mène à aucune page de Terrain."
      crop={3}
    >
      <p class="lead">Cette adresse ne mène à rien ici. Vos notes et vos réglages n’ont pas bougé.</p>
      <ul class="rows">
        <li>
          <a href={`${base}guide/`}>Le sommaire du guide</a>
          <p>Toutes les pages, dans l’ordre.</p>
        </li>
        <li>
          <a href={`${base}calculer/`}>Combien ça consomme</a>
          <p>La calculette.</p>
        </li>
        <li>
          <a href={base}>L’accueil</a>
          <p>Pour repartir du début.</p>
        </li>
      </ul>
    </Document>
  );
}

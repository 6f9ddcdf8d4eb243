import { CitedFigures } from './CitedFigures.tsx';
import { Document } from './Document.tsx';
import { factorFigures } from './factor-figures.ts';
import { OrdersOfMagnitude } from './OrdersOfMagnitude.tsx';
import type { Assets, Site } from './site.ts';

/** The pocket calculator; without scripts, the orders of magnitude. */
export function CalculatorPage(props: { site: Site; assets: Assets; island: string }) {
  const { site, assets } = props;
  return (
    <Document
      assets={assets}
      title="Combien ça consomme"
      description="La calculette de poche : électricité, gaz à effet de serre et eau d’un usage de l’IA, en plages et avec leurs sources."
      tab="calculer"
      islands={['calculator']}
      crop={5}
    >
      <div class="scripted" data-island="calculator" innerHTML={props.island} />
      <section id="divergences" aria-labelledby="pourquoi-divergent">
        <h2 id="pourquoi-divergent">Pourquoi les chiffres divergent</h2>
      </section>
      <OrdersOfMagnitude site={site} />
      <p>
        <a href={`${assets.base}methode/`}>La méthode</a> dit comment ces chiffres sont calculés, et ce qu’ils
        laissent de côté.
      </p>
      <CitedFigures page={{ figures: factorFigures(site), works: [] }} site={site} assets={assets} />
    </Document>
  );
}

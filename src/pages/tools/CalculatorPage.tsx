import type { Figure } from '#core/guide/figure.ts';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { CitedFigures, citationsOf } from '../guide/CitedFigures.tsx';
import { Document } from '../shell/Document.tsx';
import { Divergences } from './Divergences.tsx';
import { OrdersOfMagnitude } from './OrdersOfMagnitude.tsx';
import { Unmeasured } from './Unmeasured.tsx';

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
      <p>
        Électricité du lieu, moyenne de l’année, sans déduire d’achats d’électricité verte ; lieu inconnu veut
        dire moyenne du monde. Les bornes sont des usages plausibles, pas un intervalle statistique.
      </p>
      <OrdersOfMagnitude site={site} />
      <p>
        <a href={`${assets.base}methode/`}>La méthode</a> dit comment ces chiffres sont calculés, et ce qu’ils
        laissent de côté.
      </p>
      <Divergences site={site} base={assets.base} />
      <Unmeasured site={site} />
      <CitedFigures
        page={{ citations: citationsOf(citedFigures(site)), works: [] }}
        site={site}
        assets={assets}
      />
    </Document>
  );
}

/**
 * What the page shows in its own sections. The figures of the calculation, a hundred of them, are on the page of
 * sources, from where the tool brings those that serve an answer when one asks.
 */
function citedFigures(site: Site): Figure[] {
  const ids = [
    ...site.baskets.flatMap(({ published }) => published ?? []),
    ...site.unmeasured.flatMap(({ figures }) => figures),
  ];
  return [...new Set(ids)].flatMap((id) => site.figures.get(id) ?? []);
}

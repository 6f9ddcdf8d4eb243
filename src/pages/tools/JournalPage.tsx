import { Icon } from '#app/ui/icons.tsx';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../shell/Document.tsx';
import { OrdersOfMagnitude } from './OrdersOfMagnitude.tsx';

/** The journal; without scripts, a line to keep on paper and the numbers to fill it with. */
export function JournalPage(props: { site: Site; assets: Assets; island: string }) {
  const { site, assets } = props;
  return (
    <Document
      assets={assets}
      title="Journal"
      description="Le journal de vos usages de l’IA : il reste sur ce téléphone."
      tab="journal"
      islands={['journal']}
      crop={6}
    >
      <div class="scripted" data-island="journal" innerHTML={props.island} />
      <p class="actions scripted">
        <a class="button" href={`${assets.base}gardes/`}>
          <Icon name="star" /> Pages gardées
        </a>
      </p>
      <section class="unscripted">
        <p class="lead">Ici, le journal ne peut pas s’ouvrir : cette fenêtre n’exécute pas de script.</p>
        <p>
          Tenez-le sur papier : la date, l’usage, combien de fois, utile ou non. Le tableau donne le reste.
        </p>
        <OrdersOfMagnitude site={site} />
      </section>
    </Document>
  );
}

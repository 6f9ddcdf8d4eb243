import { factors } from 'virtual:guide';
import { For, Show } from 'solid-js';
import { type Cause, estimate } from '#core/impact/estimate.ts';
import type { Use } from '#core/impact/use.ts';
import { formatNumber } from '#core/number/format.ts';

/** Why the range is wide, the widest cause first. */
export function Doubts(props: { readonly use: Use }) {
  const doubts = () => estimate(props.use, factors).doubts;
  return (
    <Show when={doubts().length > 0}>
      <div class="doubts">
        <h3>Pourquoi la plage est large</h3>
        <ul>
          <For each={doubts()}>
            {({ cause, times }) => (
              <li>
                {causeNames[cause]} :{' '}
                <b>
                  du simple au ×{'\u00a0'}
                  {formatNumber(times)}
                </b>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

const causeNames: Readonly<Record<Cause, string>> = {
  filling: 'combien de demandes la machine traite à la fois',
  hardware: 'puces récentes ou anciennes, calculs plus ou moins fins',
  overhead: 'le reste du serveur et le bâtiment',
  'model-fit': 'l’écart entre la formule et les mesures',
  'size-class': 'la taille du modèle, dont on ne sait que la classe',
  'closed-model': 'la taille de ce modèle n’est pas publiée',
  experts: 'les modèles à experts, dont une partie seulement travaille',
  thinking: 'la longueur de la réflexion',
  reading: 'ce que consomme la lecture',
  'agent-work': 'ce que l’agent lit et écrit à chaque appel',
  'image-model': 'le modèle d’images',
  'image-size': 'l’effet de la taille de l’image',
  'video-model': 'le modèle de vidéo',
  'video-length': 'l’effet de la durée',
  'video-size': 'l’effet de la définition',
  device: 'l’appareil',
  'device-model': 'le modèle que l’appareil fait tourner',
  'compute-time': 'le temps de calcul',
  precision: 'ce que l’on gagne à réduire le modèle à quatre bits',
  power: 'la puissance de l’appareil',
};

import { For } from 'solid-js';
import type { DrawingProps } from './drawing-props.ts';

/** The seven slots of a request, each with its sign on a grid of 24, filled for a tract. */
const slots = [
  {
    name: 'Contexte',
    path: 'M3 20h18M5 20V10l7-6 7 6v10M12 20v-6',
    words: 'La mairie veut fermer la bibliothèque le mercredi.',
  },
  { name: 'Tâche', path: 'M4 20l1-5L16 4l4 4L9 19zM13 7l4 4', words: 'Rédige un tract.' },
  { name: 'Public', path: 'M8 4h8v7H8zM3 21v-5h18v5', words: 'Les familles du quartier.' },
  { name: 'Ton', path: 'M3 4h18v12H11l-5 5v-5H3z', words: 'Direct, sans colère.' },
  {
    name: 'Forme',
    path: 'M5 3h14v18H5zM9 8h6M9 12h6M9 16h2',
    words: 'Un titre, trois phrases, une invitation.',
  },
  {
    name: 'Faits',
    path: 'M5 11h14v10H5zM8 11V7l2-3h4l2 3v4M12 15v2',
    words: 'Réunion mardi, salle des fêtes. N’ajoute rien.',
  },
  { name: 'Exemple', path: 'M8 8h12v13H8zM16 5V3H4v13h1', words: 'Notre dernier tract, recopié ici.' },
];

/** A form with seven slots, as on paper, sent once. */
export function SevenSlots(props: DrawingProps) {
  return (
    <div class="drawing slots" role="img" aria-label={props.sentence}>
      <For each={slots}>
        {({ name, path, words }) => (
          <div class="slot">
            <b class="big">
              <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                <path d={path} />
              </svg>
              {name}
            </b>
            <span>{words}</span>
          </div>
        )}
      </For>
      <p class="slots-end">
        <svg viewBox="0 0 24 24" class="icon" aria-hidden="true">
          <path d="M12 3v16M5 12l7 7 7-7" />
        </svg>
        un seul message
      </p>
    </div>
  );
}

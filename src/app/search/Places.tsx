import { For } from 'solid-js';

/** Places most asked for, while nothing is typed. */
const places = [
  { path: 'guide/deja-colle/', label: 'Déjà collé\u202f?', why: 'Les gestes, dans l’ordre.' },
  { path: 'guide/ne-jamais-coller/', label: 'Ce que l’on ne colle jamais', why: 'Rouge, orange, vert.' },
  { path: 'guide/telephone-et-police/', label: 'Téléphone et police', why: 'Le droit, et ses doutes.' },
  { path: 'formats/', label: 'Tailles d’images', why: 'À l’écran et sur papier.' },
  { path: 'guide/choisir-un-service/', label: 'Quel service\u202f?', why: 'Compte, données, durée.' },
  { path: 'glossaire/', label: 'Glossaire', why: 'Les mots, en clair.' },
] as const;

/** Where people go most, to tap instead of typing. */
export function Places(props: { readonly base: string }) {
  return (
    <ul class="rows">
      <For each={places}>
        {(place) => (
          <li>
            <a href={`${props.base}${place.path}`}>{place.label}</a>
            <p>{place.why}</p>
          </li>
        )}
      </For>
    </ul>
  );
}

import { For } from 'solid-js';

/** Pages most asked for, while nothing is typed. */
const pages = [
  { path: 'guide/deja-colle/', label: 'Déjà collé\u202f?', why: 'Les gestes, dans l’ordre.' },
  { path: 'guide/ne-jamais-coller/', label: 'Ce que l’on ne colle jamais', why: 'Rouge, orange, vert.' },
  { path: 'guide/telephone-et-police/', label: 'Téléphone et police', why: 'Le droit, et ses doutes.' },
  { path: 'formats/', label: 'Tailles d’images', why: 'À l’écran et sur papier.' },
  { path: 'guide/choisir-un-service/', label: 'Quel service\u202f?', why: 'Compte, données, durée.' },
  { path: 'glossaire/', label: 'Glossaire', why: 'Les mots, en clair.' },
] as const;

/** Links to the pages most asked for, to tap instead of typing. */
export function FrequentPages(props: { readonly base: string }) {
  return (
    <ul class="rows">
      <For each={pages}>
        {(page) => (
          <li>
            <a href={`${props.base}${page.path}`}>{page.label}</a>
            <p>{page.why}</p>
          </li>
        )}
      </For>
    </ul>
  );
}

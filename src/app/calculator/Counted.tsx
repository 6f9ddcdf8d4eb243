import { createSignal, For, Show } from 'solid-js';
import type { Estimate, Perimeter } from '#core/impact/estimate.ts';
import { PathIcon } from '../ui/PathIcon.tsx';
import { checkIcon, minusIcon } from '../ui/tool-icons.ts';
import { perimeterNames } from './perimeter-names.ts';

/** What the numbers cover and what they leave out, in sight; then where each comes from. */
export function Counted(props: { readonly estimate: Estimate }) {
  return (
    <section class="counted" aria-labelledby="compte">
      <h2 id="compte">Ce qui est compté</h2>
      <div class="counted-lists">
        <PerimeterList title="Compté" icon={checkIcon} perimeters={props.estimate.counted} />
        <PerimeterList title="Pas compté" icon={minusIcon} perimeters={props.estimate.notCounted} />
      </div>
      <p>
        Électricité du lieu, moyenne de l’année, sans déduire d’achats d’électricité verte. Les bornes sont
        des usages plausibles, pas un intervalle statistique.
      </p>
      <Figures ids={props.estimate.figures} />
    </section>
  );
}

function PerimeterList(props: {
  readonly title: string;
  readonly icon: string;
  readonly perimeters: readonly Perimeter[];
}) {
  return (
    <div>
      <h3>{props.title}</h3>
      <ul>
        <For each={props.perimeters}>
          {(perimeter) => (
            <li>
              <PathIcon path={props.icon} /> {perimeterNames[perimeter]}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

/** The figures in the order in which they serve. Their names and dates are read from the notes of the page. */
function Figures(props: { readonly ids: readonly string[] }) {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <details class="figures" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>D’où viennent ces chiffres : {props.ids.length} sources, avec leurs dates</summary>
      <Show when={isOpen()}>
        <ul>
          <For each={props.ids}>
            {(id) => (
              <li>
                <a
                  class="figure"
                  data-note={`chiffre-${id}`}
                  href={`${import.meta.env.BASE_URL}sources/#${id}`}
                >
                  {document.querySelector(`#chiffre-${CSS.escape(id)} dt`)?.textContent ?? id}
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </details>
  );
}

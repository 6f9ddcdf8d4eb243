import { For } from 'solid-js';
import type { DrawingProps } from './drawing-props.ts';
import { HatchKey, InkKey } from './Hatch.tsx';

/** What a service does with what it receives: always, then sometimes. */
const sure = ['soumis aux lois d’un pays', 'gardé des jours ou des années'];
const possible = ['parfois relu par des personnes', 'parfois repris pour entraîner un modèle'];

/** A map with one frontier, one's own door: what crosses it towards a service, and what need not. */
export function WhereDataGo(props: DrawingProps) {
  return (
    <div class="drawing frontier" role="img" aria-label={props.sentence}>
      <svg class="frontier-line" aria-hidden="true">
        <line y2="100%" />
      </svg>
      <b class="big">Chez vous</b>
      <b class="big frontier-there">Ailleurs</b>
      <div>
        <Machine path="M15 3h18v42H15zM22 38h4" />
        ce que vous tapez
      </div>
      <svg class="frontier-link" aria-hidden="true">
        <line y1="2.25em" y2="2.25em" x2="85%" />
        <svg aria-hidden="true" x="100%" y="2.25em" overflow="visible">
          <path class="ink" d="M0 0l-13-9v18z" />
        </svg>
        <text x="45%" y="1.4em">
          réseau
        </text>
      </svg>
      <div>
        <Machine
          path="M5 5h38v12H5zM5 18h38v12H5zM5 31h38v12H5zM12 11h0M12 24h0M12 37h0"
          modelAt="M26 18h12v12H26z"
        />
        <b>un modèle en ligne</b>
        <For each={sure}>
          {(fate) => (
            <p>
              <InkKey />
              {fate}
            </p>
          )}
        </For>
        <For each={possible}>
          {(fate) => (
            <p>
              <HatchKey />
              {fate}
            </p>
          )}
        </For>
      </div>
      <div>
        <Machine path="M8 8h32v26H8zM2 41h44" modelAt="M18 15h12v12H18z" />
        <b>un modèle sur votre machine</b>
      </div>
      <svg class="frontier-link" aria-hidden="true">
        <line x2="43%" y1="1.2em" y2="1.2em" />
        <line x1="43%" x2="43%" y1="1.2em" y2="2.7em" />
        <line x1="10" x2="43%" y1="2.7em" y2="2.7em" />
        <svg aria-hidden="true" y="2.7em" overflow="visible">
          <path class="ink" d="M0 0l13-9v18z" />
        </svg>
      </svg>
      <div class="frontier-none">
        <b>Rien ne sort</b>
        <p>sans réseau, ni modèle distant, ni recherche web</p>
      </div>
    </div>
  );
}

/** A machine on a grid of 48, and the model where it runs, a yellow block. */
function Machine(props: { readonly path: string; readonly modelAt?: string }) {
  return (
    <svg class="frontier-machine" viewBox="0 0 48 48" aria-hidden="true">
      <path d={props.path} />
      {props.modelAt && <path class="mark" d={props.modelAt} />}
    </svg>
  );
}

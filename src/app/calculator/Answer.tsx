import { createMemo, For, type JSX, Show } from 'solid-js';
import type { Estimate, Perimeter } from '#core/impact/estimate.ts';
import { chooseEveryday, type EverydayImage, sayEveryday } from '#core/impact/everyday.ts';
import { formatBounds, formatCentral, formatNumber } from '#core/impact/format.ts';
import type { Quantity } from '#core/impact/units.ts';
import type { Use } from '#core/impact/use.ts';
import { QuantityPicture } from '../ui/QuantityPicture.tsx';
import { perimeterNames } from './perimeter-names.ts';

export interface AnswerProps {
  /** What was estimated: « Une image ». */
  readonly label: string;
  readonly use: Use;
  readonly estimate: Estimate;
  readonly everyday: readonly EverydayImage[];
  /** The main action, under the sentence. */
  readonly children: JSX.Element;
}

/** The answer: a number, its range, a sentence one can say aloud, then carbon, water, and what is counted. */
export function Answer(props: AnswerProps) {
  const image = createMemo(() => chooseEveryday(props.estimate.energy, props.everyday));
  return (
    <section class="answer" aria-label="Résultat">
      <p class="what">
        {props.label}
        <Show when={props.use.count !== 1}>{` × ${formatNumber(props.use.count, 10)}`}</Show>
      </p>
      <QuantityPicture quantity={props.estimate.energy} name="Électricité" />
      <p class="sentence" role="status">
        <Show when={image()}>{(count) => `Soit ${sayEveryday(count())}.`}</Show>
      </p>
      {props.children}
      <h2>Carbone et eau</h2>
      <Impact name="Gaz à effet de serre" quantity={props.estimate.carbon.total} />
      <Show
        when={props.estimate.water}
        fallback={<p>Eau : pas de mesure publiée pour l’électricité de ce lieu.</p>}
      >
        {(water) => (
          <>
            <Impact name="Eau évaporée" quantity={water().total} />
            <p class="detail">
              Dont sur place {formatCentral(water().onSite)} ; le reste, par les centrales électriques.
            </p>
          </>
        )}
      </Show>
      <details class="counted">
        <summary>Ce qui est compté, et d’où viennent les chiffres</summary>
        <p>Compté : {list(props.estimate.counted)}.</p>
        <p>Pas compté : {list(props.estimate.notCounted)}.</p>
        <p>
          Électricité du lieu, moyenne de l’année, sans déduire d’achats d’électricité verte. Les bornes sont
          des usages plausibles, pas un intervalle statistique.
        </p>
        <ul>
          <For each={props.estimate.figures}>
            {(id) => (
              <li>
                <FigureLink id={id} />
              </li>
            )}
          </For>
        </ul>
      </details>
    </section>
  );
}

function Impact(props: { readonly name: string; readonly quantity: Quantity }) {
  return (
    <div class="impact">
      <h3>
        {props.name} : {formatBounds(props.quantity)}
      </h3>
      <QuantityPicture quantity={props.quantity} name={props.name} />
    </div>
  );
}

function FigureLink(props: { readonly id: string }) {
  return (
    <a
      class="figure"
      data-note={`chiffre-${props.id}`}
      href={`${import.meta.env.BASE_URL}sources/#${props.id}`}
    >
      {props.id}
    </a>
  );
}

function list(perimeters: readonly Perimeter[]): string {
  return perimeters.map((perimeter) => perimeterNames[perimeter]).join(', ');
}

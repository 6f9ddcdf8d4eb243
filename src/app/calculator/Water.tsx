import { Show } from 'solid-js';
import type { Estimate } from '#core/impact/estimate.ts';
import { formatCentral } from '#core/number/format.ts';
import { Measure } from './Measure.tsx';

/** Water evaporated, and how much of it on the spot; where nobody publishes it, that. */
export function Water(props: { readonly water: Estimate['water'] }) {
  return (
    <Show when={props.water} fallback={<p>Eau : pas de mesure publiée pour l’électricité de ce lieu.</p>}>
      {(water) => (
        <>
          <Measure name="Eau évaporée" quantity={water().total} />
          <Show when={water().onSite.central > 0}>
            <p class="detail">
              Dont sur place {formatCentral(water().onSite)} ; le reste, par les centrales électriques.
            </p>
          </Show>
        </>
      )}
    </Show>
  );
}

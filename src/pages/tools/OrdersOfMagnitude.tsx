import { For } from 'solid-js';
import { imageFor } from '#core/calculator/sentence.ts';
import type { Site } from '#core/guide/site.ts';
import { estimate } from '#core/impact/estimate.ts';
import { countEveryday, sayEveryday } from '#core/impact/everyday.ts';
import { formatBounds } from '#core/number/format.ts';

/** Electricity of each use, once, in an unknown place: the answer of the calculator where no script runs. */
export function OrdersOfMagnitude(props: { readonly site: Site }) {
  const { activities, factors, everyday } = props.site;
  return (
    <section class="orders" aria-labelledby="ordres">
      <h2 id="ordres">Ordres de grandeur</h2>
      <table>
        <caption>Pour une fois, dans un lieu inconnu (électricité moyenne du monde)</caption>
        <thead>
          <tr>
            <th scope="col">Usage</th>
            <th scope="col">Électricité</th>
            <th scope="col">Gaz à effet de serre</th>
          </tr>
        </thead>
        <tbody>
          <For each={activities}>
            {({ label, use }) => {
              const { energy, carbon } = estimate(use, factors);
              const image = imageFor(energy, everyday);
              const counted = image && countEveryday(energy, image);
              return (
                <tr>
                  <th scope="row">{label}</th>
                  <td>
                    {formatBounds(energy)}
                    {counted && <small>environ {sayEveryday(counted)}</small>}
                  </td>
                  <td>{formatBounds(carbon.total)}</td>
                </tr>
              );
            }}
          </For>
        </tbody>
      </table>
    </section>
  );
}

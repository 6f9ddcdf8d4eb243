import { Show } from 'solid-js';
import { formatNumber } from '#core/number/format.ts';
import { quantity } from '#core/number/units.ts';
import { SettledStatus } from '../../ui/SettledStatus.tsx';
import { Measure } from '../Measure.tsx';
import { SharedMeasure } from '../parts/SharedMeasure.tsx';
import { Weights } from '../parts/Weights.tsx';
import type { BasketState } from './baskets-state.ts';

/** What a basket takes: a sentence, its electricity beside what somebody else published, what weighs most. */
export function BasketAnswer(props: { readonly basket: BasketState }) {
  const { basket } = props;
  const energy = () => basket.total().energy;
  // A name of one's own may be written from right to left, the rest of the sentence is not.
  const rest = () => basket.sentence().slice(basket.title().length);
  return (
    <>
      <section class="answer" aria-label="Résultat">
        <p class="sentence">
          <bdi>{basket.title()}</bdi>
          {rest()}
        </p>
        <SettledStatus text={basket.sentence()} />
        <Show
          when={energy().central > 0 && basket.published()}
          fallback={<Measure name="Électricité" quantity={energy()} isMain />}
        >
          {(theirs) => (
            <>
              <SharedMeasure
                name="Électricité"
                rows={[
                  { name: 'Aujourd’hui, par Terrain', quantity: energy() },
                  { name: theirs().label, quantity: quantity('Wh', theirs().energyWh) },
                ]}
              />
              <p class="detail">
                L’article donnait un seul chiffre,{' '}
                {formatNumber(theirs().energyWh.central / energy().central)} fois le nôtre :{' '}
                <a
                  class="figure"
                  data-note={`chiffre-${basket.ready()?.published}`}
                  href={`#chiffre-${basket.ready()?.published}`}
                >
                  d’où il vient
                </a>
                .
              </p>
            </>
          )}
        </Show>
      </section>
      <Weights title="Ce qui pèse le plus" weights={basket.weights()} />
    </>
  );
}

import { createMemo, Show } from 'solid-js';
import { summarizeMonth, titleOfMonth } from '#core/journal/month.ts';
import { formatBounds, formatNumber } from '#core/number/format.ts';
import { QuantityPicture } from '../measure/QuantityPicture.tsx';
import { Icon } from '../ui/icons.tsx';
import type { MonthView } from './month-view.ts';

/** The month: its name, the way to its neighbours, and its total as ranges. */
export function MonthTotal(props: { readonly view: MonthView }) {
  const summary = createMemo(() =>
    summarizeMonth({ month: props.view.month(), entries: props.view.entries() }),
  );
  const neighbour = (by: number) => {
    const months = props.view.months();
    return months[months.indexOf(props.view.month()) + by];
  };
  return (
    <section class="month" aria-labelledby="mois">
      <div class="month-head">
        <MonthButton label="Mois d’avant" icon="chevron-left" month={neighbour(-1)} view={props.view} />
        <h2 id="mois">{titleOfMonth(summary().month)}</h2>
        <MonthButton label="Mois d’après" icon="chevron-right" month={neighbour(1)} view={props.view} />
      </div>
      <Show when={summary().uses > 0}>
        <p class="what">
          {formatNumber(summary().uses, 10)} {summary().uses < 2 ? 'usage' : 'usages'}
        </p>
        <QuantityPicture quantity={summary().energy} name="Électricité du mois" />
        <p>
          Gaz à effet de serre : {formatBounds(summary().carbon)}. Eau évaporée :{' '}
          {formatBounds(summary().water)}
          {summary().withoutWater > 0 ? ', pour les usages où elle est connue' : ''}.
        </p>
      </Show>
    </section>
  );
}

interface MonthButtonProps {
  readonly label: string;
  readonly icon: 'chevron-left' | 'chevron-right';
  readonly month: string | undefined;
  readonly view: MonthView;
}

function MonthButton(props: MonthButtonProps) {
  return (
    <button
      type="button"
      aria-label={props.label}
      disabled={!props.month}
      onClick={() => props.month && props.view.show(props.month)}
    >
      <Icon name={props.icon} />
    </button>
  );
}

import { createMemo, Show } from 'solid-js';
import { formatBounds, formatNumber } from '#core/impact/format.ts';
import { nameMonth, summarizeMonth } from '#core/journal/month.ts';
import { Icon } from '../ui/icons.tsx';
import { QuantityPicture } from '../ui/QuantityPicture.tsx';
import type { JournalState } from './journal-state.ts';

/** The month: its name, the way to its neighbours, and its total as ranges. */
export function MonthTotal(props: { readonly journal: JournalState }) {
  const summary = createMemo(() =>
    summarizeMonth({ month: props.journal.month(), entries: props.journal.entries() }),
  );
  const uses = () => props.journal.entries().reduce((count, { use }) => count + use.count, 0);
  const neighbour = (by: number) => {
    const months = props.journal.months();
    return months[months.indexOf(props.journal.month()) + by];
  };
  return (
    <section class="month" aria-labelledby="mois">
      <div class="month-head">
        <MonthButton label="Mois d’avant" icon="chevron-left" month={neighbour(-1)} journal={props.journal} />
        <h2 id="mois">{nameMonth(summary().month)}</h2>
        <MonthButton label="Mois d’après" icon="chevron-right" month={neighbour(1)} journal={props.journal} />
      </div>
      <Show when={uses() > 0}>
        <p class="what">
          {formatNumber(uses(), 10)} {uses() < 2 ? 'usage' : 'usages'}
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
  readonly journal: JournalState;
}

function MonthButton(props: MonthButtonProps) {
  return (
    <button
      type="button"
      aria-label={props.label}
      disabled={!props.month}
      onClick={() => props.month && props.journal.showMonth(props.month)}
    >
      <Icon name={props.icon} />
    </button>
  );
}

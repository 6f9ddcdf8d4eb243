import { For } from 'solid-js';
import type { Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import type { KnownComparison } from '#core/impact/known-answers.ts';
import { compareKnownAnswers } from '#core/impact/known-answers.ts';
import { formatBounds, formatCentral } from '#core/number/format.ts';
import { type QuantityUnit, quantity } from '#core/number/units.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../shell/Document.tsx';
import { methodFigures } from '../tools/factor-figures.ts';
import { PageCheckedOn } from './CheckedOn.tsx';
import { CitedFigures, citationsOf } from './CitedFigures.tsx';
import { frenchDate } from './french-date.ts';
import { proseHtml } from './prose-html.ts';

interface MethodPageProps {
  readonly site: Site;
  readonly assets: Assets;
  readonly notice: Prose;
}

/** Page of the method: its text, then from the content each coefficient, the known answers, the changes. */
export function MethodPage(props: MethodPageProps) {
  const { site, assets, notice } = props;
  const shown = methodFigures(site);
  const others = notice.citations.filter((one) => one.kind !== 'figure' || !shown.includes(one.figure));
  return (
    <Document assets={assets} title={notice.title} description={notice.summary} crop={4}>
      <article class="prose" innerHTML={proseHtml(notice, site, assets)} />
      <KnownAnswers site={site} assets={assets} />
      <h2 id="coefficients">Chaque coefficient</h2>
      <p>{shown.length} coefficients, avec ce qui a été mesuré, le calcul et la source.</p>
      <CitedFigures
        page={{ citations: [...citationsOf(shown), ...others], works: notice.works }}
        site={site}
        assets={assets}
      />
      <h2 id="versions">Ce qui a changé</h2>
      <For each={site.factors.changelog}>
        {(change) => (
          <p>
            <b>
              Version {change.version}, {frenchDate(change.date)}.
            </b>{' '}
            {change.text}
          </p>
        )}
      </For>
      <PageCheckedOn month={notice.checked} />
    </Document>
  );
}

/** Every published value beside our range: inside, or outside and why. */
function KnownAnswers(props: { readonly site: Site; readonly assets: Assets }) {
  const { site, assets } = props;
  const comparisons = compareKnownAnswers(site);
  const comparable = comparisons.filter(({ compares }) => compares);
  const inside = comparable.filter(({ isInside }) => isInside);
  return (
    <details>
      <summary id="epreuve">
        Nos plages face à ce qui est publié : {inside.length} valeurs sur {comparable.length} dedans
      </summary>
      <p>
        Une mesure des puces seules est ramenée au service entier. {comparisons.length - comparable.length}{' '}
        autres valeurs ne se comparent pas : autre périmètre, autre époque.
      </p>
      <ul>
        <For each={comparisons}>{(row) => <Answer row={row} site={site} assets={assets} />}</For>
      </ul>
    </details>
  );
}

function Answer(props: { readonly row: KnownComparison; readonly site: Site; readonly assets: Assets }) {
  const { row, site, assets } = props;
  const unit = unitOf(row.measure);
  const exact = { low: row.published, central: row.published, high: row.published };
  return (
    <li>
      <a href={`${assets.base}sources/#${row.figure}`}>{site.figures.get(row.figure)?.label}</a>
      {'\u00a0: '}
      <b>{formatCentral(quantity(unit, exact))}</b> ; nous, {formatBounds(quantity(unit, row.ours))}
      {row.isInside ? '.' : '. Dehors : cela ne se compare pas.'}
    </li>
  );
}

function unitOf(measure: string): QuantityUnit {
  if (measure === 'carbon') return 'gCO2e';
  return measure === 'energy' ? 'Wh' : 'mL';
}

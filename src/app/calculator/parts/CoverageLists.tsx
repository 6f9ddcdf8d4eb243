import { For, Show } from 'solid-js';
import { coverageOf } from '#core/calculator/coverage.ts';
import type { Estimate, Perimeter } from '#core/impact/estimate.ts';
import { PathIcon } from '../../ui/PathIcon.tsx';
import { checkIcon, minusIcon } from '../../ui/tool-icons.ts';
import { perimeterNames } from '../perimeter-names.ts';

/** What several estimates cover together, in sight. */
export function CoverageLists(props: { readonly estimates: readonly Estimate[] }) {
  const coverage = () => coverageOf(props.estimates);
  return (
    <section class="counted">
      <h3>Ce qui est compté</h3>
      <ul class="coverage">
        <For each={coverage().counted}>{(one) => <Line icon={checkIcon} perimeter={one} />}</For>
        <For each={coverage().partly}>
          {(one) => <Line icon={checkIcon} perimeter={one} note="pour une partie des lignes" />}
        </For>
        <For each={coverage().notCounted}>
          {(one) => <Line icon={minusIcon} perimeter={one} note="pas compté" />}
        </For>
      </ul>
    </section>
  );
}

function Line(props: { readonly icon: string; readonly perimeter: Perimeter; readonly note?: string }) {
  return (
    <li>
      <PathIcon path={props.icon} />
      <span>
        {perimeterNames[props.perimeter]}
        <Show when={props.note}> ({props.note})</Show>
      </span>
    </li>
  );
}

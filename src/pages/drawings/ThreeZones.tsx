import { For } from 'solid-js';
import { Blaze } from '#app/ui/icons.tsx';
import type { DrawingProps } from './drawing-props.ts';

const zones = [
  { zone: 'red', sign: 'avoid', colour: 'Rouge', rule: 'jamais en ligne' },
  { zone: 'orange', sign: 'other', colour: 'Orange', rule: 'après nettoyage, ou chez soi' },
  { zone: 'green', sign: 'do', colour: 'Vert', rule: 'allez-y' },
] as const;

/** The three zones of what one pastes, as on the poster: told by their sign and their edge, then by their colour. */
export function ThreeZones(props: DrawingProps) {
  return (
    <div class="drawing zones" role="img" aria-label={props.sentence}>
      <For each={zones}>
        {({ zone, sign, colour, rule }) => (
          <div class={`zones-${zone}`}>
            <Blaze kind={sign} />
            <p>
              <b>{colour}</b> {rule}
            </p>
          </div>
        )}
      </For>
    </div>
  );
}

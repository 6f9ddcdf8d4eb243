import { Show } from 'solid-js';
import type { FailedTap } from './tap.ts';
import { tellTrouble } from './tell-trouble.ts';

/** Error of a failed tap, shown beside it, with « Réessayer ». */
export function TroubleNote(props: { readonly failed: FailedTap | undefined }) {
  return (
    <Show when={props.failed} keyed>
      {({ trouble, retry }) => <p class="problem trouble">{tellTrouble(trouble, retry)}</p>}
    </Show>
  );
}

import { Show } from 'solid-js';
import type { Lines } from './lines.ts';

/** Says which line was taken out, and puts it back. */
export function RemovedLine(props: { readonly lines: Lines }) {
  return (
    <div role="status">
      <Show when={props.lines.removed()}>
        {(gone) => (
          <p class="done">
            <span>Retiré : {gone().line.name()}.</span>
            <button type="button" onClick={() => props.lines.putBack(gone())}>
              Annuler
            </button>
          </p>
        )}
      </Show>
    </div>
  );
}

import { For } from 'solid-js';
import { type BlazeKind, blazes } from '#app/ui/icon-paths.ts';

/** A trail blaze inside a drawing, whose sentence says it all: it has no words of its own. */
export function Sign(props: { readonly kind: BlazeKind }) {
  return (
    <svg class={`blaze blaze-${props.kind}`} viewBox="0 0 24 24" aria-hidden="true">
      <For each={blazes[props.kind].parts}>{([part, path]) => <path class={`blaze-${part}`} d={path} />}</For>
    </svg>
  );
}

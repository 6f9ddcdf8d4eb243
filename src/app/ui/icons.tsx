import { For } from 'solid-js';
import { type BlazeKind, blazes, type IconName, iconPaths } from './icon-paths.ts';

/** An icon the size of the text, in its colour. It says nothing to screen readers: put words beside it. */
export function Icon(props: { readonly name: IconName; readonly filled?: boolean }) {
  return (
    <svg class={props.filled ? 'icon icon-filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={iconPaths[props.name]} />
    </svg>
  );
}

/** A trail blaze, followed by its words for screen readers (« À faire : »). */
export function Blaze(props: { readonly kind: BlazeKind }) {
  return (
    <>
      <svg class={`blaze blaze-${props.kind}`} viewBox="0 0 24 24" aria-hidden="true">
        <For each={blazes[props.kind].parts}>
          {([part, path]) => <path class={`blaze-${part}`} d={path} />}
        </For>
      </svg>
      <span class="unseen">{`${blazes[props.kind].words} `}</span>
    </>
  );
}

import { For } from 'solid-js';
import { type BlazeKind, type SignKind, signs } from '#core/guide/sign.ts';
import { blazes, type IconName, iconPaths } from './icon-paths.ts';

/** An icon the size of the text, in its colour. It says nothing to screen readers: put words beside it. */
export function Icon(props: { readonly name: IconName; readonly filled?: boolean }) {
  return (
    <svg class={props.filled ? 'icon icon-filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={iconPaths[props.name]} />
    </svg>
  );
}

/** A trail blaze alone, beside words that say the same. */
export function Blaze(props: { readonly kind: BlazeKind }) {
  return (
    <svg
      class={`blaze blaze-${props.kind}`}
      data-sign={signs[props.kind].mark}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <For each={blazes[props.kind]}>{([part, path]) => <path class={`blaze-${part}`} d={path} />}</For>
    </svg>
  );
}

/** The sign at the start of a signed line: its blaze, then its word. */
export function Sign(props: { readonly kind: SignKind }) {
  return (
    <>
      <span class={`sign sign-${signs[props.kind].blaze}`}>
        <Blaze kind={signs[props.kind].blaze} />
        {signs[props.kind].word}
      </span>
      <span class="unseen">{'\u00a0: '}</span>
    </>
  );
}

import { For } from 'solid-js';
import { sayShare } from '#core/calculator/share-of-whole.ts';

/** One part of a whole. */
export interface Weight {
  readonly name: string;
  /** From 0 to 1. */
  readonly share: number;
}

/** What weighs most in a total, heaviest first, each with a bar as long as its share. */
export function Weights(props: { readonly title: string; readonly weights: readonly Weight[] }) {
  const sorted = () => [...props.weights].sort((a, b) => b.share - a.share);
  return (
    <section class="weights">
      <h3>{props.title}</h3>
      <ol>
        <For each={sorted()}>
          {({ name, share }) => (
            <li>
              <span>{name}</span> <b>{sayShare(share)}</b>
              <svg aria-hidden="true" width="100%" height="10">
                <rect width={`${Math.max(share * 100, 0.5)}%`} height="10" />
              </svg>
            </li>
          )}
        </For>
      </ol>
      <p class="detail">Parts de l’électricité, valeurs centrales.</p>
    </section>
  );
}

import { createEffect, createSignal, on, onCleanup } from 'solid-js';

/** Debounce before a text is announced, in milliseconds: longer than between two keys. */
const restMs = 1_000;
/** Time it stays in the live region, in milliseconds, so that reading on does not meet it twice. */
const heardMs = 5_000;

/**
 * What a screen reader is told of a text that changes as one types: once it has settled, not at each key. Nothing of
 * what stood there from the start. It belongs in a region of role `status` that is there from the start too.
 */
export function createSettled(text: () => string): () => string {
  const [told, setTold] = createSignal('');
  createEffect(
    on(
      text,
      (now) => {
        setTold('');
        let timer = setTimeout(() => {
          setTold(now);
          timer = setTimeout(() => setTold(''), heardMs);
        }, restMs);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return told;
}

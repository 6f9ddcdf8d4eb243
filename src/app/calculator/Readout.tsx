import { createSignal, onCleanup, onMount } from 'solid-js';
import { formatCentral } from '#core/impact/format.ts';
import type { Quantity } from '#core/impact/units.ts';

/**
 * The result on one line at the top of the screen, while the picture is scrolled away and the controls that
 * change it are in hand. It repeats what is said elsewhere, so screen readers are spared it.
 */
export function Readout(props: {
  readonly quantities: readonly Quantity[];
  readonly picture: () => HTMLElement;
}) {
  const [isShown, setShown] = createSignal(false);
  onMount(() => {
    const observer = new IntersectionObserver(([entry]) => {
      setShown(Boolean(entry && !entry.isIntersecting && entry.boundingClientRect.top < 0));
    });
    observer.observe(props.picture());
    onCleanup(() => observer.disconnect());
  });
  return (
    <div class="readout" aria-hidden="true" data-shown={isShown() ? '' : undefined}>
      <p>{props.quantities.map(formatCentral).join(' · ')}</p>
    </div>
  );
}

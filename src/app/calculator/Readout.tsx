import { createSignal, onCleanup, onMount } from 'solid-js';
import { formatCentral } from '#core/number/format.ts';
import type { Quantity } from '#core/number/units.ts';

/**
 * The result on one line at the top of the screen, while the controls that change it are in hand: once its picture is
 * scrolled away, or always where none is named. It repeats what is said elsewhere, so screen readers are spared it.
 */
export function Readout(props: {
  readonly quantities: readonly Quantity[];
  readonly picture?: () => HTMLElement;
}) {
  const [isShown, setShown] = createSignal(false);
  onMount(() => {
    if (!props.picture) return;
    const observer = new IntersectionObserver(([entry]) => {
      setShown(Boolean(entry && !entry.isIntersecting && entry.boundingClientRect.top < 0));
    });
    observer.observe(props.picture());
    onCleanup(() => observer.disconnect());
  });
  return (
    <div
      class={props.picture ? 'readout' : 'readout readout-always'}
      aria-hidden="true"
      data-shown={isShown() ? '' : undefined}
    >
      <p>{props.quantities.map(formatCentral).join(' · ')}</p>
    </div>
  );
}

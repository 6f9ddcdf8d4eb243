import type { JSX } from 'solid-js';
import { hydrate } from 'solid-js/web';

/**
 * Brings an island to life on the HTML that the build rendered for it under the same name. Clicks made before
 * are not replayed: what Solid would need for that is an inline script on every page.
 */
export function startIsland(name: string, place: HTMLElement, component: () => JSX.Element): void {
  const hydration = { events: [], completed: new WeakSet(), r: {}, fe: () => {} };
  Object.assign(globalThis, { _$HY: hydration });
  hydrate(component, place, { renderId: name });
  place.dataset.started = '';
}

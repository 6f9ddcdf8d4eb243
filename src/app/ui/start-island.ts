import { type Component, catchError, createComponent } from 'solid-js';
import { hydrate } from 'solid-js/web';
import { noteError } from './last-error.ts';
import { stopped } from './load-part.ts';
import { tellTroubleInPlace } from './tell-trouble.ts';

/**
 * Brings an island to life on the HTML that the build rendered for it under the same name. Clicks made before
 * are not replayed: what Solid would need for that is an inline script on every page. An island that throws, now or
 * later, leaves its root to a sentence that says so.
 */
export function startIsland<Props extends Record<string, unknown>>(
  name: string,
  root: HTMLElement,
  island: Component<Props>,
  props: Props,
): void {
  const hydration = { events: [], completed: new WeakSet(), r: {}, fe: () => {} };
  Object.assign(globalThis, { _$HY: hydration });
  const stop = hydrate(() => catchError(() => createComponent(island, props), giveUp), root, {
    renderId: name,
  });
  root.dataset.started = '';

  function giveUp(error: unknown): void {
    noteError(error);
    // Solid is in the midst of an update, or of the start itself.
    queueMicrotask(() => {
      stop();
      tellTroubleInPlace(root, stopped);
    });
  }
}

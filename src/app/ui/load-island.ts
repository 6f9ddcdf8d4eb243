import type { Component } from 'solid-js';
import { withPart } from './load-part.ts';
import { tellTroubleInPlace } from './tell-trouble.ts';

/** The module of an island, `start.ts` in its folder. */
export interface IslandModule {
  /** Starts the island on its root, the element that holds it. */
  readonly start: (root: HTMLElement) => unknown;
  /** Default state, rendered by the build inside the root; none where pages write it themselves. */
  readonly Island?: Component<{ readonly base: string }>;
}

/** Fetches an island and starts it on its root; says there when it does not come, or throws. */
export async function loadIsland(root: HTMLElement, load: () => Promise<IslandModule>): Promise<void> {
  const trouble = await withPart(load, ({ start }) => start(root));
  if (trouble) tellTroubleInPlace(root, trouble, () => loadIsland(root, load));
}

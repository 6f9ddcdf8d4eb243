import type { Component } from 'solid-js';
import { withPart } from './load-part.ts';
import { tellTroubleInPlace } from './tell-trouble.ts';

/** The module of an island, `start.ts` in its folder. */
export interface IslandModule {
  /** Brings the place to life. */
  readonly start: (place: HTMLElement) => unknown;
  /** What the build renders in its place, in its default state; none where pages write the place themselves. */
  readonly Island?: Component<{ readonly base: string }>;
}

/** Fetches an island and starts it in its place; says there when it does not come, or throws. */
export async function startPlace(place: HTMLElement, load: () => Promise<IslandModule>): Promise<void> {
  const trouble = await withPart(load, ({ start }) => start(place));
  if (trouble) tellTroubleInPlace(place, trouble, () => startPlace(place, load));
}

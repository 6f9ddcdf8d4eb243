import { withPart } from './load-part.ts';
import { tellTroubleInPlace } from './tell-trouble.ts';

/** What an island's module offers. */
export interface Island {
  /** Brings the place to life. */
  readonly start: (place: HTMLElement) => unknown;
}

/** Fetches an island and starts it in its place; says there when it does not come, or throws. */
export async function startPlace(place: HTMLElement, load: () => Promise<Island>): Promise<void> {
  const trouble = await withPart(load, ({ start }) => start(place));
  if (trouble) tellTroubleInPlace(place, trouble, () => startPlace(place, load));
}

import { figuresBehind } from '#core/impact/factors.ts';
import type { Figure } from '#core/impact/figure.ts';
import type { Site } from './site.ts';

/** The figures of the method alone: those of the places and of the everyday images are elsewhere. */
export function methodFigures({ factors, figures }: Site): Figure[] {
  return figuresBehind({ ...factors, places: [] }).flatMap((id) => figures.get(id) ?? []);
}

import type { Figure } from '#core/guide/figure.ts';
import type { Site } from '#core/guide/site.ts';
import { figuresBehind } from '#core/impact/factors.ts';

/** The figures of the method alone: those of the places and of the everyday images are elsewhere. */
export function methodFigures({ factors, figures }: Site): Figure[] {
  return figuresBehind({ ...factors, places: [] }).flatMap((id) => figures.get(id) ?? []);
}

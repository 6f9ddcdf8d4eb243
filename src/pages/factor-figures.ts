import type { Figure } from '#core/impact/figure.ts';
import type { Site } from './site.ts';

/** The figures of the method alone: those of the places and of the everyday images are elsewhere. */
export function methodFigures({ factors, figures }: Site): Figure[] {
  const ids = new Set<string>();
  collectFigureIds({ ...factors, places: [] }, ids);
  return [...ids].flatMap((id) => figures.get(id) ?? []);
}

function collectFigureIds(value: unknown, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'figure' && typeof inner === 'string') ids.add(inner);
    else collectFigureIds(inner, ids);
  }
}

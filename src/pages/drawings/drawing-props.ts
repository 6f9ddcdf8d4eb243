import type { Figure } from '#core/impact/figure.ts';
import { ContentFault } from '../content-fault.ts';
import type { Site } from '../site.ts';

/** What every drawing is given. */
export interface DrawingProps {
  /** Where its numbers come from: it types none. */
  readonly site: Pick<Site, 'figures' | 'tables'>;
  /** The whole drawing in one sentence, for those who do not see it. */
  readonly sentence: string;
}

/** The figure of that name, counted in that unit. Throws when the content holds none. */
export function figureIn(unit: string, { figures }: DrawingProps['site'], id: string): Figure {
  const figure = namedFigure(figures, id);
  if (figure.unit === unit) return figure;
  throw new ContentFault(fileOf(id), `un dessin attend des ${unit}, pas des ${figure.unit}`);
}

/** The central value of that figure, in that unit. Throws when the content holds none. */
export function centralIn(unit: string, site: DrawingProps['site'], id: string): number {
  const { central } = figureIn(unit, site, id);
  if (central !== undefined) return central;
  throw new ContentFault(fileOf(id), 'un dessin attend une valeur centrale');
}

/** The figure of that name. Throws when the content holds none. */
export function namedFigure(figures: DrawingProps['site']['figures'], id: string): Figure {
  const figure = figures.get(id);
  if (figure) return figure;
  throw new ContentFault(fileOf(id), 'un dessin montre ce chiffre\u00a0: écrivez le fichier');
}

function fileOf(id: string): string {
  return `content/figures/${id}.yaml`;
}

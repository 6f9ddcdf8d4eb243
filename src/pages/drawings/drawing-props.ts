import type { Figure } from '#core/guide/figure.ts';
import type { Site } from '#core/guide/site.ts';
import type { NamedUse } from '#core/impact/activity.ts';
import { addUp } from '#core/impact/basket.ts';
import type { Energy } from '#core/number/units.ts';
import { ContentFault } from '../shell/content-fault.ts';

/** Props of every drawing. */
export interface DrawingProps {
  /** Content that its numbers come from: it types none. */
  readonly site: Pick<Site, 'figures' | 'tables' | 'uses' | 'factors'>;
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

/** The use of that name. Throws when the content holds none. */
export function namedUse({ uses }: DrawingProps['site'], id: string): NamedUse {
  const use = uses.get(id);
  if (use) return use;
  throw new Error(`un dessin montre l’usage «\u00a0${id}\u00a0»\u00a0: ajoutez-le à content/uses.yaml`);
}

/** Electricity of a use, by the calculator's model. Throws when the content holds none. */
export function energyOf(site: DrawingProps['site'], id: string): Energy {
  return addUp(namedUse(site, id).uses, site.factors).energy;
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

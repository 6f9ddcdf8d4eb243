import type { Figure, Source } from '#core/guide/figure.ts';
import type { Impact } from '#core/guide/site.ts';
import { computeFigures, type FigureSet } from './compute-figures.ts';
import { gatherFaults, type Report } from './faults.ts';
import { readBaskets, readDivergence, readYearly } from './read-baskets.ts';
import { readFactors } from './read-factors.ts';
import { readFigures, readSources, readUnits } from './read-figures.ts';
import {
  nameUses,
  readActivities,
  readEveryday,
  readImageSizes,
  readModels,
  readNamedUses,
  readUnmeasured,
} from './read-uses.ts';
import { type ContentFolder, readContentFile, readContentFiles } from './read-yaml.ts';

/** Context that it is checked against. */
export interface ImpactContext {
  readonly figures: FigureSet;
  readonly sources: ReadonlyMap<string, Source>;
}

/** The calculator's content, and the figures with all that could be computed of them. */
export interface ReadImpact {
  /** Undefined when the factors have a fault, which was reported. */
  readonly impact: Impact | undefined;
  readonly figures: FigureSet;
}

/** Reads the calculator's content. Figures that rest on figures alone come first, those that rest on uses last. */
export function readImpact(folder: ContentFolder, context: ImpactContext, report: Report): ReadImpact {
  const file = (path: string) => readContentFile(folder, path);
  const { sources } = context;
  const set = computeFigures(context.figures, undefined, report);
  const { figures } = set;
  const files = { factors: file('factors.yaml'), countries: file('countries.yaml') };
  const factors = readFactors(files, figures, report);
  const everyday = readEveryday(file('everyday.yaml'), figures, report);
  const unmeasured = readUnmeasured(file('unmeasured.yaml'), { figures, sources }, report);
  const models = readModels(file('models.yaml'), sources, report);
  const imageSizes = readImageSizes(file('image-sizes.yaml'), report);
  if (!factors) return { impact: undefined, figures: set };
  const activities = readActivities(file('activities.yaml'), factors, report);
  const named = readNamedUses(file('uses.yaml'), { activities, factors }, report);
  const basketContext = { figures, factors, uses: new Map(named.map((use) => [use.id, use])) };
  const baskets = readBaskets(file('baskets.yaml'), basketContext, report);
  const yearly = readYearly(file('yearly.yaml'), basketContext, report);
  const divergence = readDivergence(file('divergence.yaml'), basketContext, report);
  const uses = nameUses(named, baskets, file('uses.yaml'), figures, report);
  return {
    impact: {
      factors,
      activities,
      uses,
      unmeasured,
      models,
      imageSizes,
      everyday,
      baskets,
      yearly,
      divergence,
    },
    figures: computeFigures(set, { uses, factors }, report),
  };
}

/** Content of the calculator, with its figures and works. */
export interface ImpactContent extends Impact {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Reads it all, for tests and tools. Throws `ContentFaults` with every fault. */
export function loadImpactContent(folder: ContentFolder): ImpactContent {
  const content = gatherFaults((report) => {
    const units = readUnits(readContentFile(folder, 'units.yaml'), report);
    const sources = readSources(readContentFile(folder, 'sources.yaml'), report);
    const read = readFigures(readContentFiles(folder, 'figures', '.yaml'), { units, sources }, report);
    const { impact, figures } = readImpact(folder, { figures: read, sources }, report);
    return impact && { ...impact, figures: figures.figures, sources };
  });
  // Without factors a fault was reported, and gatherFaults has thrown.
  if (!content) throw new Error('no factors, and no fault told');
  return content;
}

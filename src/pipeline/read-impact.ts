import type { Source } from '#core/impact/figure.ts';
import type { Impact } from '#pages/site.ts';
import { gatherFaults, type Report } from './faults.ts';
import { readBaskets, readDivergence, readYearly } from './read-baskets.ts';
import { type Figures, readFactors } from './read-factors.ts';
import { readFigures, readSources, readUnits } from './read-figures.ts';
import { readActivities, readEveryday, readImageSizes, readModels, readUnmeasured } from './read-uses.ts';
import { type ContentFolder, readContentFile, readContentFiles } from './read-yaml.ts';

/** What it is checked against. */
export interface ImpactContext {
  readonly figures: Figures;
  readonly sources: ReadonlyMap<string, Source>;
}

/** The calculator's content, from its files; nothing when the factors have a fault, which was reported. */
export function readImpact(
  folder: ContentFolder,
  context: ImpactContext,
  report: Report,
): Impact | undefined {
  const file = (path: string) => readContentFile(folder, path);
  const { figures, sources } = context;
  const files = { factors: file('factors.yaml'), countries: file('countries.yaml') };
  const factors = readFactors(files, figures, report);
  const everyday = readEveryday(file('everyday.yaml'), figures, report);
  const unmeasured = readUnmeasured(file('unmeasured.yaml'), context, report);
  const models = readModels(file('models.yaml'), sources, report);
  const imageSizes = readImageSizes(file('image-sizes.yaml'), report);
  if (!factors) return undefined;
  const activities = readActivities(file('activities.yaml'), factors, report);
  const basketContext = { figures, factors };
  const baskets = readBaskets(file('baskets.yaml'), basketContext, report);
  const yearly = readYearly(file('yearly.yaml'), basketContext, report);
  const divergence = readDivergence(file('divergence.yaml'), basketContext, report);
  return { factors, activities, unmeasured, models, imageSizes, everyday, baskets, yearly, divergence };
}

/** Reads what the calculator rests on, for tests and tools. Throws `ContentFaults` with every fault. */
export function loadImpactContent(folder: ContentFolder): Impact & ImpactContext {
  const content = gatherFaults((report) => {
    const units = readUnits(readContentFile(folder, 'units.yaml'), report);
    const sources = readSources(readContentFile(folder, 'sources.yaml'), report);
    const figures = readFigures(readContentFiles(folder, 'figures', '.yaml'), { units, sources }, report);
    const impact = readImpact(folder, { figures, sources }, report);
    return impact && { ...impact, figures, sources };
  });
  // Without factors a fault was reported, and gatherFaults has thrown.
  if (!content) throw new Error('no factors, and no fault told');
  return content;
}

import type { Comparison } from '#core/calculator/comparison.ts';
import { cellWords } from '#core/guide/cell-words.ts';
import type { Figure, Unit } from '#core/guide/figure.ts';
import type { Impact, Site } from '#core/guide/site.ts';
import type { PublishedTotal } from '#core/impact/basket.ts';
import { sideBySide } from '#core/impact/divergence.ts';
import { type FactorSet, figuresBehind, mapFactors } from '#core/impact/factors.ts';
import { drawingNames } from '#pages/drawings/drawing-names.ts';
import { makeTermLinks } from '../prose/link-terms.ts';
import { checkChapter, makeProse } from '../prose/make-prose.ts';
import type { NumberContext } from '../prose/number-directives.ts';
import { checkFigureNames, checkTexts, type UseRules } from './check-uses.ts';
import type { FigureSet } from './compute-figures.ts';
import { gatherFaults, type Report } from './faults.ts';
import { readComparisons } from './read-comparisons.ts';
import { type FigureContext, readFigures, readSources, readUnits } from './read-figures.ts';
import { type ProseSource, readGuide, readProse } from './read-guide.ts';
import { readImpact } from './read-impact.ts';
import { readSheet, sheetOf } from './read-sheets.ts';
import { readSubjects } from './read-subjects.ts';
import { readSynonyms } from './read-synonyms.ts';
import { readGlossary, readTables } from './read-tables.ts';
import { type ContentFolder, readContentFile, readContentFiles } from './read-yaml.ts';

/** Content for the app, by the name of its virtual module; all but `guide` is fetched on demand. */
export interface AppModules {
  readonly 'virtual:guide': Pick<Impact, 'factors' | 'activities' | 'everyday'>;
  /** The factors of `virtual:guide`, with the names of their figures. */
  readonly 'virtual:figures': Pick<Impact, 'factors'>;
  readonly 'virtual:models': Pick<Impact, 'models' | 'imageSizes'>;
  readonly 'virtual:comparisons': { readonly comparisons: readonly Comparison[] };
  readonly 'virtual:baskets': Pick<Impact, 'baskets' | 'yearly'> & {
    /** Published totals of baskets, by the id of their figure. */
    readonly published: Readonly<Record<string, PublishedTotal>>;
  };
}

/** All of `content/`, read and checked. */
export interface Content {
  readonly site: Site;
  readonly modules: AppModules;
}

/** Reads the folder. Throws `ContentFaults` with every fault found, never only the first. */
export function readContent(folder: ContentFolder): Content | undefined {
  return gatherFaults((report) => {
    const context: FigureContext = {
      units: readUnits(readContentFile(folder, 'units.yaml'), report),
      sources: readSources(readContentFile(folder, 'sources.yaml'), report),
    };
    const read = readFigures(readContentFiles(folder, 'figures', '.yaml'), context, report);
    const { impact, figures: set } = readImpact(folder, { figures: read, sources: context.sources }, report);
    const { figures } = set;
    const tables = readTables(readContentFiles(folder, 'tables', '.yaml'), context.sources, report);
    const chapters = readFolder(folder, 'chapters', report);
    for (const chapter of chapters) checkChapter(chapter, report);
    const sheets = readContentFiles(folder, 'sheets', '.yaml').flatMap(
      (file) => readSheet(file, report) ?? [],
    );
    const guide = readGuide(
      readContentFile(folder, 'guide.yaml'),
      { pages: chapters.map(({ slug }) => slug), sheets: sheets.map(({ slug }) => slug) },
      report,
    );
    const glossary = readGlossary(readContentFile(folder, 'glossary.yaml'), report);
    const numbers = numberContext(context.units, set, impact);
    const useRules: UseRules = {
      names: numbers.names,
      sources: context.sources,
      coefficients: new Set(impact ? figuresBehind(impact.factors) : []),
      computed: set.computed,
    };
    if (impact) checkFigureNames(useRules, impact.activities, report);
    const proseContext = {
      sources: context.sources,
      numbers,
      useRules,
      drawings: new Set<string>(drawingNames),
      tables: new Set(tables.keys()),
      linkTerms: makeTermLinks(glossary),
    };
    const render = (source: ProseSource) => makeProse(source, proseContext, report);
    const inOrder = <Source extends ProseSource>(slugs: readonly string[], sources: readonly Source[]) =>
      slugs.flatMap((slug) => sources.find((source) => source.slug === slug) ?? []);
    const site = {
      ...context,
      figures,
      tables,
      glossary,
      subjects: readSubjects(readContentFile(folder, 'sujets.yaml'), report),
      synonyms: readSynonyms(readContentFile(folder, 'synonymes.yaml'), report),
      parts: guide.parts.map(({ title, pages }) => ({ title, pages: inOrder(pages, chapters).map(render) })),
      sheets: inOrder(guide.sheets, sheets).map((source) => sheetOf(render(source), source)),
      notices: new Map(readFolder(folder, 'notices', report).map((source) => [source.slug, render(source)])),
    };
    // Without factors a fault was reported, and this result is never returned.
    if (!impact) return undefined;
    const { factors, activities, everyday, models, imageSizes, baskets, yearly } = impact;
    const comparisons = readComparisons(readContentFile(folder, 'comparisons.yaml'), impact, report);
    checkOtherTexts(site, impact, comparisons, report);
    return {
      modules: {
        'virtual:guide': { factors: withoutNames(factors), activities, everyday },
        'virtual:figures': { factors },
        'virtual:models': { models, imageSizes },
        'virtual:comparisons': { comparisons },
        'virtual:baskets': { baskets, yearly, published: publishedTotals(baskets, figures) },
      },
      site: { ...site, ...impact },
    };
  });
}

/**
 * What the first screen computes with: a fifth of its weight would be names of figures, « en France » and the
 * history of the method, which it does not show.
 */
function withoutNames({ changelog: _, ...factors }: FactorSet): FactorSet {
  const { places, ...unnamed } = mapFactors({ ...factors, changelog: [] }, ({ value }) => ({
    figure: '',
    value,
  }));
  return { ...unnamed, places: places.map((place) => ({ ...place, in: '' })) };
}

/** Context of the numbers in prose; uses wait for factors without faults. */
function numberContext(
  units: ReadonlyMap<string, Unit>,
  { figures, formulas }: FigureSet,
  impact: Impact | undefined,
): NumberContext {
  return {
    units,
    names: {
      figures,
      uses: impact?.uses ?? new Map(),
      places: new Set(impact?.factors.places.map(({ id }) => id)),
    },
    known: { figures, formulas, factors: impact?.factors },
    everyday: impact?.everyday ?? [],
  };
}

/** Texts that writers leave outside of pages. */
function checkOtherTexts(
  { glossary, tables }: Pick<Site, 'glossary' | 'tables'>,
  { activities, baskets, unmeasured, yearly }: Impact,
  comparisons: readonly Comparison[],
  report: Report,
): void {
  const check = (file: string, texts: readonly string[]) => checkTexts(`content/${file}`, texts, report);
  check(
    'glossary.yaml',
    glossary.map(({ definition }) => definition),
  );
  for (const { id, rows } of tables.values()) {
    check(
      `tables/${id}.yaml`,
      rows.flatMap(({ name, cells }) => [name, ...cells.map(({ value }) => cellWords(value))]),
    );
  }
  check(
    'activities.yaml',
    activities.map(({ label }) => label),
  );
  check(
    'baskets.yaml',
    baskets.flatMap(({ label, about }) => [label, about]),
  );
  check(
    'unmeasured.yaml',
    unmeasured.map(({ known }) => known),
  );
  check(
    'yearly.yaml',
    yearly.flatMap(({ label, decision }) => [label, decision]),
  );
  check(
    'comparisons.yaml',
    comparisons.flatMap(({ title, note }) => [title, note]),
  );
}

function publishedTotals(
  baskets: Impact['baskets'],
  figures: ReadonlyMap<string, Figure>,
): Record<string, PublishedTotal> {
  const cited = baskets.flatMap(({ published }) => (published && figures.get(published)) || []);
  return Object.fromEntries(
    cited.flatMap((figure) =>
      sideBySide([figure]).map(({ value }) => [figure.id, { label: figure.label, energyWh: value }]),
    ),
  );
}

function readFolder(folder: ContentFolder, path: string, report: Report): ProseSource[] {
  return readContentFiles(folder, path, '.md').flatMap((file) => readProse(file, report) ?? []);
}

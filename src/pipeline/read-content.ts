import { drawingNames } from '#pages/drawing-names.ts';
import type { Site } from '#pages/site.ts';
import { gatherFaults, type Report } from './faults.ts';
import { makeTermLinks } from './link-terms.ts';
import { type FigureContext, readFigures, readSources, readUnits } from './read-figures.ts';
import { type ProseSource, readGuide, readProse } from './read-guide.ts';
import { type Impact, readImpact } from './read-impact.ts';
import { readSheet } from './read-sheets.ts';
import { readSynonyms } from './read-synonyms.ts';
import { readGlossary, readTables } from './read-tables.ts';
import { type ContentFolder, readContentFile, readContentFiles } from './read-yaml.ts';
import { checkChapter, renderProse } from './render-prose.ts';

/** What the app needs at run time, by the name of the module that offers it: the rest waits to be asked for. */
export interface AppModules {
  readonly 'virtual:guide': Pick<Impact, 'factors' | 'activities' | 'everyday'>;
  readonly 'virtual:models': Pick<Impact, 'models' | 'imageSizes'>;
  readonly 'virtual:baskets': Pick<Impact, 'baskets' | 'yearly'>;
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
    const figures = readFigures(readContentFiles(folder, 'figures', '.yaml'), context, report);
    const impact = readImpact(folder, { figures, sources: context.sources }, report);
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
    const proseContext = {
      ...context,
      figures,
      drawings: new Set<string>(drawingNames),
      tables: new Set(tables.keys()),
      linkTerms: makeTermLinks(glossary),
    };
    const render = (source: ProseSource) => renderProse(source, proseContext, report);
    const renderInOrder = (slugs: readonly string[], sources: readonly ProseSource[]) =>
      slugs.flatMap((slug) => sources.find((source) => source.slug === slug) ?? []).map(render);
    const site = {
      ...context,
      figures,
      tables,
      glossary,
      synonyms: readSynonyms(readContentFile(folder, 'synonymes.yaml'), report),
      parts: guide.parts.map(({ title, pages }) => ({ title, pages: renderInOrder(pages, chapters) })),
      sheets: renderInOrder(guide.sheets, sheets),
      notices: new Map(readFolder(folder, 'notices', report).map((source) => [source.slug, render(source)])),
    };
    // Without factors a fault was reported, and this result is never returned.
    if (!impact) return undefined;
    const { factors, activities, everyday, models, imageSizes, baskets, yearly } = impact;
    return {
      modules: {
        // What changed is told by « Méthode »: phones need the version alone.
        'virtual:guide': { factors: { ...factors, changelog: [] }, activities, everyday },
        'virtual:models': { models, imageSizes },
        'virtual:baskets': { baskets, yearly },
      },
      site: { ...site, ...impact },
    };
  });
}

function readFolder(folder: ContentFolder, path: string, report: Report): ProseSource[] {
  return readContentFiles(folder, path, '.md').flatMap((file) => readProse(file, report) ?? []);
}

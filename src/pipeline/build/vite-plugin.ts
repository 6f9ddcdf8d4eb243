import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, ResolvedConfig, Rolldown, ViteBuilder } from 'vite';
import { islandsWithStyleSheet } from '#app/islands.ts';
import type { Assets } from '#pages/assets.ts';
import { printStyles } from '#pages/print/documents.ts';
import { inlineScript } from '#pages/shell/inline-script.ts';
import { metaPolicy } from '#pages/shell/security.ts';
import { gatherFaults } from '../content/faults.ts';
import { type Content, readContent } from '../content/read-content.ts';
import { offeredDocuments } from '../prose/make-document.ts';
import { appModules } from './app-modules.ts';
import { checkLinks } from './check-links.ts';
import { checkWorker } from './check-worker.ts';
import { servePages } from './dev-server.ts';
import { inlineStyles, type StyleSheets, stylePolicy } from './inline-styles.ts';
import { islandOf, pieceOf } from './island-pieces.ts';
import { packagesIn, readLibraries } from './libraries.ts';
import { nameEdition } from './name-edition.ts';
import { compressPack } from './pack.ts';
import { islandStyleFile, type PagesModule, pagesEntry, printStyleFile } from './pages-entry.ts';
import { licenceTexts, readProject } from './project.ts';
import { hashForPolicy, siteFiles } from './site-files.ts';
import { weigh } from './weigh.ts';
import { searchTextsFile, writeSearchTexts } from './write-search-texts.ts';

const pagesFolder = 'node_modules/.cache/terrain/pages';
const stylesheet = 'src/pages/shell/terrain.css';

/**
 * Turns `content/` into the pages of the site: emitted at build as assets, so that the worker's list has
 * them, and served by `npm run dev`. Offers what the app needs of the content at run time.
 */
export function terrain(): Plugin[] {
  let config: ResolvedConfig;
  let content: Content | undefined;
  const folder = () => ({ path: join(config.root, 'content') });
  const readOnce = () => {
    content ??= readContent(folder());
    if (!content) throw new Error('content without factors was not reported');
    return content;
  };

  const project = () => readProject(config.root);
  const documentsNow = () => [...offeredDocuments(readOnce().site), ...licenceTexts(config.root)];

  const pages: Plugin = {
    name: 'terrain',
    sharedDuringBuild: true,
    config: () => buildSettings,
    configResolved(resolved) {
      config = resolved;
    },
    transform(code, id) {
      if (!id.endsWith(stylesheet)) return undefined;
      return `${code}\n:root{--edition:"${nameEdition(readOnce().site, project().version)}"}`;
    },
    async generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const { renderPages }: PagesModule = await import(
        pathToFileURL(join(config.root, pagesFolder, 'render.js')).href
      );
      const { base } = config;
      const hash = hashForPolicy(inlineScript);
      const assets: Assets = {
        base,
        script: `${base}assets/main.js`,
        style: `${base}assets/terrain.css`,
        islandStyles: Object.fromEntries(
          islandsWithStyleSheet.map((name) => [name, `${base}assets/${name}.css`]),
        ),
        printStyle: (name) => `${base}assets/${name}.css`,
        relief: `${base}assets/relief.svg`,
        preload: islandChunks(bundle, base),
        searchTexts: base + searchTextsFile,
        libraries: readLibraries(config.root, packagesOf(bundle)),
        ...(project().source ? { source: project().source } : {}),
        policy: metaPolicy(hash),
      };
      const pages = gatherFaults((report) => renderPages(readOnce().site, assets, report));
      const documents = documentsNow();
      checkLinks(pages, base, new Set(documents.map(({ path }) => path)));
      for (const { path, text } of documents) {
        this.emitFile({ type: 'asset', fileName: path, source: text });
      }
      const sheets = styleSheetsOf(bundle, base);
      for (const page of pages) {
        const source = inlineStyles(page.html, sheets);
        this.emitFile({ type: 'asset', fileName: fileOf(page.path), source });
      }
      const searchTexts = writeSearchTexts(readOnce().site);
      for (const [fileName, source] of [
        ...siteFiles(pages, base, hash, stylePolicy([...sheets.values()])),
        [searchTextsFile, searchTexts] as const,
      ]) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configureServer: (server) =>
      servePages(server, {
        folder: folder().path,
        site: () => readOnce().site,
        documents: documentsNow,
        project,
        root: config.root,
        forget: () => {
          content = undefined;
        },
      }),
  };
  return [pages, appModules(() => readOnce().modules)];
}

const buildSettings = {
  appType: 'custom' as const,
  environments: {
    ssr: {
      build: {
        outDir: pagesFolder,
        copyPublicDir: false,
        emptyOutDir: true,
        rolldownOptions: { input: pagesEntry },
      },
    },
    client: {
      build: {
        modulePreload: false as const,
        // Read by a developer beside a stack that someone sends: no script names them, and no phone fetches them.
        sourcemap: 'hidden' as const,
        rolldownOptions: {
          input: {
            main: 'src/app/main.ts',
            terrain: stylesheet,
            ...Object.fromEntries(printStyles.map((name) => [name, printStyleFile(name)])),
            ...Object.fromEntries(islandsWithStyleSheet.map((name) => [name, islandStyleFile(name)])),
          },
          output: {
            // Every page names these: were they hashed, a change of style would change every page.
            entryFileNames: 'assets/[name].js',
            assetFileNames: 'assets/[name][extname]',
            chunkFileNames: 'assets/[name]-[hash].js',
            // Licences ask that whoever has the code is told of them. The address is from the root of the site.
            postBanner: (chunk: Rolldown.RenderedChunk) => {
              const packages = packagesIn(chunk);
              return packages.length > 0 ? `/*! ${packages.join(', ')} : /licences/ */` : '';
            },
            // In a piece each, they compress better than in many.
            codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: pieceOf }] },
          },
        },
      },
    },
  },
  builder: {
    async buildApp({ build, environments: { ssr, client } }: ViteBuilder) {
      if (!ssr || !client) throw new Error('the build needs its two environments');
      await build(ssr);
      await build(client);
      const { outDir } = client.config.build;
      checkWorker(outDir);
      await compressPack(outDir);
      weigh(outDir);
    },
  },
};

/** The scripts of each island, `src/app/<island>/start.ts`, with all that they import. */
function islandChunks(bundle: Rolldown.OutputBundle, base: string): Record<string, string[]> {
  const preload: Record<string, string[]> = {};
  for (const file of Object.values(bundle)) {
    if (file.type !== 'chunk') continue;
    const island = file.moduleIds.flatMap((id) => islandOf(id) ?? [])[0];
    if (!island) continue;
    const needed = [...withImports(file.fileName, bundle)].filter((name) => !name.endsWith('main.js'));
    preload[island] = needed.map((name) => base + name);
  }
  return preload;
}

function styleSheetsOf(bundle: Rolldown.OutputBundle, base: string): StyleSheets {
  const sheets = Object.values(bundle).flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css')
      ? [[base + file.fileName, Buffer.from(file.source).toString()] as const]
      : [],
  );
  // By address: the order of a bundle is not promised.
  return new Map(sheets.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The packages whose code is somewhere in the bundle. */
function packagesOf(bundle: Rolldown.OutputBundle): string[] {
  const found = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? packagesIn(file) : []));
  return [...new Set(found)].sort();
}

/** The chunk and what it imports, however deep. */
function withImports(
  name: string,
  bundle: Rolldown.OutputBundle,
  found = new Set<string>(),
): ReadonlySet<string> {
  const file = bundle[name];
  if (found.has(name) || file?.type !== 'chunk') return found;
  found.add(name);
  for (const imported of file.imports) withImports(imported, bundle, found);
  return found;
}

function fileOf(path: string): string {
  return path.endsWith('.html') ? path : `${path}index.html`;
}

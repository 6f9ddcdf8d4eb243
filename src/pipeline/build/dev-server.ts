import type { ViteDevServer } from 'vite';
import { islandsWithStyleSheet } from '#app/islands.ts';
import type { OfferedDocument } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import { reliefFile } from '#pages/art/contours.ts';
import type { Assets, Page } from '#pages/assets.ts';
import { ContentFaults, type Fault } from '../content/faults.ts';
import { checkLinks } from './check-links.ts';
import { readLibraries } from './libraries.ts';
import { islandStyleFile, type PagesModule, pagesEntry, printStyleFile } from './pages-entry.ts';
import type { Project } from './project.ts';
import { searchTextsFile, writeSearchTexts } from './write-search-texts.ts';

interface DevContent {
  /** Absolute path of `content/`. */
  readonly folder: string;
  readonly site: () => Site;
  /** What the pages offer to download or to read beside them. */
  readonly documents: () => readonly OfferedDocument[];
  readonly project: () => Project;
  /** Absolute path of the folder that holds `node_modules`. */
  readonly root: string;
  /** Drops what was read, because a file changed. */
  readonly forget: () => void;
}

/**
 * Serves pages as they would be built, and reloads the browser when content is saved. A fault of the content is
 * shown in the page and in the terminal, and the server goes on: a writer mends it and saves.
 */
export function servePages(server: ViteDevServer, content: DevContent): void {
  const { base } = server.config;
  const tell = makeTeller(server);
  server.watcher.add(content.folder);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(content.folder)) return;
    content.forget();
    server.moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  });
  server.middlewares.use(async (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = (status: number, type: string, body: string) => {
      response.statusCode = status;
      response.setHeader('Content-Type', type);
      response.end(body);
    };
    try {
      if (pathname === base + searchTextsFile) {
        return send(200, 'text/plain; charset=utf-8', writeSearchTexts(content.site()));
      }
      if (/\.(rtf|txt)$/.test(pathname)) {
        const document = content.documents().find(({ path }) => pathname === base + path);
        const type = pathname.endsWith('.rtf') ? 'application/rtf' : 'text/plain; charset=utf-8';
        return document ? send(200, type, document.text) : next();
      }
      if (!pathname.endsWith('/') && !pathname.endsWith('.html')) return next();
      const { html, status, faults } = await drawPage(server, content, pathname).catch(onlyFaults);
      tell(faults);
      const shown = faults.length > 0 ? writeFaults(faults) + html : html;
      send(status, 'text/html; charset=utf-8', await server.transformIndexHtml(pathname, shown));
    } catch (error) {
      next(error);
    }
  });
}

interface DrawnPage {
  readonly html: string;
  readonly status: number;
  readonly faults: readonly Fault[];
}

/** What is said in place of a page when the content cannot be read. */
function onlyFaults(error: unknown): DrawnPage {
  if (!(error instanceof ContentFaults)) throw error;
  return { html: '', status: 500, faults: error.faults };
}

async function drawPage(server: ViteDevServer, content: DevContent, pathname: string): Promise<DrawnPage> {
  const { base } = server.config;
  // Read first: what fails while Vite loads a module reaches us as another error.
  const site = content.site();
  // The door to a module that Vite loads: its shape is that of src/pages/render.tsx.
  const { renderPages } = (await server.ssrLoadModule(`/${pagesEntry}`)) as PagesModule;
  const faults: Fault[] = [];
  const pages = renderPages(site, devAssets(base, content), (fault) => faults.push(fault));
  if (faults.length === 0) faults.push(...deadLinks(pages, base, content));
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
  const page = pages.find((one) => one.path === path);
  const shown = page ?? pages.find((one) => one.path === '404.html');
  return { html: shown?.html ?? '', status: page ? 200 : 404, faults };
}

function deadLinks(pages: readonly Page[], base: string, content: DevContent): readonly Fault[] {
  try {
    checkLinks(pages, base, new Set(content.documents().map(({ path }) => path)));
    return [];
  } catch (error) {
    return onlyFaults(error).faults;
  }
}

/** Above the page, or alone when there is none. The page comes back by itself once the file is saved. */
function writeFaults(faults: readonly Fault[]): string {
  const rows = faults.map(({ file, message }) => `<li><b>${asText(file)}</b> : ${asText(message)}</li>`);
  const style = 'position:relative;z-index:9;padding:1rem;background:#fff;color:#9c0a1e;font:1rem sans-serif';
  return `<!doctype html><meta charset="utf-8"><div role="alert" style="${style}"><p>À corriger, puis à enregistrer :</p><ul>${rows.join('')}</ul></div>`;
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Says the faults in the terminal, once for as long as they stay the same, and that they are gone. */
function makeTeller({ config: { logger } }: ViteDevServer): (faults: readonly Fault[]) => void {
  let told = '';
  return (faults) => {
    const words = faults.length > 0 ? new ContentFaults(faults).message : '';
    if (words === told) return;
    told = words;
    if (words) logger.error(words, { timestamp: true });
    else logger.info('content/ : plus aucune faute', { timestamp: true });
  };
}

function devAssets(base: string, { project, root }: DevContent): Assets {
  return {
    base,
    script: `${base}src/app/main.ts`,
    style: `${base}src/pages/shell/terrain.css`,
    islandStyles: Object.fromEntries(
      islandsWithStyleSheet.map((name) => [name, base + islandStyleFile(name)]),
    ),
    printStyle: (name) => base + printStyleFile(name),
    relief: `data:image/svg+xml,${encodeURIComponent(reliefFile)}`,
    preload: {},
    searchTexts: base + searchTextsFile,
    // Nothing is bundled yet: what the project asks for stands for what will be.
    libraries: readLibraries(root, project().dependencies),
    ...(project().source ? { source: project().source } : {}),
  };
}

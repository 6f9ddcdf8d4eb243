import type { ViteDevServer } from 'vite';
import { islandsWithStyleSheet } from '#app/islands.ts';
import type { OfferedDocument } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import { reliefFile } from '#pages/art/contours.ts';
import type { Assets, Page } from '#pages/assets.ts';
import { inlineScript } from '#pages/shell/inline-script.ts';
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
  /** Documents that pages offer to download. */
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
    try {
      const answer = await answerTo(pathname);
      if (!answer) return next();
      response.statusCode = answer.status;
      response.setHeader('Content-Type', answer.type);
      response.end(answer.body);
    } catch (error) {
      next(error);
    }
  });

  /** Undefined for what Vite serves by itself. */
  async function answerTo(pathname: string): Promise<Answer | undefined> {
    if (pathname === base + searchTextsFile) return asText(writeSearchTexts(content.site()));
    if (/\.(rtf|txt)$/.test(pathname)) {
      const document = content.documents().find(({ path }) => pathname === base + path);
      if (!document) return undefined;
      return pathname.endsWith('.rtf')
        ? { status: 200, type: 'application/rtf', body: document.text }
        : asText(document.text);
    }
    if (!pathname.endsWith('/') && !pathname.endsWith('.html')) return undefined;
    if (pathname === `${base}specimen/`) return asPage(200, writeSpecimen(devAssets(base, content)));
    const { html, status, faults } = await drawPage(server, content, pathname).catch(onlyFaults);
    tell(faults);
    return asPage(status, faults.length > 0 ? writeFaults(faults) + html : html);

    async function asPage(pageStatus: number, html: string): Promise<Answer> {
      const body = await server.transformIndexHtml(pathname, html);
      return { status: pageStatus, type: 'text/html; charset=utf-8', body };
    }
  }
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

function asText(body: string): Answer {
  return { status: 200, type: 'text/plain; charset=utf-8', body };
}

interface DrawnPage {
  readonly html: string;
  readonly status: number;
  readonly faults: readonly Fault[];
}

/** Page shown when the content cannot be read: its faults. */
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

/** The page of the small parts in each of their states, that no reader meets. */
function writeSpecimen({ base, style, islandStyles }: Assets): string {
  const sheets = [style, ...Object.values(islandStyles)].map(
    (sheet) => `<link rel="stylesheet" href="${sheet}">`,
  );
  return [
    '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Specimen</title>',
    `<script>${inlineScript}</script>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...sheets,
    '</head><body><main id="specimen"></main>',
    `<script type="module" src="${base}src/app/specimen/specimen.tsx"></script></body></html>`,
  ].join('\n');
}

/** Above the page, or alone when there is none. The page comes back by itself once the file is saved. */
function writeFaults(faults: readonly Fault[]): string {
  const rows = faults.map(
    ({ file, message }) => `<li><b>${escapeHtml(file)}</b> : ${escapeHtml(message)}</li>`,
  );
  const style = 'position:relative;z-index:9;padding:1rem;background:#fff;color:#9c0a1e;font:1rem sans-serif';
  return `<!doctype html><meta charset="utf-8"><div role="alert" style="${style}"><p>À corriger, puis à enregistrer :</p><ul>${rows.join('')}</ul></div>`;
}

function escapeHtml(text: string): string {
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
    // In dev nothing is bundled: the dependencies of `package.json` stand for the libraries.
    libraries: readLibraries(root, project().dependencies),
    ...(project().source ? { source: project().source } : {}),
  };
}

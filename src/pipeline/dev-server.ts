import type { ViteDevServer } from 'vite';
import { reliefFile } from '#pages/art/contours.ts';
import type { OfferedDocument, Site } from '#pages/site.ts';
import { type PagesModule, pagesEntry, printStyleFile } from './vite-plugin.ts';
import { searchTextsFile, writeSearchTexts } from './write-search-texts.ts';

interface DevContent {
  /** Absolute path of `content/`. */
  readonly folder: string;
  readonly site: () => Site;
  /** What the pages offer to download. */
  readonly documents: () => readonly OfferedDocument[];
  /** Drops what was read, because a file changed. */
  readonly forget: () => void;
}

/** Serves pages as they would be built, and reloads the browser when content is saved. */
export function servePages(server: ViteDevServer, content: DevContent): void {
  server.watcher.add(content.folder);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(content.folder)) return;
    content.forget();
    server.moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  });
  server.middlewares.use(async (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const document = content.documents().find(({ path }) => pathname.endsWith(`/${path}`));
    if (document) {
      response.setHeader('Content-Type', 'application/rtf');
      return response.end(document.text);
    }
    try {
      const texts = findSearchTexts(server, content.site, pathname);
      if (texts) {
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        return response.end(texts);
      }
      if (!pathname.endsWith('/') && !pathname.endsWith('.html')) return next();
      const { html, isFound } = await renderPage(server, content.site(), pathname);
      response.statusCode = isFound ? 200 : 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(html);
    } catch (error) {
      next(error);
    }
  });
}

/** The texts that search reads, at the address that its page names. */
function findSearchTexts(server: ViteDevServer, site: () => Site, pathname: string): string | undefined {
  return pathname === server.config.base + searchTextsFile ? writeSearchTexts(site()) : undefined;
}

async function renderPage(
  server: ViteDevServer,
  site: Site,
  pathname: string,
): Promise<{ html: string; isFound: boolean }> {
  const { base } = server.config;
  // The door to a module that Vite loads: its shape is that of src/pages/render.tsx.
  const { renderPages } = (await server.ssrLoadModule(`/${pagesEntry}`)) as PagesModule;
  const pages = renderPages(site, {
    base,
    script: `${base}src/app/main.ts`,
    style: `${base}src/pages/terrain.css`,
    islandStyles: {
      calculator: `${base}src/app/calculator/calculator.css`,
      search: `${base}src/app/search/search.css`,
    },
    printStyle: (name) => base + printStyleFile(name),
    relief: `data:image/svg+xml,${encodeURIComponent(reliefFile)}`,
    preload: {},
    searchTexts: base + searchTextsFile,
  });
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
  const page = pages.find((one) => one.path === path);
  const shown = page ?? pages.find((one) => one.path === '404.html');
  return { html: await server.transformIndexHtml(pathname, shown?.html ?? ''), isFound: page !== undefined };
}

import { createHash } from 'node:crypto';
import { reliefFile } from '#pages/art/contours.ts';
import type { Page } from '#pages/assets.ts';
import { manifest } from '#pages/shell/manifest.ts';
import { headersFile } from '#pages/shell/security.ts';

/** The files beside the pages: what hosts, crawlers and phones read. Name, then text. */
export function siteFiles(
  pages: readonly Page[],
  base: string,
  inlineHash: string,
  styles: string,
): [string, string][] {
  return [
    ['sitemap.xml', sitemap(pages, base)],
    ['_headers', headersFile(base, inlineHash, styles)],
    ['assets/relief.svg', reliefFile],
    ['manifest.webmanifest', JSON.stringify(manifest(base))],
  ];
}

/** The hash by which a content security policy allows one inline script. */
export function hashForPolicy(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

/** Paths from the root of the host: the site does not know under which name it is served. */
function sitemap(pages: readonly Page[], base: string): string {
  const rows = pages
    .filter(({ path }) => !path.endsWith('.html'))
    .map(({ path }) => `  <url><loc>${base}${path}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`;
}

import type { Page } from '#pages/assets.ts';
import { gatherFaults } from '../content/faults.ts';

/**
 * Throws `ContentFaults` if a page links to an address, or to a passage, that the site does not have.
 * `documents`: paths of the files beside the pages, from the root of the site.
 */
export function checkLinks(pages: readonly Page[], base: string, documents: ReadonlySet<string>): void {
  const anchors = new Map(pages.map((page) => [page.path, idsOf(page.html)]));
  const told = new Set<string>();
  gatherFaults((report) => {
    for (const page of pages) {
      for (const href of hrefsOf(page.html)) {
        const remedy = findDeadLink(href, page.path, { base, anchors, documents });
        if (!remedy || told.has(href)) continue;
        // A link of the shell stands on every page: once is enough.
        told.add(href);
        report({ file: page.file ?? `page /${page.path}`, message: `lien mort « ${href} » : ${remedy}` });
      }
    }
  });
}

interface KnownAddresses {
  readonly base: string;
  /** The passages of each page, by its path. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  readonly documents: ReadonlySet<string>;
}

function findDeadLink(
  href: string,
  from: string,
  { base, anchors, documents }: KnownAddresses,
): string | undefined {
  // `data:` is the map behind the band, which the development server gives whole.
  if (/^(https?:|mailto:|tel:|data:)/.test(href)) return undefined;
  if (!href.startsWith('/') && !href.startsWith('#')) return 'écrivez une adresse qui commence par /';
  const [path = '', passage] = href.split('#');
  const target = path === '' ? from : path.startsWith(base) ? path.slice(base.length) : path;
  if (documents.has(target)) return undefined;
  const ids = anchors.get(target);
  if (!ids) return isFile(path) ? undefined : 'cette page n’existe pas';
  // « #page=sept-cases » is not a passage: the script of the page reads it.
  return passage && !passage.includes('=') && !ids.has(passage)
    ? `cette page n’a pas de passage « ${passage} »`
    : undefined;
}

/** Styles, scripts, icons: the bundler answers for them. */
function isFile(path: string): boolean {
  return /\.(css|js|svg|png|webmanifest)$/.test(path);
}

function hrefsOf(html: string): string[] {
  return [...html.matchAll(/\shref="([^"]*)"/g)].map((match) => match[1] ?? '');
}

function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ''));
}

import { fillDrawings } from './drawings.tsx';
import type { Assets, Prose, Site } from './site.ts';
import { fillTables } from './TableCards.tsx';

/** The HTML of a page of prose: drawings and tables in their places, links moved to the folder of the site. */
export function proseHtml(prose: Prose, site: Site, { base }: Assets): string {
  const html = fillTables(fillDrawings(nameLinks(prose.html, site), site), site);
  return html.replaceAll(' href="/', ` href="${base}`);
}

/** A link without words takes the title of the page it leads to. */
function nameLinks(html: string, site: Site): string {
  return html.replace(/<a href="(\/[^"]*)"><\/a>/g, (link, address: string) => {
    const title = titleOf(address, site);
    return title ? `<a href="${address}">${title}</a>` : link;
  });
}

function titleOf(address: string, { parts, sheets, notices }: Site): string | undefined {
  const [, room, slug] = address.split('/');
  if (room === 'guide') return parts.flatMap(({ pages }) => pages).find((page) => page.slug === slug)?.title;
  if (room === 'preparer' && slug) return sheets.find((sheet) => sheet.slug === slug)?.title;
  return notices.get(room ?? '')?.title;
}

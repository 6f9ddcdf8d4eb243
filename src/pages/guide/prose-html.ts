import type { Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { fillDrawings } from '../drawings/drawings.tsx';
import { fillTables } from './TableCards.tsx';
import { cutTitle } from './TitlePhrases.tsx';

/** The HTML of a page of prose: drawings, tables and buttons in their places, links moved to the folder of the site. */
export function proseHtml(prose: Prose, site: Site, { base }: Assets): string {
  const html = fillTables(fillDrawings(nameLinks(prose.html, site), site), site);
  return cutTitles(offerCopies(html)).replaceAll(' href="/', ` href="${base}`);
}

/** Titles that are words alone. */
function cutTitles(html: string): string {
  return html.replace(
    /(<h([23])[^>]*>)([^<]*)(?=<\/h\2>)/g,
    (_, opening: string, __, title: string) => opening + cutTitle(title),
  );
}

/** Under each request to an AI, the button that copies it, and the place where that is said. */
function offerCopies(html: string): string {
  return html.replace(
    /<pre>[\s\S]*?<\/pre>/g,
    (request) =>
      `<div class="request">${request}<button type="button" class="main scripted">Copier la demande</button><p class="said" role="status"></p></div>`,
  );
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

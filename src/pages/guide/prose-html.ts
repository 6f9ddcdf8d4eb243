import type { Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import {
  changeElements,
  type ElementNode,
  elementOf,
  type ProseNode,
  text,
  wordsOfProperty,
} from '#core/guide/tree.ts';
import type { Assets } from '../assets.ts';
import type { DrawingName } from '../drawings/drawing-names.ts';
import { draw } from '../drawings/drawings.tsx';
import { tableHtml } from './TableCards.tsx';
import { phrasesOf } from './TitlePhrases.tsx';
import { writeHtml } from './write-html.ts';

/** The HTML of a page of prose: drawings, tables and buttons in their slots, links moved to the folder of the site. */
export function proseHtml({ body }: Prose, site: Site, { base }: Assets): string {
  return writeHtml(changeElements(body, (element) => [onScreen(element, site, base)]));
}

/** An element of the text as it is on screen. */
function onScreen(element: ElementNode, site: Site, base: string): ProseNode {
  const { tagName } = element;
  if (tagName === 'div') return fillSlot(element, site, base);
  if (tagName === 'pre') return offerCopy(element);
  if (tagName === 'h2' || tagName === 'h3') return cutTitle(element);
  if (tagName === 'a') return moveLink(nameLink(element, site), base);
  return element;
}

/** The drawing or the dated table that fills this slot of the text. Throws when a number it shows is missing. */
function fillSlot(slot: ElementNode, site: Site, base: string): ProseNode {
  const drawing = wordsOfProperty(slot, 'data-drawing');
  if (drawing) {
    const sentence = wordsOfProperty(slot, 'data-alt') ?? '';
    // The build refuses a drawing that does not exist.
    return { type: 'raw', value: draw(drawing as DrawingName, { site, sentence }) };
  }
  const table = site.tables.get(wordsOfProperty(slot, 'data-table') ?? '');
  return table ? { type: 'raw', value: tableHtml(table, base) } : slot;
}

/** A title that is words alone: each phrase stays in one piece as long as it fits on a line. */
function cutTitle(title: ElementNode): ElementNode {
  if (title.children.some(({ type }) => type !== 'text')) return title;
  const phrases = title.children.flatMap((node) => (node.type === 'text' ? phrasesOf(node.value) : []));
  if (phrases.length < 2) return title;
  const children = phrases.flatMap((phrase, index) => [
    ...(index > 0 ? [text(' ')] : []),
    elementOf('span', { className: ['phrase'] }, [text(phrase)]),
  ]);
  return { ...title, children };
}

/** Under each request to an AI, the button that copies it, and the line that says the outcome. */
function offerCopy(request: ElementNode): ElementNode {
  const button = elementOf('button', { type: 'button', className: ['main', 'scripted'] }, [
    text('Copier la demande'),
  ]);
  const said = elementOf('p', { className: ['said'], role: 'status' });
  return elementOf('div', { className: ['request'] }, [request, button, said]);
}

/** A link without words takes the title of the page it leads to. */
function nameLink(link: ElementNode, site: Site): ElementNode {
  const title = link.children.length > 0 ? undefined : titleOf(wordsOfProperty(link, 'href') ?? '', site);
  return title ? { ...link, children: [text(title)] } : link;
}

/** A link from the root of the guide, from the root of where the guide is served. */
function moveLink(link: ElementNode, base: string): ElementNode {
  const href = wordsOfProperty(link, 'href');
  if (!href?.startsWith('/')) return link;
  return { ...link, properties: { ...link.properties, href: base + href.slice(1) } };
}

function titleOf(address: string, { parts, sheets, notices }: Site): string | undefined {
  const [, prefix, slug] = address.split('/');
  if (prefix === 'guide')
    return parts.flatMap(({ pages }) => pages).find((page) => page.slug === slug)?.title;
  if (prefix === 'preparer' && slug) return sheets.find((sheet) => sheet.slug === slug)?.title;
  return notices.get(prefix ?? '')?.title;
}

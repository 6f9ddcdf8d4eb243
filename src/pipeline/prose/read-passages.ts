import type { Element, Root, RootContent } from 'hast';
import type { PassageText } from '#core/guide/prose.ts';
import { openSigned, signKinds } from '#core/guide/sign.ts';

/** What a page says outside its text: for a screen reader alone, or to name a source. */
const leftOut = new Set(['unseen', 'cite']);

/** Elements that end a sentence or a cell: what follows is another one. */
const ends: Readonly<Record<string, string>> = {
  p: ' ',
  li: ' ',
  h3: '. ',
  td: ' · ',
  th: ' · ',
  tr: ' ',
  caption: '. ',
};

/** The passages of a rendered page, each from its anchor to the next; what comes first has the whole page's. */
export function readPassages(html: Root): PassageText[] {
  const passages: { anchor: string; title: string; text: string; tables: string[] }[] = [];
  const current = () => {
    if (passages.length === 0) passages.push({ anchor: 'contenu', title: '', text: '', tables: [] });
    return passages[passages.length - 1];
  };
  for (const node of html.children) {
    if (node.type !== 'element') continue;
    const anchor = node.properties.id;
    const heading = titleOf(node);
    if (typeof anchor === 'string' && heading) {
      const rest = node === heading ? [] : node.children.filter((child) => child !== heading);
      passages.push({
        anchor,
        title: tidy(textOf(heading)),
        text: textOf({ ...node, children: rest }),
        tables: [],
      });
    } else if (typeof node.properties.dataTable === 'string' || 'data-table' in node.properties) {
      current()?.tables.push(String(node.properties.dataTable ?? node.properties['data-table']));
    } else {
      const passage = current();
      if (passage) passage.text += textOf(node);
    }
  }
  return passages.map((passage) => ({ ...passage, text: tidy(passage.text) }));
}

/** The heading that names a passage: the element itself, or the first child of a block. */
function titleOf(node: Element): Element | undefined {
  if (node.tagName === 'h2') return node;
  return node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'h2');
}

/** What a reader sees of a node; a drawing, and the sign of a line, are told in words. */
function textOf(node: RootContent | Element): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const classes = Array.isArray(node.properties.className) ? node.properties.className : [];
  if (classes.some((name) => leftOut.has(String(name)))) return '';
  const drawing = node.properties['data-alt'] ?? node.properties.dataAlt;
  if (drawing) return `${drawing} `;
  const sign = signKinds.find((kind) => classes.includes(`way-${kind}`));
  return (sign ? openSigned(sign) : '') + node.children.map(textOf).join('') + (ends[node.tagName] ?? '');
}

function tidy(text: string): string {
  return text
    .replace(/[ \n]+/g, ' ')
    .replace(/ ([.,)])/g, '$1')
    .replace(/(?: ·)+ (?=$|\p{Lu}[^·]*$)/gu, ' ')
    .replace(/[ ·]+$/, '')
    .trim();
}

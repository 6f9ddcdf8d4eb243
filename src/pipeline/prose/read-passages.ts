import { blockKinds, type Passage, passageStarts } from '#core/guide/prose.ts';
import { openSigned } from '#core/guide/sign.ts';
import { type ElementNode, hasClass, type ProseNode, wordsOfProperty } from '#core/guide/tree.ts';
import { signOf } from './signed-lines.ts';

/** Classes left out of the text: screen-reader words, source names, signs (written below). */
const leftOut = ['unseen', 'cite', 'sign'];

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

/** A passage while it is read. */
interface Cut extends Pick<Passage, 'anchor' | 'title' | 'kind'> {
  readonly nodes: ProseNode[];
  readonly after: ProseNode[];
}

/** The passages of a page, each from its title to the next; what comes before the first title has the whole page's. */
export function readPassages(body: readonly ProseNode[]): Passage[] {
  return cutPassages(body).map(({ nodes, after, ...cut }) => ({
    ...cut,
    nodes,
    after,
    text: tidy(textOf(nodes) + textOf(after)),
    tables: [...nodes, ...after].flatMap((node) => tableIn(node) ?? []),
  }));
}

function cutPassages(body: readonly ProseNode[]): Cut[] {
  const cuts: Cut[] = [];
  for (const node of body) {
    const current = cuts.at(-1);
    const next = node.type === 'element' ? startOf(node) : undefined;
    if (next) cuts.push(next);
    else if (current) (isBlock(current) ? current.after : current.nodes).push(node);
    else if (node.type === 'element')
      cuts.push({ anchor: 'contenu', title: '', kind: 'opening', nodes: [node], after: [] });
  }
  return cuts;
}

function isBlock({ kind }: Cut): boolean {
  return kind !== 'heading' && kind !== 'opening';
}

/** The passage that begins here, with what it holds already; nothing where none does. */
function startOf(node: ElementNode): Cut | undefined {
  const anchor = wordsOfProperty(node, 'id');
  if (!anchor || !passageStarts.some((tagName) => tagName === node.tagName)) return undefined;
  const block = blockKinds.find((kind) => hasClass(node, kind));
  const heading = block ? node.children.find(isHeading) : node;
  if (!heading) return undefined;
  const nodes = block ? node.children.filter((child) => child !== heading) : [];
  return { anchor, title: tidy(textOf(heading.children)), kind: block ?? 'heading', nodes, after: [] };
}

function isHeading(node: ProseNode): node is ElementNode {
  return node.type === 'element' && node.tagName === 'h2';
}

/** The dated table for which this is the slot. */
function tableIn(node: ProseNode): string | undefined {
  return node.type === 'element' ? wordsOfProperty(node, 'data-table') : undefined;
}

/** Plain text of nodes, as a reader sees it; drawings and signs are put in words. */
function textOf(nodes: readonly ProseNode[]): string {
  return nodes
    .map((node) => {
      if (node.type !== 'element') return node.type === 'text' ? node.value : '';
      if (leftOut.some((name) => hasClass(node, name))) return '';
      const drawing = wordsOfProperty(node, 'data-alt');
      if (drawing) return `${drawing} `;
      const sign = signOf(node);
      return (sign ? openSigned(sign) : '') + textOf(node.children) + (ends[node.tagName] ?? '');
    })
    .join('');
}

function tidy(text: string): string {
  return text
    .replace(/[ \n]+/g, ' ')
    .replace(/ ([.,)])/g, '$1')
    .replace(/(?: ·)+ (?=$|\p{Lu}[^·]*$)/gu, ' ')
    .replace(/[ ·]+$/, '')
    .trim();
}

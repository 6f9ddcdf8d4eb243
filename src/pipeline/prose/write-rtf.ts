import { openSigned } from '#core/guide/sign.ts';
import { type ElementNode, hasClass, type ProseNode } from '#core/guide/tree.ts';
import { signOf } from './signed-lines.ts';

/**
 * Prose as a Rich Text Format document: headings, paragraphs, bold words, numbered lists and signed lines, on an
 * A4 sheet. RTF is plain text that LibreOffice, Word, Pages and Google Docs open and edit.
 * Throws on what `findUnwritable` names.
 */
export function writeRtf(nodes: readonly ProseNode[]): string {
  return `${opening}\n${blocksIn(nodes).map(writeBlock).join('\n')}\n}\n`;
}

/** The tag of the first element that a document cannot hold, such as a number with its source, or a drawing. */
export function findUnwritable(nodes: readonly ProseNode[]): string | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (!writableTags.has(node.tagName) && !isTerm(node)) return node.tagName;
    const inside = findUnwritable(node.children);
    if (inside) return inside;
  }
  return undefined;
}

const writableTags: ReadonlySet<string> = new Set(['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'strong']);

/** A word of the glossary: on paper, a word. */
function isTerm(element: ElementNode): boolean {
  return hasClass(element, 'term');
}

// Lengths are in twentieths of a point. The list is declared once: its lines are numbered by whoever opens it.
const opening = [
  '{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang1036\\uc1',
  '{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}',
  "{\\*\\listtable{\\list\\listtemplateid1\\listsimple{\\listlevel\\levelnfc0\\leveljc0\\levelstartat1\\levelfollow0{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}\\fi-425\\li425}\\listid1}}",
  '{\\*\\listoverridetable{\\listoverride\\listid1\\listoverridecount0\\ls1}}',
  '\\paperw11906\\paperh16838\\margl1134\\margr1134\\margt1134\\margb1134\\f0\\fs24',
].join('\n');

function writeBlock(node: ElementNode): string {
  const { tagName, children } = node;
  const [, depth] = /^h(\d)$/.exec(tagName) ?? [];
  if (depth) return `\\pard\\sa240{\\b\\fs${44 - 6 * Number(depth)} ${writeWords(children)}}\\par`;
  if (tagName === 'p') return `\\pard\\sa160 ${writeWords(children)}\\par`;
  if (tagName === 'ul' || tagName === 'ol') return writeList(node);
  throw new Error(`rtf: no way to write « ${tagName} »`);
}

function writeList({ children }: ElementNode): string {
  return blocksIn(children)
    .map((item, index) => `\\pard${writeOpening(item, index + 1)}${linesOf(item).join('\\line ')}\\par`)
    .join('\n');
}

/** The paragraphs of an item; one whose words stand in no paragraph is a line by itself. */
function linesOf({ children }: ElementNode): string[] {
  const paragraphs = blocksIn(children).filter(({ tagName }) => tagName === 'p');
  return paragraphs.length > 0 ? paragraphs.map((one) => writeWords(one.children)) : [writeWords(children)];
}

/** Start of an item: its sign, or else its number. */
function writeOpening(item: ElementNode, number: number): string {
  const sign = signOf(item);
  if (sign) return `\\fi-425\\li425\\sa120{\\b ${encode(openSigned(sign))}}`;
  return `\\ls1 \\fi-425\\li425\\sa120{\\listtext ${number}.\\tab}`;
}

function writeWords(nodes: readonly ProseNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return encode(node.value);
      if (node.type === 'element' && node.tagName === 'strong') return `{\\b ${writeWords(node.children)}}`;
      if (node.type === 'element' && isTerm(node)) return writeWords(node.children);
      throw new Error(`rtf: no way to write « ${node.type === 'element' ? node.tagName : node.type} »`);
    })
    .join('');
}

/** The elements among these nodes: between blocks stand line breaks of the source alone. */
function blocksIn(nodes: readonly ProseNode[]): ElementNode[] {
  return nodes.filter((node) => node.type === 'element');
}

/** The format is ASCII: any other sign is its UTF-16 number, signed, with a sign for readers that know none. */
function encode(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\{}]/g, '\\$&')
    .replace(/[^ -~]/g, (sign) => `\\u${(sign.charCodeAt(0) << 16) >> 16}?`);
}

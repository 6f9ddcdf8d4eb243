import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { openSigned } from '#core/guide/sign.ts';

/**
 * Markdown as a Rich Text Format document: headings, paragraphs, bold words, numbered lists and signed lines,
 * on an A4 sheet. RTF is plain text that LibreOffice, Word, Pages and Google Docs open and edit.
 * Throws on what `findUnwritable` names.
 */
export function writeRtf(nodes: readonly RootContent[]): string {
  return `${opening}\n${nodes.map(writeBlock).join('\n')}\n}\n`;
}

/** The type of the first node that a document cannot hold, such as a link or a drawing. */
export function findUnwritable(nodes: readonly RootContent[]): string | undefined {
  for (const node of nodes) {
    if (!writableTypes.has(node.type)) return node.type;
    const inside = 'children' in node ? findUnwritable(node.children) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

const writableTypes: ReadonlySet<string> = new Set([
  'heading',
  'paragraph',
  'list',
  'listItem',
  'text',
  'strong',
]);

// Lengths are in twentieths of a point. The list is declared once: its lines are numbered by whoever opens it.
const opening = [
  '{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang1036\\uc1',
  '{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}',
  "{\\*\\listtable{\\list\\listtemplateid1\\listsimple{\\listlevel\\levelnfc0\\leveljc0\\levelstartat1\\levelfollow0{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}\\fi-425\\li425}\\listid1}}",
  '{\\*\\listoverridetable{\\listoverride\\listid1\\listoverridecount0\\ls1}}',
  '\\paperw11906\\paperh16838\\margl1134\\margr1134\\margt1134\\margb1134\\f0\\fs24',
].join('\n');

function writeBlock(node: RootContent): string {
  if (node.type === 'heading')
    return `\\pard\\sa240{\\b\\fs${44 - 6 * node.depth} ${writeWords(node.children)}}\\par`;
  if (node.type === 'paragraph') return `\\pard\\sa160 ${writeWords(node.children)}\\par`;
  if (node.type === 'list') return writeList(node);
  throw new Error(`rtf: no way to write « ${node.type} »`);
}

function writeList({ children }: List): string {
  return children
    .map((item, index) => {
      const words = item.children.map((block) => {
        if (block.type !== 'paragraph') throw new Error(`rtf: no way to write « ${block.type} » in a list`);
        return writeWords(block.children);
      });
      return `\\pard${writeOpening(item, index + 1)}${words.join('\\line ')}\\par`;
    })
    .join('\n');
}

/** What opens an item: its sign, or else its number. */
function writeOpening({ data }: ListItem, number: number): string {
  if (data?.sign) return `\\fi-425\\li425\\sa120{\\b ${encode(openSigned(data.sign))}}`;
  return `\\ls1 \\fi-425\\li425\\sa120{\\listtext ${number}.\\tab}`;
}

function writeWords(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return encode(node.value);
      if (node.type === 'strong') return `{\\b ${writeWords(node.children)}}`;
      throw new Error(`rtf: no way to write « ${node.type} »`);
    })
    .join('');
}

/** The format is ASCII: any other sign is its UTF-16 number, signed, with a sign for readers that know none. */
function encode(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\{}]/g, '\\$&')
    .replace(/[^ -~]/g, (sign) => `\\u${(sign.charCodeAt(0) << 16) >> 16}?`);
}

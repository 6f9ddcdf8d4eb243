import type { ListItem, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { blazes } from '#app/ui/icon-paths.ts';
import { type BlazeKind, type SignKind, signKinds, signs } from '#core/guide/sign.ts';
import {
  changeElements,
  type ElementNode,
  elementOf,
  hasClass,
  type ProseNode,
  text,
} from '#core/guide/tree.ts';

/** The signs, by the word that a writer puts in brackets at the start of a list item. */
const typedSigns: Readonly<Record<string, SignKind>> = { oui: 'do', non: 'avoid', autre: 'other' };

/** Matches a negation, which after « À éviter » would be a double one: « À éviter : ne collez pas de nom ». */
const negation = /^(?:n[’']|(?:ne|pas|aucune?|jamais|rien|ni)(?!\p{L}))/iu;

/**
 * Takes from each list item the word in brackets that signs it, and says by a class how it is signed: whoever
 * writes the item then writes that sign. « [oui] À dire : » is signed by its own words.
 */
export function markSignedLines(page: Root, fault: (message: string, line?: number) => void): void {
  visit(page, 'listItem', (item: ListItem) => {
    const first = firstTextOf(item);
    const [marker, word = ''] = /^\[(\w+)\]\s+/.exec(first?.value ?? '') ?? [];
    const kind = typedSigns[word];
    if (!first || !marker || !kind) return;
    const words = first.value.slice(marker.length);
    if (kind === 'avoid' && negation.test(words))
      fault(
        `ligne [non] qui commence par une négation : on lirait « À éviter : ${words.slice(0, 20)}… ». Nommez ce qu’il faut éviter`,
        item.position?.start.line,
      );
    const saying = kind === 'do' ? /^À dire\s*:\s*/.exec(words)?.[0] : undefined;
    first.value = words.slice(saying?.length ?? 0);
    const className = ['way', `way-${saying ? 'say' : kind}`];
    item.data = { ...item.data, hProperties: { className } };
  });
}

/** Sign of a line; nothing for one that bears none. */
export function signOf(item: ElementNode): SignKind | undefined {
  return signKinds.find((kind) => hasClass(item, `way-${kind}`));
}

/** Puts their sign before the words of the lines that bear one, and of titles that are the word of a sign. */
export function writeSigns(page: readonly ProseNode[]): ProseNode[] {
  return changeElements(page, (element) => {
    const sign = element.tagName === 'li' ? signOf(element) : undefined;
    if (sign) return [openWith(signNodes(sign), element, 'p')];
    if (hasClass(element, 'beware')) return [openWith([blazeNode('avoid'), text(' ')], element, 'h2')];
    return [element];
  });
}

/** Nodes at the start of a signed line: its blaze, then its word. */
export function signNodes(kind: SignKind): ProseNode[] {
  const { blaze, word } = signs[kind];
  return [
    elementOf('span', { className: ['sign', `sign-${blaze}`] }, [blazeNode(blaze), text(word)]),
    elementOf('span', { className: ['unseen'] }, [text('\u00a0: ')]),
  ];
}

/** A blaze, drawn. What copies the page writes its mark instead. */
function blazeNode(kind: BlazeKind): ElementNode {
  const properties = {
    className: ['blaze', `blaze-${kind}`],
    'data-sign': signs[kind].mark,
    viewBox: '0 0 24 24',
    ariaHidden: 'true',
  };
  const paths = blazes[kind].map(([part, d]) => elementOf('path', { className: [`blaze-${part}`], d }));
  return elementOf('svg', properties, paths);
}

/** Puts these nodes first in an element: in its first child, where that is of the tag where words begin. */
function openWith(opening: readonly ProseNode[], element: ElementNode, tagName: string): ElementNode {
  const children = [...element.children];
  const index = children.findIndex(({ type }) => type === 'element');
  const first = children[index];
  if (first?.type !== 'element' || first.tagName !== tagName || !isBlank(children.slice(0, index)))
    return { ...element, children: [...opening, ...children] };
  children[index] = { ...first, children: [...opening, ...first.children] };
  return { ...element, children };
}

function isBlank(nodes: readonly ProseNode[]): boolean {
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '');
}

function firstTextOf({ children: [paragraph] }: ListItem): Text | undefined {
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return first?.type === 'text' ? first : undefined;
}

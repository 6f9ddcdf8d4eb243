import type { Root, RootContent } from 'hast';
import { elementOf, type ProseNode, text } from '#core/guide/tree.ts';

/** A page as the libraries of Markdown give it, as the tree of the guide: elements and words, nothing else. */
export function proseTreeOf({ children }: Root): ProseNode[] {
  return treeOf(children);
}

function treeOf(nodes: readonly RootContent[]): ProseNode[] {
  return nodes.flatMap((node): ProseNode[] => {
    if (node.type === 'text') return [text(node.value)];
    // The corner of a table heads nothing.
    if (node.type === 'element')
      return [elementOf(isCorner(node) ? 'td' : node.tagName, node.properties, treeOf(node.children))];
    return [];
  });
}

function isCorner(node: RootContent): boolean {
  return node.type === 'element' && node.tagName === 'th' && node.children.length === 0;
}

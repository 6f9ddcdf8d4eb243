import type { RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ProseNode } from '#core/guide/tree.ts';

/** A tree of prose as HTML: the one place where it becomes text. */
export function writeHtml(nodes: readonly ProseNode[]): string {
  // The library only reads what it is given; our nodes are those of hast, but may not be changed.
  const children = nodes as readonly unknown[] as RootContent[];
  return toHtml(
    { type: 'root', children },
    { allowDangerousHtml: true, closeEmptyElements: true, tightSelfClosing: true },
  );
}

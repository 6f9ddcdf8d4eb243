import { type ElementNode, type ProseNode, text, wordsIn } from '#core/guide/tree.ts';

type Halves = readonly [before: readonly ProseNode[], after: readonly ProseNode[]];

/** Cuts a text after so many characters of its words; an element that the cut goes through stands on both sides. */
export function cutNodes(nodes: readonly ProseNode[], length: number): Halves {
  const before: ProseNode[] = [];
  const after: ProseNode[] = [];
  let left = length;
  for (const node of nodes) {
    const own = wordsIn([node]).length;
    if (left <= 0) after.push(node);
    else if (own <= left) before.push(node);
    else {
      const [first, rest] = cutNode(node, left);
      before.push(...first);
      after.push(...rest);
    }
    left -= own;
  }
  return [before, after];
}

function cutNode(node: ProseNode, length: number): Halves {
  if (node.type !== 'element') return [[text(node.value.slice(0, length))], [text(node.value.slice(length))]];
  const [before, after] = cutNodes(node.children, length);
  const holding = (children: readonly ProseNode[]): ElementNode => ({ ...node, children });
  return [[holding(before)], [holding(after)]];
}

/** The first sentence of a text, and what follows it. */
export function splitSentence(nodes: readonly ProseNode[]): Halves {
  const first = /^[^.]*\./.exec(wordsIn(nodes))?.[0] ?? wordsIn(nodes);
  const [before, after] = cutNodes(nodes, first.length);
  return [before, trimNodes(after)];
}

/** A text without the spaces and the line breaks around it. */
export function trimNodes(nodes: readonly ProseNode[]): readonly ProseNode[] {
  const words = wordsIn(nodes);
  const [, inside] = cutNodes(nodes, words.length - words.trimStart().length);
  return cutNodes(inside, words.trim().length)[0];
}

/**
 * Prose as a tree: the elements of a page and their words, in the shapes of hast, of which these are the few that
 * the guide uses, never changed in place. It becomes HTML, a document or plain text only where it is written.
 */
export type ProseNode = ElementNode | TextNode | WrittenNode;

/** An element of HTML. `className` is a list; the names of other attributes are those of HTML or of its DOM. */
export interface ElementNode {
  readonly type: 'element';
  readonly tagName: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly children: readonly ProseNode[];
}

/** Words. */
export interface TextNode {
  readonly type: 'text';
  readonly value: string;
}

/** HTML that a component has drawn in the place of an element. The tree of a page of prose holds none. */
export interface WrittenNode {
  readonly type: 'raw';
  readonly value: string;
}

/** Value of an attribute. */
export type PropertyValue = string | number | boolean | readonly (string | number)[] | null | undefined;

/** A new element. */
export function elementOf(
  tagName: string,
  properties: ElementNode['properties'],
  children: readonly ProseNode[] = [],
): ElementNode {
  return { type: 'element', tagName, properties, children };
}

/** A new text. */
export function text(value: string): TextNode {
  return { type: 'text', value };
}

/** All the words of these nodes, one after the other. */
export function wordsIn(nodes: readonly ProseNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'element') return wordsIn(node.children);
      return node.type === 'text' ? node.value : '';
    })
    .join('');
}

/** All the elements among these nodes and inside them, in the order in which they are read. */
export function elementsIn(nodes: readonly ProseNode[]): ElementNode[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node, ...elementsIn(node.children)] : []));
}

/** These nodes with each element changed, after those inside it: into another one, into several nodes, or into none. */
export function changeElements(
  nodes: readonly ProseNode[],
  change: (element: ElementNode) => readonly ProseNode[],
): ProseNode[] {
  return nodes.flatMap((node) =>
    node.type === 'element' ? change({ ...node, children: changeElements(node.children, change) }) : [node],
  );
}

/** Whether an element is of this class. */
export function hasClass({ properties: { className } }: ElementNode, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** The value of an attribute that holds words; nothing when it is absent. */
export function wordsOfProperty({ properties }: ElementNode, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' ? value : undefined;
}

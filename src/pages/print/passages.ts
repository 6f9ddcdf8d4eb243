import type { Passage, Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import { type ElementNode, elementsIn, hasClass, type ProseNode, wordsIn } from '#core/guide/tree.ts';
import { ContentFault } from '../shell/content-fault.ts';
import { trimNodes } from './cut-nodes.ts';

/** The passage whose title begins so. Throws, naming the file, when its writer renamed it. */
export function passageOf(prose: Prose, beginning: string): Passage {
  const passage = prose.passages.find(({ title }) => title.startsWith(beginning));
  return passage ?? missing(prose, `de titre « ${beginning}… »`);
}

/** The items of the first list of a passage: whole, since their sign is theirs wherever they go. */
export function itemsOf({ nodes }: Passage): ElementNode[] {
  const list = elementsIn(nodes).find(({ tagName }) => tagName === 'ul' || tagName === 'ol');
  return elementsIn(list?.children ?? []).filter(({ tagName }) => tagName === 'li');
}

/** An item, with what it holds changed. */
export function changeItem(
  item: ElementNode,
  change: (content: readonly ProseNode[]) => readonly ProseNode[],
): ElementNode {
  return { ...item, children: change(contentOf(item)) };
}

/** Content of an item, its sign included, to stand elsewhere than in a list. */
export function contentOf({ children }: ElementNode): readonly ProseNode[] {
  return trimNodes(children);
}

/** Content of the first paragraph of a passage. */
export function paragraphOf({ nodes }: Passage): readonly ProseNode[] {
  return elementsIn(nodes).find(({ tagName }) => tagName === 'p')?.children ?? [];
}

/** Bold words of a text, in order. */
export function boldOf(nodes: readonly ProseNode[]): string[] {
  return elementsIn(nodes)
    .filter(({ tagName }) => tagName === 'strong')
    .map(({ children }) => wordsIn(children));
}

/** The sentence of a chapter that is made to be said, with its quotation marks. Throws when it has none. */
export function sayingOf(prose: Prose): string {
  const lines = elementsIn(prose.body).filter((element) => hasClass(element, 'way-say'));
  const saying = lines.map(({ children }) => /«[^»]*»/.exec(wordsIn(children))?.[0]).find(Boolean);
  return saying ?? missing(prose, 'À dire : « … »');
}

/** The chapter, sheet or notice of that name. Throws when it is gone. */
export function pageNamed(slug: string, { parts, sheets, notices }: Site): Prose {
  const pages = [...parts.flatMap(({ pages }) => pages), ...sheets, ...notices.values()];
  const page = pages.find((one) => one.slug === slug);
  if (page) return page;
  throw new ContentFault(
    'content/',
    `page « ${slug} » absente : une feuille de /imprimer/ est faite de ce texte`,
  );
}

function missing(prose: Prose, what: string): never {
  throw new ContentFault(
    prose.file,
    `passage absent, ${what}. Une feuille de /imprimer/ en est faite\u00a0: remettez-le, ou changez src/pages/print/`,
  );
}

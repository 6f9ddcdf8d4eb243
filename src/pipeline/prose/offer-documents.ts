import type { OfferedDocument } from '#core/guide/prose.ts';
import {
  changeElements,
  elementOf,
  type ProseNode,
  text,
  wordsIn,
  wordsOfProperty,
} from '#core/guide/tree.ts';
import { makeDocument } from './make-document.ts';
import { readPassages } from './read-passages.ts';

/** Fills the links of a page to the documents made of its passages, with their format and their weight. */
export function offerDocuments(
  page: readonly ProseNode[],
  fault: (message: string, line?: number) => void,
): { readonly page: readonly ProseNode[]; readonly documents: readonly OfferedDocument[] } {
  const documents: OfferedDocument[] = [];
  const filled = changeElements(page, (link) => {
    const name = wordsOfProperty(link, 'data-document');
    if (!name) return [link];
    const line = Number(link.properties['data-line']);
    const heading = wordsOfProperty(link, 'data-section') ?? '';
    const document = makeDocument(name, readPassages(page), heading, (message) => fault(message, line));
    if (!document) return [link];
    documents.push(document);
    const kilobytes = Math.max(1, Math.round(document.text.length / 1000));
    const words = `${wordsIn(link.children)} (document RTF, ${kilobytes}\u00a0ko)`;
    return [elementOf('a', { href: `/${document.path}` }, [text(words)])];
  });
  return { page: filled, documents };
}

import type { Figure } from '#core/guide/figure.ts';
import type { Site } from '#core/guide/site.ts';
import {
  changeElements,
  type ElementNode,
  elementOf,
  hasClass,
  type ProseNode,
  text,
  wordsOfProperty,
} from '#core/guide/tree.ts';
import { writeHtml } from '../guide/write-html.ts';

/** The HTML of a text as a sheet shows it. */
export function paperHtml(nodes: readonly ProseNode[], site: Site): string {
  return writeHtml(onPaper(nodes, site));
}

/** A text as a sheet shows it: no link to press, no anchor; a number is followed by its short source. */
export function onPaper(nodes: readonly ProseNode[], site: Site): ProseNode[] {
  return changeElements(nodes, (element) => {
    if (element.tagName === 'a') return withoutLink(element, site);
    if (hasClass(element, 'unseen')) return [];
    const { id: _, ...properties } = element.properties;
    return [{ ...element, properties }];
  });
}

/** The anchor of the note of a number: `chiffre-ademe-dc-2024`. */
const numberNote = /^chiffre-(.+)$/;

/** The words of a link; those of a number are followed by who answers for it. */
function withoutLink(link: ElementNode, { figures, sources }: Site): readonly ProseNode[] {
  const [, id] = numberNote.exec(wordsOfProperty(link, 'data-note') ?? '') ?? [];
  if (!id) return link.children;
  const figure = figures.get(id);
  const answering = figure ? shortSource(figure, sources) : ourCalculation;
  return [elementOf('b', {}, link.children), text(` (${answering})`)];
}

/** Source named for computed values: uses and ratios. */
const ourCalculation = 'calcul de Terrain';

/** « RGPD, article 33 », « Jegham et al., 2026 »: who answers first for a number, in a few words. */
function shortSource({ sources: [first = ''] }: Figure, sources: Site['sources']): string {
  const source = sources.get(first);
  if (!source) return '';
  if (source.short) return source.short;
  const [author, ...others] = source.authors.replace(/\s*\(.*?\)/g, '').split(', ');
  return `${author}${others.length > 0 ? ' et al.' : ''}, ${source.year}`;
}

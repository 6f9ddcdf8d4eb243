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
  const onSheet = changeElements(nodes, (element) => {
    if (element.tagName === 'a') return withoutLink(element, site);
    if (hasClass(element, 'unseen')) return [];
    const { id: _, ...properties } = element.properties;
    return [{ ...element, properties, children: nameCalculations(element.children) }];
  });
  return nameCalculations(onSheet);
}

/** The end of a clause: a mark that a space or the end of the text follows, so that « 1,5 » is none. */
const clauseEnd = /\s*[.,;:!?…)]+(?=\s|$)/;

/** Names our calculation once the clause of its number ends: « environ 400 réponses ordinaires (calcul de Terrain) ». */
function nameCalculations(nodes: readonly ProseNode[]): ProseNode[] {
  const named: ProseNode[] = [];
  let isOwed = false;
  for (const node of nodes) {
    const end = isOwed && node.type === 'text' ? clauseEnd.exec(node.value) : null;
    if (node === calculated) isOwed = true;
    else if (end && node.type === 'text') {
      named.push(text(`${node.value.slice(0, end.index)}${ourCalculation}${node.value.slice(end.index)}`));
      isOwed = false;
    } else named.push(node);
  }
  return isOwed ? [...named, text(ourCalculation)] : named;
}

/** The anchor of the note of a number: `chiffre-ademe-dc-2024`. */
const numberNote = /^chiffre-(.+)$/;

/** The words of a link; those of a number are followed by who answers for it. */
function withoutLink(link: ElementNode, { figures, sources }: Site): readonly ProseNode[] {
  const [, id] = numberNote.exec(wordsOfProperty(link, 'data-note') ?? '') ?? [];
  if (!id) return link.children;
  const figure = figures.get(id);
  const number = elementOf('b', {}, link.children);
  return figure ? [number, text(` (${shortSource(figure, sources)})`)] : [number, calculated];
}

/** Source named for computed values: uses and ratios. */
const ourCalculation = ' (calcul de Terrain)';

/** Stands after a computed value until the end of its clause is found. */
const calculated = text('');

/** « RGPD, article 33 », « Jegham et al., 2026 »: who answers first for a number, in a few words. */
function shortSource({ sources: [first = ''] }: Figure, sources: Site['sources']): string {
  const source = sources.get(first);
  if (!source) return '';
  if (source.short) return source.short;
  const [author, ...others] = source.authors.replace(/\s*\(.*?\)/g, '').split(', ');
  return `${author}${others.length > 0 ? ' et al.' : ''}, ${source.year}`;
}

import { countWords } from '../ui/count-words.ts';
import type { PageOrPassage } from './passage.ts';

/** The text of a passage as one would type it, followed by where it comes from. */
export function textWithSource(passage: PageOrPassage): { readonly text: string; readonly words: number } {
  const text = passage.parts
    .flatMap(linesOf)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text: `${text}\n\n${sourceOf(passage)}`, words: countWords(text) };
}

/** « — Terrain, Limites, novembre 2026, https://…, CC BY-SA 4.0 » */
function sourceOf({ title, address }: PageOrPassage): string {
  return `— Terrain, ${[title, checkedOn(), address, 'CC BY-SA 4.0'].filter(Boolean).join(', ')}`;
}

/** The month in which the facts of this page were checked, in words. */
export function checkedOn(): string {
  return document.querySelector('.checked time')?.textContent ?? '';
}

/** Selector of the elements that take lines of their own. */
const blocks =
  'p, li, ul, ol, h2, h3, h4, pre, dl, dt, dd, div, section, table, tr, caption, details, summary';

/** One line a block, an empty one between paragraphs; none for what is drawn, pressed, or said of a tap. */
function linesOf(part: Element): string[] {
  if (part.matches('button, svg, [role="img"], [role="status"]')) return [];
  if (part.matches('pre')) return [part.textContent ?? '', ''];
  if (part.matches('tr')) return [[...part.children].map((cell) => tidy(textOf(cell))).join('\u00a0; ')];
  const inner = [...part.children].filter((child) => child.matches(blocks));
  const own = tidy(
    [...part.childNodes]
      .filter((node) => !inner.some((one) => one === node))
      .map(textOf)
      .join(''),
  );
  const lines = [...(own ? [own] : []), ...inner.flatMap(linesOf)];
  if (part.matches('li')) {
    const opening = part.matches('.way') ? '' : '- ';
    return lines.filter(Boolean).map((line, index) => (index === 0 ? `${opening}${line}` : `  ${line}`));
  }
  return part.matches('dt, dd, caption') ? lines : [...lines, ''];
}

/** The eye's version of a unit (« Wh »); a blaze is its mark (« ✕ »). */
function textOf(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  if (node.matches('.blaze')) return `${node.getAttribute('data-sign')}\u00a0`;
  if (node.matches('button, svg')) return '';
  if (node.matches('span[aria-hidden] + .unseen')) return '';
  return [...node.childNodes].map(textOf).join('');
}

function tidy(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
}

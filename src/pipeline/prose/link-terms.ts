import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { GlossaryEntry } from '#core/guide/site.ts';

/** Elements whose words are not linked: links, titles, text to copy, quotations, heads of columns. */
const leftAlone = new Set([
  ...['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'code', 'blockquote', 'summary', 'th', 'button', 'svg'],
]);

/**
 * Makes what turns words of the glossary into links to their entry: each entry once a page, where it comes first,
 * so that pages stay calm. Whole words, in the plural too; what stands between « » is said by somebody, and stays.
 */
export function makeTermLinks(glossary: readonly GlossaryEntry[]): (page: Root) => void {
  const forms = glossary
    .flatMap(({ id, linked }) =>
      linked.map((form) => ({ id, form, pattern: new RegExp(`^${patternOf(form)}$`, 'u') })),
    )
    .sort((a, b) => b.form.length - a.form.length);
  const anyForm = forms.map(({ form }) => patternOf(form)).join('|');
  const search = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${anyForm})(?![\\p{L}\\p{N}_-])`, 'gu');
  const idOf = (words: string) => forms.find(({ pattern }) => pattern.test(words))?.id;

  return (page) => {
    const met = new Set<string>();
    const linkIn = (children: readonly RootContent[]): ElementContent[] =>
      children.flatMap((child) => {
        // A page of prose holds no doctype.
        if (child.type === 'doctype') return [];
        if (child.type === 'text') return linkText(child);
        if (child.type === 'element' && !isLeftAlone(child)) child.children = linkIn(child.children);
        return [child];
      });
    const linkText = ({ value }: Text): ElementContent[] => {
      const parts: ElementContent[] = [];
      let end = 0;
      for (const match of value.matchAll(search)) {
        const id = idOf(match[0]);
        if (!id || met.has(id) || isQuoted(value.slice(0, match.index))) continue;
        met.add(id);
        parts.push(textOf(value.slice(end, match.index)), linkTo(id, match[0]));
        end = match.index + match[0].length;
      }
      return [...parts, textOf(value.slice(end))];
    };
    page.children = linkIn(page.children);
  };
}

function isLeftAlone({ tagName, properties }: Element): boolean {
  return leftAlone.has(tagName) || 'dataDrawing' in properties || 'data-drawing' in properties;
}

/** The words of a form, each in the singular or the plural; a sentence may begin with it, unless it is an acronym. */
function patternOf(form: string): string {
  const words = form.split(/\s/).map((word) => `${escapeWord(word)}${/\p{Ll}$/u.test(word) ? 's?' : ''}`);
  const [first = '', ...others] = words.join('[\\s\\u00a0]');
  const isName = /\p{Lu}/u.test(form);
  return `${isName ? first : `[${first}${first.toUpperCase()}]`}${others.join('')}`;
}

function escapeWord(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Whether what comes next stands between « and ». */
function isQuoted(before: string): boolean {
  return before.lastIndexOf('«') > before.lastIndexOf('»');
}

function linkTo(id: string, words: string): Element {
  const properties = { href: `/glossaire/#${id}`, className: ['term'] };
  return { type: 'element', tagName: 'a', properties, children: [textOf(words)] };
}

function textOf(value: string): Text {
  return { type: 'text', value };
}

import type { Figure } from '#core/guide/figure.ts';
import type { Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import { ContentFault } from '../shell/content-fault.ts';

/** A heading of a page and what stands under it, as HTML. */
export interface Passage {
  readonly title: string;
  readonly html: string;
}

/** Every passage of a page, from one heading to the next, or to the next block. */
export function passagesOf(prose: Prose): Passage[] {
  const found = prose.html.matchAll(/<h2[^>]*>(.*?)<\/h2>([\s\S]*?)(?=<h2|<section|<\/section>|$)/g);
  return [...found].map(([, title = '', html = '']) => ({ title, html }));
}

/** The passage whose title begins so. Throws, naming the file, when its writer renamed it. */
export function passageOf(prose: Prose, beginning: string): Passage {
  const passage = passagesOf(prose).find(({ title }) => title.startsWith(beginning));
  return passage ?? missing(prose, `de titre « ${beginning}… »`);
}

/** The items of the first list of a passage, as HTML: whole, since their sign is theirs wherever they go. */
export function itemsOf({ html }: Passage): string[] {
  const list = /<([uo]l)[^>]*>[\s\S]*?<\/\1>/.exec(html)?.[0] ?? '';
  return [...list.matchAll(/<li[^>]*>[\s\S]*?<\/li>/g)].map(([item]) => item);
}

/** An item, with what it holds changed. */
export function changeItem(item: string, change: (content: string) => string): string {
  return item.replace(/^(<li[^>]*>)([\s\S]*)(<\/li>)$/, (_, open: string, content: string, close: string) =>
    [open, change(content.trim()), close].join(''),
  );
}

/** What an item holds, its sign included, to stand elsewhere than in a list. */
export function contentOf(item: string): string {
  return item.replace(/^<li[^>]*>|<\/li>$/g, '').trim();
}

/** The first paragraph of a passage, as HTML. */
export function paragraphOf({ html }: Passage): string {
  return /<p\b[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '';
}

/** What a text says in bold, in order. */
export function boldOf(html: string): string[] {
  return [...html.matchAll(/<strong>([\s\S]*?)<\/strong>/g)].map(([, words = '']) => words);
}

/** The sentence of a chapter that is made to be said, with its quotation marks. Throws when it has none. */
export function sayingOf(prose: Prose): string {
  const saying = /À dire[^«]*(«[^»]*»)/.exec(prose.html)?.[1];
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

/** The text as a sheet shows it: no link to press, no anchor; a number is followed by its short source. */
export function onPaper(html: string, { figures, sources }: Site): string {
  return html
    .replace(/<a [^>]*data-note="chiffre-([\w-]+)[^>]*>([\s\S]*?)<\/a>/g, (_, id: string, words: string) => {
      const figure = figures.get(id);
      return `<b>${words}</b> (${figure ? shortSource(figure, sources) : ourCalculation})`;
    })
    .replace(/<a [^>]*>([\s\S]*?)<\/a>/g, '$1')
    .replace(/<span class="unseen">[\s\S]*?<\/span>/g, '')
    .replace(/ id="[^"]*"/g, '');
}

/** Who answers for what a use takes, and for a ratio. */
const ourCalculation = 'calcul de Terrain';

/** « RGPD, article 33 », « Jegham et al., 2026 »: who answers first for a number, in a few words. */
function shortSource({ sources: [first = ''] }: Figure, sources: Site['sources']): string {
  const source = sources.get(first);
  if (!source) return '';
  if (source.short) return source.short;
  const [author, ...others] = source.authors.replace(/\s*\(.*?\)/g, '').split(', ');
  return `${author}${others.length > 0 ? ' et al.' : ''}, ${source.year}`;
}

/** The first sentence of a text, and what follows it. */
export function splitSentence(html: string): readonly [first: string, rest: string] {
  const first = /^[^.]*\./.exec(html)?.[0] ?? html;
  return [first, html.slice(first.length).trim()];
}

function missing(prose: Prose, what: string): never {
  throw new ContentFault(
    prose.file,
    `passage absent, ${what}. Une feuille de /imprimer/ en est faite\u00a0: remettez-le, ou changez src/pages/print/`,
  );
}

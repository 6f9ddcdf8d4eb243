import type { Root as HastRoot } from 'hast';
import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Source } from '#core/guide/figure.ts';
import type { Citation, Prose } from '#core/guide/prose.ts';
import { type ProseNode, wordsIn } from '#core/guide/tree.ts';
import { anchorOf } from '#core/search/anchor.ts';
import { noteId } from '#pages/guide/note-id.ts';
import { checkUses, type UseRules } from '../content/check-uses.ts';
import type { Report } from '../content/faults.ts';
import type { ProseSource } from '../content/read-guide.ts';
import { writeDirective } from './directives.ts';
import { typeset } from './french-typography.ts';
import type { NumberContext } from './number-directives.ts';
import { offerDocuments } from './offer-documents.ts';
import { proseTreeOf } from './prose-tree.ts';
import { readPassages } from './read-passages.ts';
import { markSignedLines, writeSigns } from './signed-lines.ts';

/** Context of a page of prose: what it may name. */
export interface ProseContext {
  readonly numbers: NumberContext;
  readonly useRules: UseRules;
  readonly sources: ReadonlyMap<string, Source>;
  readonly drawings: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  /** Turns words of the glossary into links. */
  readonly linkTerms: (page: HastRoot) => void;
}

const WORDS_A_MINUTE = 175;

/** Makes the tree of a page of prose and its passages, reporting with file and line what a writer must mend. */
export function makeProse(source: ProseSource, context: ProseContext, report: Report): Prose {
  const fault = (message: string, line?: number) =>
    report({ file: line ? `${source.file}:${line + source.firstLine - 1}` : source.file, message });
  const citations = new Map<string, Citation>();
  const works = new Map<string, Source>();
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
  const markdown: Root = parser.parse(source.markdown);
  checkText(source.markdown, fault);
  checkUses(markdown, context.useRules, fault);
  visit(markdown, 'html', (node) => fault('HTML interdit : écrivez en Markdown', node.position?.start.line));
  const nameAnchor = makeAnchorNames();
  writeHeadingIds(markdown, nameAnchor);
  markSignedLines(markdown, fault);
  typesetText(markdown);
  visit(markdown, ['textDirective', 'leafDirective', 'containerDirective'], (node) => {
    if (node.type !== 'textDirective' && node.type !== 'leafDirective' && node.type !== 'containerDirective')
      return;
    writeDirective(node, {
      ...context,
      fault,
      cite: (citation) => {
        const id = noteId(citation);
        return [...citations.set(id, citation).keys()].indexOf(id) + 1;
      },
      citeSource: (source) => works.set(source.id, source),
      nameAnchor,
    });
  });
  visit(markdown, 'image', (image) => {
    if (!image.alt)
      fault(
        `image « ${image.url} » sans texte de remplacement : décrivez-la entre les crochets`,
        image.position?.start.line,
      );
  });
  const html: HastRoot = unified().use(remarkRehype).runSync(markdown);
  context.linkTerms(html);
  const { page, documents } = offerDocuments(proseTreeOf(html), fault);
  const words = countWords(page);
  const body = writeSigns(page);
  return {
    slug: source.slug,
    file: source.file,
    title: typeset(source.title),
    summary: typeset(source.summary),
    checked: source.checked,
    body,
    passages: readPassages(body),
    citations: [...citations.values()],
    works: [...works.values()],
    documents,
    words,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
  };
}

/** Number of words of a page, those of its signs left out. */
function countWords(page: readonly ProseNode[]): number {
  return wordsIn(page)
    .split(/\s+/)
    .filter((word) => /\p{L}|\d/u.test(word)).length;
}

/** Chapters open with what to remember, after the ways to take where there are some; other prose need not. */
export function checkChapter(source: ProseSource, report: Report): void {
  if (!/^\s*(:::chemins[\s\S]*?\n:::\s+)?:::retenir/.test(source.markdown)) {
    report({
      file: source.file,
      message: 'page sans « À retenir » : commencez-la par un bloc « :::retenir »',
    });
  }
}

function checkText(markdown: string, fault: (message: string, line?: number) => void): void {
  markdown.split('\n').forEach((line, index) => {
    const word = /\p{L}+[·•‧]\p{L}+/u.exec(line)?.[0];
    if (word) fault(`point médian dans « ${word} » : écrivez un mot épicène, ou les deux formes`, index + 1);
  });
}

function typesetText(markdown: Root): void {
  visit(markdown, 'text', (node) => {
    node.value = typeset(node.value);
  });
}

function writeHeadingIds(markdown: Root, nameAnchor: (words: string) => string): void {
  visit(markdown, 'heading', (heading: Heading) => {
    heading.data = { ...heading.data, hProperties: { id: nameAnchor(textOf(heading)) } };
  });
}

/** Names the anchors of one page: the words of a passage, then `-2`, `-3` where the same words come again. */
function makeAnchorNames(): (words: string) => string {
  const times = new Map<string, number>();
  return (words) => {
    const anchor = anchorOf(words);
    const time = (times.get(anchor) ?? 0) + 1;
    times.set(anchor, time);
    return time === 1 ? anchor : `${anchor}-${time}`;
  };
}

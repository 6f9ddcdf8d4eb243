import type { Prose } from '../../src/core/guide/prose.ts';
import { writeHtml } from '../../src/pages/guide/write-html.ts';
import { realSite } from '../real-content.ts';

/** A page of prose, and its text as HTML, before pages fill its places. */
export interface WrittenProse extends Prose {
  readonly html: string;
}

/** All that the pages are made of. */
export const site = realSite();

/** The chapters, in reading order. */
export const chapters = site.parts.flatMap(({ pages }) => pages).map(written);

/** What the promises on length and language are measured on: chapters, then sheets. */
export const counted: readonly WrittenProse[] = [...chapters, ...site.sheets.map(written)];

/** All prose: chapters, sheets, then what stands outside the guide. */
export const pages: readonly WrittenProse[] = [...counted, ...[...site.notices.values()].map(written)];

function written(prose: Prose): WrittenProse {
  return { ...prose, html: writeHtml(prose.body) };
}

/** Where a block of text ends, in what `running` gives. */
const END = ' ¶ ';

/** A page as it is read: no code, no sources, no units spoken to screen readers. */
function running(html: string, { tables = false } = {}): string {
  return plain(
    html
      .replace(/<(pre|code)[\s\S]*?<\/\1>/g, ' ')
      .replace(tables ? /$^/ : /<table[\s\S]*?<\/table>/g, ' ')
      .replace(/<a [^>]*class="cite"[\s\S]*?<\/a>/g, '')
      .replace(/<\/(p|li|h[1-6]|section|blockquote|td|th)>/g, END),
  );
}

function plain(html: string): string {
  return html
    .replace(/<span class="unseen">[\s\S]*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** Sentences of running text and of lists. */
export function sentencesOf({ html }: WrittenProse): string[] {
  return running(html)
    .split(/¶|(?<=[.!?…])[\s\u202f\u00a0]+(?=[«\p{Lu}\d])/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** The words of a sentence: what holds a letter or a digit. */
export function wordsOf(sentence: string): string[] {
  return sentence.split(/[\s\u202f\u00a0’]+/).filter((word) => /[\p{L}\d]/u.test(word));
}

/** What was typed, tables included: without the numbers that come from figures. */
export function typedText({ html }: WrittenProse): string {
  const typed = html.replace(/<a [^>]*class="figure"[\s\S]*?<\/a>/g, '');
  return running(typed, { tables: true }).replace(/[\s\u202f\u00a0]+/g, ' ');
}

/** What was typed in French: without what is marked as another language. */
export function frenchText({ html, ...rest }: WrittenProse): string {
  return typedText({ ...rest, html: html.replace(/<span lang="en">[\s\S]*?<\/span>/g, ' ') });
}

/** The box « À retenir » of a page, as text, without its guillemets. */
export function keptText({ html }: WrittenProse): string {
  const box = /<section [^>]*class="block keep"[^>]*>([\s\S]*?)<\/section>/.exec(html)?.[1] ?? '';
  return withoutQuotes(plain(box));
}

/** Text with plain spaces and no guillemets, so that a quotation can be looked for. */
export function withoutQuotes(text: string): string {
  return text
    .replace(/[«»]/g, ' ')
    .replace(/[\s\u202f\u00a0]+/g, ' ')
    .trim();
}

import { readFileSync } from 'node:fs';
import { type Component, createComponent } from 'solid-js';
import { NoHydration, renderToString } from 'solid-js/web';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Prose } from '../src/core/guide/prose.ts';
import { openSigned, type SignKind, signKinds, signs } from '../src/core/guide/sign.ts';
import type { Site } from '../src/core/guide/site.ts';
import type { Assets } from '../src/pages/assets.ts';
import { HomePage } from '../src/pages/guide/HomePage.tsx';
import { proseHtml } from '../src/pages/guide/prose-html.ts';
import { CharterSheet } from '../src/pages/print/CharterSheet.tsx';
import { printedDocuments } from '../src/pages/print/documents.ts';
import { MemoCards } from '../src/pages/print/MemoCards.tsx';
import { Poster } from '../src/pages/print/Poster.tsx';
import { WholeGuide } from '../src/pages/print/WholeGuide.tsx';
import { WorkshopCards } from '../src/pages/print/WorkshopCards.tsx';
import { Zine } from '../src/pages/print/Zine.tsx';
import { searchedPages } from '../src/pipeline/build/write-search-texts.ts';
import { pages as proses, site, type WrittenProse } from './content/the-text.ts';

/** A line of the content that bears a sign: its kind, and its first words, up to the first number it shows. */
interface SignedLine {
  readonly kind: SignKind;
  readonly text: string;
}

const assets: Assets = {
  base: '/',
  script: '',
  style: '',
  printStyle: () => '',
  relief: '',
  islandStyles: {},
  preload: {},
  searchTexts: '',
  libraries: [],
};

const signedLines = proses.flatMap(signedLinesOf);

const kindsTypedAs = [
  ['oui', 'do'],
  ['non', 'avoid'],
  ['autre', 'other'],
] as const;

/** What is printed, by the last step of its address. The book gathers pages as they are on screen. */
const printed: Readonly<Record<string, Component<{ site: Site; assets: Assets }>>> = {
  cartes: MemoCards,
  affiche: Poster,
  charte: CharterSheet,
  atelier: WorkshopCards,
  zine: Zine,
  guide: WholeGuide,
};

test('every line that a writer signed bears its sign and its word on its page', () => {
  expect(signedLines.length).toBeGreaterThan(300);
  for (const page of proses) {
    const kinds = signedLinesOf(page).map(({ kind }) => (kind === 'say' ? 'do' : kind));
    expect(kinds, page.file).toEqual(kindsTyped(page));
    expect(linesWithoutSign(proseHtml(page, site, assets)), page.file).toEqual([]);
  }
});

test('every printed document is looked at here', () => {
  expect(Object.keys(printed).sort()).toEqual(printedDocuments.map(({ slug }) => slug).sort());
});

test.each(Object.keys(printed))(
  'on paper, /imprimer/%s/ shows no line without its sign and its word',
  (slug) => {
    expect(linesWithoutSign(htmlOf(printed[slug]))).toEqual([]);
  },
);

test.each([
  ['cartes', signedLinesOf(pageOf('listes')).length],
  ['affiche', 7],
  ['zine', 22],
])('on paper, /imprimer/%s/ shows the %i signed lines that it is made of', (slug, count) => {
  expect(linesOf(htmlOf(printed[slug])).filter((line) => kindOf(line))).toHaveLength(count);
});

test('what to avoid is never a box told by its colour alone', () => {
  const boxes = proses.flatMap(
    ({ html }) => html.match(/<section [^>]*class="block beware"[\s\S]*?<\/h2>/g) ?? [],
  );
  expect(boxes.length).toBeGreaterThan(40);
  for (const box of boxes) expect(linesOf(box)[0]).toMatch(/^✕\s*À éviter/);
});

test('search shows a signed line with its sign and its word', () => {
  const pages = searchedPages(site);
  const unsigned = proses
    .filter(({ slug }) => slug !== 'corrections')
    .flatMap((page) => {
      const passages = pages
        .filter(({ path }) => path.endsWith(`${page.slug}/`))
        .flatMap((one) => one.passages);
      const text = passages.map(([, , words]) => words).join('\n');
      return signedLinesOf(page)
        .map((line) => openSigned(line.kind) + line.text)
        .filter((line) => !text.includes(line));
    });
  expect(unsigned).toEqual([]);
});

test('Accueil teaches each sign with its word', () => {
  const lines = linesOf(htmlOf(HomePage)).flatMap((line) => kindOf(line) ?? []);
  expect(lines).toEqual(['do', 'avoid', 'other']);
});

/** The lines of these pages that the content signs, and that this HTML shows without their sign and their word. */
function linesWithoutSign(html: string): string[] {
  const known = signedLines.map(({ text }) => text);
  return linesOf(html).filter((line) => !kindOf(line) && known.some((text) => line.startsWith(text)));
}

/** The kind of a line that opens with a sign and its own word. */
function kindOf(line: string): SignKind | undefined {
  return signKinds.find((kind) => line.startsWith(`${signs[kind].mark}${signs[kind].word}`));
}

/** The signed lines of a page, read from its HTML. */
function signedLinesOf({ html }: WrittenProse): SignedLine[] {
  return [...html.matchAll(/<li class="way[^>]*>([\s\S]*?)<\/li>/g)].flatMap(([, item = '']) => {
    const [line = ''] = linesOf(item.split('<a href="/sources/')[0] ?? '');
    const kind = kindOf(line);
    if (!kind) throw new Error(`a line without its sign: ${line}`);
    const text = line.slice(signs[kind].mark.length + signs[kind].word.length).replace(/^\s*:\s*/, '');
    return { kind, text };
  });
}

/** The kinds that its writer gave to the lines of a page, in order. */
function kindsTyped({ file }: Prose): SignKind[] {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.yaml')) {
    const sheet: Record<string, unknown[]> = parse(text);
    return [
      ...(sheet.without ?? []).map(() => 'other' as const),
      ...(sheet.ai ?? []).map(() => 'do' as const),
      ...(sheet.never ?? []).map(() => 'avoid' as const),
    ];
  }
  return [...text.matchAll(/^\s*- \[(oui|non|autre)\] /gm)].flatMap(([, typed]) =>
    kindsTypedAs.flatMap(([word, kind]) => (word === typed ? [kind] : [])),
  );
}

function pageOf(slug: string): WrittenProse {
  const page = proses.find((one) => one.slug === slug);
  if (!page) throw new Error(`no page ${slug}`);
  return page;
}

function htmlOf(component: Component<{ site: Site; assets: Assets }> | undefined): string {
  if (!component) throw new Error('no such document');
  return renderToString(() =>
    createComponent(NoHydration, {
      get children() {
        return createComponent(component, { site, assets });
      },
    }),
  );
}

/** HTML as the lines that one reads, a blaze as its mark. */
function linesOf(html: string): string[] {
  return html
    .replace(/<svg [^>]*data-sign="([^"]*)"[\s\S]*?<\/svg>/g, '$1')
    .replace(/<(svg|pre|style|head|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<\/?(?:li|p|h[1-6]|ul|ol|section|div|article|main|td|th|tr|blockquote|footer)\b[^>]*>/g, '\n')
    .replace(/<!--.*?-->|<[^>]*>/g, '')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

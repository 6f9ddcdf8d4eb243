import { toString as textOf } from 'hast-util-to-string';
import type { JSX } from 'solid-js';
import { renderToString } from 'solid-js/web';
import { expect, test } from 'vitest';
import type { Citation, Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import { changeElements, elementOf, type ProseNode, text } from '#core/guide/tree.ts';
import type { Assets } from '#pages/assets.ts';
import { noteId } from '#pages/guide/note-id.ts';
import { CharterSheet } from '#pages/print/CharterSheet.tsx';
import { MemoCards } from '#pages/print/MemoCards.tsx';
import { Poster } from '#pages/print/Poster.tsx';
import { WorkshopCards } from '#pages/print/WorkshopCards.tsx';
import { Zine } from '#pages/print/Zine.tsx';
import { figureForms, writeQuantity, writeRatio } from '#pipeline/prose/write-figure.ts';
import { pages, site } from './the-text.ts';

// One thing, one number, on paper too: a sheet of /imprimer/ gives a use the value of the calculator's model.
const sheets: Readonly<Record<string, (props: { site: Site; assets: Assets }) => JSX.Element>> = {
  cartes: MemoCards,
  affiche: Poster,
  zine: Zine,
  charte: CharterSheet,
  atelier: WorkshopCards,
};
const assets = {
  base: '/',
  islandStyles: {},
  preload: {},
  printStyle: (name: string) => name,
} as unknown as Assets;

test.each(Object.keys(sheets))('/imprimer/%s/ gives a use no other value than the calculator', (name) => {
  expect(wrongValues(name, site)).toEqual([]);
});

test('the zine says how many answers a video is, by our calculation', () => {
  expect(computedOn(draw('zine', site)).map(({ before }) => before)).toContain(
    'Cinq secondes valent environ',
  );
});

test.each([
  ['typed', [text('470 réponses ordinaires.')], /470 réponses ordinaires/],
  ['of another page, typed', [text('0,31 Wh.')], /0,31 Wh/],
  ['that is no longer the model’s', linkTo('470'), /470 \(calcul de Terrain\)/],
])('a value %s is found on the zine', (_, words, fault) => {
  const change = (prose: Prose): Prose => ({
    ...prose,
    passages: prose.passages.map((passage) => ({ ...passage, nodes: sayOfVideo(words, passage.nodes) })),
  });
  const parts = site.parts.map((part) => ({
    ...part,
    pages: part.pages.map((page) => (page.slug === 'gestes-qui-comptent' ? change(page) : page)),
  }));
  expect(wrongValues('zine', { ...site, parts }).join()).toMatch(fault);
});

/** These words in place of « 400 réponses ordinaires. », after « Cinq secondes valent environ ». */
function sayOfVideo(words: readonly ProseNode[], nodes: readonly ProseNode[]): ProseNode[] {
  return changeElements(nodes, (element) => {
    const { children } = element;
    const place = children.findIndex(
      (node) => node.type === 'text' && node.value.endsWith('Cinq secondes valent environ '),
    );
    return [place < 0 ? element : { ...element, children: [...children.slice(0, place + 1), ...words] }];
  });
}

/** A value in bold, then its noun: what follows up to a parenthesis, the end of the clause or another value. */
const valueInClause = String.raw`<b>((?:(?!<b>)[\s\S])*?)</b>(?:(?!<b>|[.,;:!?…)](?:\s|<))[^(])*`;

/** What a sheet says and the model does not. */
function wrongValues(name: string, from: Site): string[] {
  const html = draw(name, from);
  const computed = computedOn(html).flatMap(({ before, words }) => {
    const known = said.filter((one) => one.before.endsWith(before) && one.writings.has(words));
    return known.length > 0 ? [] : [`${before} ${words} (calcul de Terrain)`];
  });
  // A value that answers to someone bears their name after it, in the same clause.
  const answered = new RegExp(`${valueInClause}\\([^)]+\\)`, 'g');
  const typed = plain(html.replace(answered, '…')).match(
    /\d[\d\s.,]*(?:[mkMGT]?Wh|[mk]?g\s?CO2e?|[mc]?L|réponses? ordinaires?)(?![\p{L}\d])/gu,
  );
  return [...computed, ...(typed ?? [])];
}

interface Computed {
  /** The few words that come before it. */
  readonly before: string;
  readonly words: string;
}

/** The values that a sheet says to be our calculation. */
function computedOn(html: string): Computed[] {
  const found = html.matchAll(new RegExp(`([^>]*)${valueInClause}\\(calcul de Terrain\\)`, 'g'));
  return [...found].map(([, before = '', words = '']) => ({
    before: plain(before)
      .trim()
      .replace(/^.*[.!?] /, ''),
    words: plain(words),
  }));
}

/** All that chapters and sheets of « Préparer » say of uses, and how the model may be written there. */
const said = pages.flatMap(({ html, citations }) => {
  const writings = new Map(citations.map((citation) => [noteId(citation), writingsOf(citation)]));
  const links = html.matchAll(
    /([^>]*)<a [^>]*data-note="(chiffre-(?:usage|rapport)-[\w-]+)[^>]*>[\s\S]*?<\/a>/g,
  );
  return [...links].map(([, before = '', note = '']) => ({
    before: plain(before).trim(),
    writings: writings.get(note) ?? new Set<string>(),
  }));
});

/** Each way to write what a use takes, or how many times one the other is; nothing for a published figure. */
function writingsOf(citation: Citation): Set<string> {
  const written = figureForms.flatMap((form) => {
    if (citation.kind === 'figure') return [];
    if (citation.kind === 'ratio') return [writeRatio(citation.ratio.times, form, undefined)];
    return citation.use.quantities.map((quantity) => writeQuantity(quantity, form));
  });
  const shown = written.map((children) =>
    textOf({
      type: 'element',
      tagName: 'b',
      properties: {},
      children: children.filter((child) => !(child.type === 'element' && 'className' in child.properties)),
    }),
  );
  return new Set(shown.map((text) => text.replace(/[\s\u202f\u00a0]+/g, ' ')));
}

function linkTo(words: string): ProseNode[] {
  const link = { href: '/calculer/', className: ['figure'], 'data-note': 'chiffre-rapport-video-tract' };
  return [elementOf('a', link, [text(words)]), text(' réponses ordinaires.')];
}

function draw(name: string, from: Site): string {
  const Sheet = sheets[name];
  if (!Sheet) throw new Error(`no sheet ${name}`);
  const html = renderToString(() => Sheet({ site: from, assets }));
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
}

function plain(html: string): string {
  return html
    .replace(/<!--.*?-->|<span class="unseen">[\s\S]*?<\/span>|<[^>]*>/g, '')
    .replace(/&nbsp;|[\s\u202f\u00a0]+/g, ' ');
}

import { expect, test } from 'vitest';
import { signHtml } from '#app/ui/icon-paths.ts';
import type { Prose } from '#core/guide/prose.ts';
import type { Site } from '#core/guide/site.ts';
import { changeItem, contentOf, itemsOf, onPaper, passageOf, sayingOf, splitSentence } from './passages.ts';

const page = {
  file: 'chapters/x.md',
  html: '<p id="a">Avant.</p><h2 id="rouge">Rouge : jamais</h2><ul><li id="b">Un nom.</li><li>Un <b>code</b>.</li></ul><section class="block"><h2>Un cas</h2></section><h2>Vert</h2><p>Oui.</p>',
} as Prose;

test('a passage goes from its title to the next title or block', () => {
  const { title, html } = passageOf(page, 'Rouge');
  expect(title).toBe('Rouge : jamais');
  expect(html).toMatch(/^<ul>.*<\/ul>$/);
  expect(itemsOf(passageOf(page, 'Rouge'))).toEqual(['<li id="b">Un nom.</li>', '<li>Un <b>code</b>.</li>']);
});

test('an item keeps its sign, whole, changed or out of its list', () => {
  const item = `<li class="way way-avoid">${signHtml('avoid')}Un nom. Une liste.</li>`;
  const [whole = ''] = itemsOf({ title: '', html: `<ul>\n${item}\n</ul>` });
  expect(whole).toBe(item);
  const shorter = changeItem(item, (content) => content.replace(' Une liste.', ''));
  expect(shorter).toBe(`<li class="way way-avoid">${signHtml('avoid')}Un nom.</li>`);
  expect(contentOf(shorter)).toBe(`${signHtml('avoid')}Un nom.`);
});

test('a passage that its writer renamed stops the build, with its file and its title', () => {
  expect(() => passageOf(page, 'Orange')).toThrow(/chapters\/x\.md.*Orange…/);
  expect(() => sayingOf(page)).toThrow(/chapters\/x\.md.*À dire/);
});

test('on paper nothing is pressed: a number keeps its unit and takes its first source', () => {
  const site = {
    figures: new Map([['delai', { sources: ['loi', 'autre'] }]]),
    sources: new Map([['loi', { authors: 'Oviedo, Kazhamiaka (Microsoft)', year: 2026 }]]),
  } as unknown as Site;
  const html =
    '<p id="x">Au plus <a href="/sources/#delai" class="figure" data-note="chiffre-delai" data-n="1">72<span aria-hidden="true"> h</span><span class="unseen"> heures</span></a>, <a href="/guide/y/">lire</a>.</p>';
  expect(onPaper(html, site)).toBe(
    '<p>Au plus <b>72<span aria-hidden="true"> h</span></b> (Oviedo et al., 2026), lire.</p>',
  );
});

test('on paper what a use takes answers to our calculation', () => {
  const site = { figures: new Map(), sources: new Map() } as unknown as Site;
  const html =
    '<a href="/calculer/#calcul=v1/kind=text" class="figure" data-note="chiffre-usage-tract" data-n="1">0,37<span aria-hidden="true"> Wh</span></a>';
  expect(onPaper(html, site)).toBe('<b>0,37<span aria-hidden="true"> Wh</span></b> (calcul de Terrain)');
});

test('a text is split after its first sentence', () => {
  expect(splitSentence('Un tract publié. Vérifiez.')).toEqual(['Un tract publié.', 'Vérifiez.']);
  expect(splitSentence('Sans point')).toEqual(['Sans point', '']);
});

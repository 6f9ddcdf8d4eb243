import { expect, test } from 'vitest';
import type { Site } from '#core/guide/site.ts';
import { elementOf, text } from '#core/guide/tree.ts';
import { paperHtml } from './on-paper.ts';

const unit = elementOf('span', { ariaHidden: 'true' }, [text(' h')]);

test('on paper nothing is pressed: a number keeps its unit and takes its first source', () => {
  const site = {
    figures: new Map([['delai', { sources: ['loi', 'autre'] }]]),
    sources: new Map([['loi', { authors: 'Oviedo, Kazhamiaka (Microsoft)', year: 2026 }]]),
  } as unknown as Site;
  const spoken = elementOf('span', { className: ['unseen'] }, [text(' heures')]);
  const number = elementOf('a', { href: '/sources/#delai', 'data-note': 'chiffre-delai' }, [
    text('72'),
    unit,
    spoken,
  ]);
  const link = elementOf('a', { href: '/guide/y/' }, [text('lire')]);
  const line = elementOf('p', { id: 'x' }, [text('Au plus '), number, text(', '), link, text('.')]);
  expect(paperHtml([line], site)).toBe(
    '<p>Au plus <b>72<span aria-hidden="true"> h</span></b> (Oviedo et al., 2026), lire.</p>',
  );
});

test('on paper what a use takes answers to our calculation', () => {
  const site = { figures: new Map(), sources: new Map() } as unknown as Site;
  const number = elementOf('a', { href: '/calculer/', 'data-note': 'chiffre-usage-tract' }, [text('0,37')]);
  expect(paperHtml([number], site)).toBe('<b>0,37</b> (calcul de Terrain)');
});

test('on paper a computed number is followed by its noun, and its clause by who computed it', () => {
  const site = { figures: new Map(), sources: new Map() } as unknown as Site;
  const number = elementOf('a', { 'data-note': 'chiffre-usage-video' }, [text('environ 400')]);
  const line = elementOf('p', {}, [number, text(' réponses, ou 1,5 kWh.')]);
  const other = elementOf('p', {}, [
    number,
    text(' réponses '),
    elementOf('em', {}, [text('ordinaires')]),
    text('\u00a0: rien.'),
  ]);
  expect(paperHtml([line, other], site)).toBe(
    '<p><b>environ 400</b> réponses (calcul de Terrain), ou 1,5 kWh.</p>' +
      '<p><b>environ 400</b> réponses <em>ordinaires</em> (calcul de Terrain)\u00a0: rien.</p>',
  );
});

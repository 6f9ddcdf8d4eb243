import { expect, test } from 'vitest';
import { elementOf, text } from '#core/guide/tree.ts';
import { readPassages } from './read-passages.ts';

const p = (words: string) => elementOf('p', {}, [text(words)]);
const h2 = (id: string, words: string) => elementOf('h2', { id }, [text(words)]);
const block = (id: string, kind: string, ...inside: ReturnType<typeof p>[]) =>
  elementOf('section', { id, className: ['block', kind] }, [h2('', 'Un cas'), ...inside]);

test('a passage goes from its title to the next title or block', () => {
  const passages = readPassages([
    text('\n'),
    p('Avant.'),
    h2('rouge', 'Rouge'),
    p('Jamais.'),
    elementOf('h3', { id: 'ici' }, [text('Ici')]),
    p('Non plus.'),
    block('un-cas', 'case', p('Un nom.')),
    h2('vert', 'Vert'),
  ]);
  expect(passages.map(({ kind, anchor, title, text }) => [kind, anchor, title, text])).toEqual([
    ['opening', 'contenu', '', 'Avant.'],
    ['heading', 'rouge', 'Rouge', 'Jamais. Ici. Non plus.'],
    ['case', 'un-cas', 'Un cas', 'Un nom.'],
    ['heading', 'vert', 'Vert', ''],
  ]);
});

test('what follows a block without a title is found with it, and is not in it', () => {
  const [box] = readPassages([block('a-retenir', 'keep', p('Un mot.')), p('La suite.')]);
  expect(box).toMatchObject({ kind: 'keep', nodes: [p('Un mot.')], after: [p('La suite.')] });
  expect(box?.text).toBe('Un mot. La suite.');
});

test('a passage names the dated tables that stand in it', () => {
  const [passage] = readPassages([h2('outils', 'Outils'), elementOf('div', { 'data-table': 'services' })]);
  expect(passage?.tables).toEqual(['services']);
});

test('a drawing, and the sign of a line, are told in words', () => {
  const drawing = elementOf('div', { 'data-drawing': 'tendance', 'data-alt': 'Deux courbes.' });
  const line = elementOf('li', { className: ['way', 'way-avoid'] }, [text('Un nom.')]);
  const [passage] = readPassages([h2('voir', 'Voir'), drawing, elementOf('ul', {}, [line])]);
  expect(passage?.text).toBe('Deux courbes. ✕\u00a0À éviter\u00a0: Un nom.');
});

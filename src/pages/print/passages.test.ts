import { expect, test } from 'vitest';
import type { Passage, Prose } from '#core/guide/prose.ts';
import { elementOf, type ProseNode, text } from '#core/guide/tree.ts';
import { changeItem, contentOf, itemsOf, passageOf, sayingOf } from './passages.ts';

const sign = elementOf('span', { className: ['sign'] }, [text('À éviter')]);
const list = (...items: ProseNode[]) => elementOf('ul', {}, [text('\n'), ...items, text('\n')]);
const passage = (title: string, ...nodes: ProseNode[]): Passage => ({
  ...{ anchor: 'rouge', title, kind: 'heading', nodes, after: [], text: '', tables: [] },
});

const item = elementOf('li', { id: 'b' }, [text('Un nom.')]);
const code = elementOf('li', {}, [text('Un '), elementOf('b', {}, [text('code')]), text('.')]);
const page = {
  file: 'chapters/x.md',
  body: [],
  passages: [passage('', item), passage('Rouge : jamais', list(item, code)), passage('Vert')] as const,
} as unknown as Prose;

test('a passage is found by the beginning of its title, with the items of its list', () => {
  expect(passageOf(page, 'Rouge').title).toBe('Rouge : jamais');
  expect(itemsOf(passageOf(page, 'Rouge'))).toEqual([item, code]);
  expect(itemsOf(passageOf(page, 'Vert'))).toEqual([]);
});

test('an item keeps its sign, whole, changed or out of its list', () => {
  const line = elementOf('li', { className: ['way', 'way-avoid'] }, [text('\n'), sign, text('Un nom. ')]);
  const [whole] = itemsOf(passage('', list(line)));
  expect(whole).toBe(line);
  const shorter = changeItem(line, (content) => content.slice(0, 1));
  expect(shorter).toEqual({ ...line, children: [sign] });
  expect(contentOf(line)).toEqual([sign, text('Un nom.')]);
});

test('what is made to be said is read in a line signed so', () => {
  const line = elementOf('li', { className: ['way', 'way-say'] }, [text('À dire : « Oui. » Et encore.')]);
  expect(sayingOf({ ...page, body: [list(line)] })).toBe('« Oui. »');
});

test('a passage that its writer renamed stops the build, with its file and its title', () => {
  expect(() => passageOf(page, 'Orange')).toThrow(/chapters\/x\.md.*Orange…/);
  expect(() => sayingOf(page)).toThrow(/chapters\/x\.md.*À dire/);
});

import { expect, test } from 'vitest';
import { elementOf, text } from '#core/guide/tree.ts';
import { cutNodes, splitSentence, trimNodes } from './cut-nodes.ts';

const bold = (words: string) => elementOf('b', {}, [text(words)]);

test('a text is split after its first sentence', () => {
  expect(splitSentence([text('Un '), bold('tract'), text(' publié. Vérifiez.')])).toEqual([
    [text('Un '), bold('tract'), text(' publié.')],
    [text('Vérifiez.')],
  ]);
  expect(splitSentence([text('Sans point')])).toEqual([[text('Sans point')], []]);
});

test('an element that a cut goes through stands on both sides', () => {
  expect(cutNodes([bold('Oui. Non.')], 4)).toEqual([[bold('Oui.')], [bold(' Non.')]]);
});

test('a text loses the spaces around it, and none inside', () => {
  expect(trimNodes([text('\n  '), text(' Un'), bold(' mot '), text('. \n')])).toEqual([
    text('Un'),
    bold(' mot '),
    text('.'),
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSigned, signKinds } from '../guide/sign.ts';
import { excerptOf } from './excerpt.ts';
import { stemOf } from './stem.ts';
import { fold } from './words.ts';

const show = (text: string, ...words: string[]) =>
  excerptOf(text, new Set(words.map((word) => stemOf(fold(word)))))
    .map(({ text: part, isMarked }) => (isMarked ? `[${part}]` : part))
    .join('');

test('the words looked for are marked, whatever their accents and number', () => {
  expect(show('Les énergies de la machine.', 'énergie')).toBe('Les [énergies] de la machine.');
});

test('an excerpt begins with the sentence that answers', () => {
  const start = 'Une phrase sans rapport avec la question posée. '.repeat(6);
  expect(show(`${start}Le refus est un délit.`, 'refus')).toBe('… Le [refus] est un délit.');
});

test.each(signKinds)('a line is never cut from the sign that opens it: %s', (kind) => {
  const long = `${openSigned(kind)}${'effacer un document ou un autre, '.repeat(5)}une fois l’enquête en vue.`;
  expect(show(`Une autre phrase. ${long}`, 'enquête')).toContain(openSigned(kind));
});

test('an excerpt is a piece of its text, and not a long one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 600 }),
      fc.string({ maxLength: 8 }),
      (text, word) => {
        const shown = excerptOf(text, new Set([stemOf(fold(word))]))
          .map((part) => part.text)
          .join('')
          .replace(/^… /, '')
          .replace(/\u00a0…$/, '');
        expect(text).toContain(shown);
        expect(shown.length).toBeLessThanOrEqual(160);
      },
    ),
  );
});

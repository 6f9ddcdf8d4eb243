import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemOf } from './stem.ts';
import { compoundsOf, fold, wordsOf } from './words.ts';

const foldedWords = (text: string) => wordsOf(text).map(({ folded }) => folded);
const frenchWord = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzàâçéèêëîïôöùûüœ'),
  minLength: 1,
  maxLength: 14,
});

test.each([
  ['l’énergie', ['l', 'energie']],
  ["qu'est-ce", ['qu', 'est', 'ce']],
  ['Œuvre, CO2 et A5', ['oeuvre', 'co2', 'et', 'a5']],
  ['16go', ['16', 'go']],
  ['1\u202f080 × 1\u00a0350 pixels', ['1080', '1350', 'pixels']],
  ['entre 0,31 et 0.6 Wh', ['entre', '0.31', 'et', '0.6', 'wh']],
  ['72 h.', ['72', 'h']],
])('the words of « %s »', (text, words) => {
  expect(foldedWords(text)).toEqual(words);
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(frenchWord, (word) => {
      expect(fold(fold(word))).toBe(fold(word));
    }),
  );
});

test('case and accents change no word', () => {
  fc.assert(
    fc.property(frenchWord, (word) => {
      expect(fold(word.toUpperCase())).toBe(fold(word));
      expect(fold(word.normalize('NFD').replace(/\p{M}/gu, ''))).toBe(fold(word));
    }),
  );
});

test('a word lies in the text where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      for (const { folded, start, end } of wordsOf(text)) expect(fold(text.slice(start, end))).toBe(folded);
    }),
  );
});

test.each([
  ['micro-ondes', ['microondes']],
  ['Duck.ai et compar:IA', ['duckai', 'comparia']],
  ['Fin. Début', []],
  ['article 434-15-2', []],
])('the compounds of « %s »', (text, compounds) => {
  expect(compoundsOf(text, wordsOf(text))).toEqual(compounds);
});

test.each([
  ['energie', 'energies'],
  ['video', 'videos'],
  ['generer', 'generee'],
  ['locaux', 'local'],
  ['regionaux', 'regional'],
  ['travaux', 'travail'],
  ['vitraux', 'vitrail'],
  ['baux', 'bail'],
  ['noyaux', 'noyau'],
  ['tuyaux', 'tuyau'],
  ['materiaux', 'materiau'],
  ['ideaux', 'ideal'],
  ['reseaux', 'reseau'],
  ['enjeux', 'enjeu'],
  ['voeux', 'voeu'],
  ['yeux', 'oeil'],
  ['partager', 'partagees'],
  ['hallucination', 'hallucinations'],
  ['publique', 'public'],
])('%s and %s have one stem', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

test.each([
  ['donnees', 'donner'],
  ['openai', 'open'],
  ['emaux', 'email'],
  ['maux', 'mal'],
  ['travaux', 'traval'],
  ['noyaux', 'noyal'],
  ['materiaux', 'materiel'],
  ['taux', 'tal'],
  ['eaux', 'al'],
])('%s and %s have not', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

test.each(
  `amical animal brutal canal capital cheval colonial commercial communal crucial décimal départemental égal
  électoral environnemental expérimental fiscal général global hôpital illégal initial international journal légal
  libéral local loyal médical mental minéral mondial moral municipal national normal oral original pénal principal
  radical régional royal rural signal social spécial syndical total tribunal vertical vital`.split(/\s+/),
)('« %s » and its plural in -aux have one stem', (word) => {
  expect(stemOf(fold(word.replace(/al$/, 'aux')))).toBe(stemOf(fold(word)));
});

import { expect, test } from 'vitest';
import { type NumberLimits, parseNumber } from '#core/number/parse-number.ts';
import { explainNumber } from './explain-number.ts';

const typed = ['', 'dix', '1.000', '-3', '0', '1,5', '9'.repeat(30)];
const fields: readonly NumberLimits[] = [
  { max: 100, whole: true },
  { max: 100, whole: true, allowsZero: true },
  { max: 100 },
  { max: 100, allowsZero: true },
];

test('a field never asks for what it would refuse, nor speaks of what it does not count', () => {
  for (const limits of fields) {
    for (const text of typed) {
      const words = explainNumber(parseNumber(text, limits), limits);
      expect(words ?? '').not.toMatch(/usage|fois/);
      const asked = /(?:au moins|par exemple) (\d+)/.exec(words ?? '')?.[1];
      if (asked) expect(parseNumber(asked, limits).kind, `${words}`).toBe('number');
    }
  }
  expect(explainNumber({ kind: 'zero' }, { max: 100 })).toBe('Écrivez un nombre plus grand que zéro.');
});

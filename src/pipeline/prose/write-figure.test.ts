import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import type { Figure, Unit } from '#core/guide/figure.ts';
import { writeFigure } from './write-figure.ts';

const answers: Unit = {
  symbol: 'millions de réponses',
  one: 'million de réponses',
  many: 'millions de réponses',
};

test.each([
  [1.1, '1,1\u00a0million de réponses'],
  [2.2, '2,2\u00a0millions de réponses'],
])('a unit written in words agrees with its number: %s', (central, written) => {
  const figure: Figure = {
    id: 'reponses',
    label: '',
    unit: answers.symbol,
    central,
    measured: '',
    date: '2026',
    sources: [],
    grade: 'C',
  };
  const children = writeFigure(figure, answers, { form: 'centre', bare: false, digits: undefined });
  expect(textOf({ type: 'root', children })).toBe(written);
});

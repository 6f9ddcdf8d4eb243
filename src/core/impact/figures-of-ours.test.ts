import { expect, test } from 'vitest';
import { realImpact } from '../../../tests/real-content.ts';
import { estimate } from './estimate.ts';
import { rangeOf } from './figure.ts';
import type { Range } from './range.ts';
import type { Model, TextUse } from './use.ts';

const { figures, factors } = realImpact();

function text(model: Model, read: number, written: number, place: TextUse['place']): TextUse {
  return { kind: 'text', count: 1, place, length: { read, written }, reasoning: false, model };
}

const hosted = (country: string) => ({ kind: 'hosted', country }) as const;
const laptop = { kind: 'device', device: 'laptop', country: 'FR' } as const;

/** Figures of our own that pages show, and the use that the calculator would compute for the same words. */
const cases: readonly (readonly [string, TextUse, 'energy' | 'electricity carbon'])[] = [
  ['coef-texte-petit', text({ active: 8 }, 0, 1000, hosted('FR')), 'energy'],
  ['grouper-un-message', text('very-large', 750, 900, hosted('FR')), 'energy'],
  ['grouper-quatre-messages', { ...text('very-large', 750, 225, hosted('FR')), count: 4 }, 'energy'],
  ['petit-fr-reponse-co2', text({ active: 8 }, 0, 400, hosted('FR')), 'electricity carbon'],
  ['grand-us-reponse-co2', text('very-large', 0, 400, hosted('US')), 'electricity carbon'],
  ['chez-soi-reponse-co2', text('small', 0, 400, laptop), 'electricity carbon'],
];

test.each(cases)('%s is what the calculator says, within a tenth', (id, use, measure) => {
  const figure = figures.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  const { energy, carbon } = estimate(use, factors);
  const ours: Range = measure === 'energy' ? energy : carbon.electricity;
  const told = rangeOf(figure);
  for (const bound of ['low', 'central', 'high'] as const) {
    const ratio = told[bound] / ours[bound];
    expect(ratio, bound).toBeGreaterThan(0.88);
    expect(ratio, bound).toBeLessThan(1.12);
  }
});

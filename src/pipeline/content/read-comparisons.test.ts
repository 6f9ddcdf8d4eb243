import { expect, test } from 'vitest';
import { estimate } from '#core/impact/estimate.ts';
import { realImpact } from '../../../tests/real-content.ts';
import { readComparisons } from './read-comparisons.ts';
import { readContentFile } from './read-yaml.ts';

const folder = { path: 'content' };
const context = realImpact();
const { factors } = context;
const file = readContentFile(folder, 'comparisons.yaml');

function faultsOf(text: string): string[] {
  const faults: string[] = [];
  readComparisons({ ...file, text }, context, ({ message }) => faults.push(message));
  return faults;
}

test('each comparison of the content has two or three uses, whose answers differ', () => {
  const comparisons = readComparisons(file, context, ({ message }) => {
    throw new Error(message);
  });
  expect(comparisons.length).toBeGreaterThanOrEqual(6);
  for (const { id, uses } of comparisons) {
    const answers = uses.map(({ use }) => {
      const { energy, carbon } = estimate(use, factors);
      return `${energy.central} ${carbon.total.central}`;
    });
    expect(new Set(answers).size, id).toBe(uses.length);
  }
});

test('a comparison with a single use, or with a use that does not read, is refused', () => {
  const one =
    '- id: a\n  title: A\n  note: B.\n  uses:\n    - { name: C, use: { kind: image, tier: light, megapixels: 1 } }\n';
  expect(faultsOf(one).join()).toContain('deux usages au moins');
  expect(faultsOf(file.text.replace('tier: standard', 'tier: énorme')).join()).toContain('usage illisible');
});

test('two comparisons of one name are refused', () => {
  expect(faultsOf(file.text.replace('id: pays', 'id: taille')).join()).toContain(
    '« taille » est écrit deux fois',
  );
});

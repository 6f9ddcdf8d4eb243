import { expect, test } from 'vitest';
import { realImpact } from '../../../tests/real-content.ts';
import type { Fault } from './faults.ts';
import { readBaskets, readDivergence, readYearly } from './read-baskets.ts';

const context = realImpact();
const text = 'use: { kind: text, length: ordinary, reasoning: false, model: small }';

function faultsOf(read: typeof readBaskets | typeof readYearly | typeof readDivergence, yaml: string) {
  const faults: Fault[] = [];
  read({ name: 'content/x.yaml', text: yaml }, context, (fault) => faults.push(fault));
  return faults.map(({ message }) => message).join('\n');
}

test('the content as it stands gives baskets, questions and three things that diverge', () => {
  expect(context.baskets.map(({ id }) => id)).toEqual(['evenement', 'campagne', 'reunion']);
  expect(context.yearly).toHaveLength(5);
  expect(context.divergence.map(({ id }) => id)).toEqual(['texte', 'image', 'video']);
});

test('a basket whose part cannot be read is named with the part', () => {
  expect(
    faultsOf(
      readBaskets,
      '- { id: fete, label: Fête, about: Une fête, parts: [{ label: chant, use: { kind: song } }] }',
    ),
  ).toContain('« fete, chant » : usage illisible');
});

test('a basket compares with an energy, not with carbon', () => {
  expect(
    faultsOf(
      readBaskets,
      `- { id: fete, label: Fête, about: Une fête, published: mistral-lca-co2, parts: [{ label: mot, ${text} }] }`,
    ),
  ).toContain('« mistral-lca-co2 » est en gCO2e : un panier se compte en Wh');
});

test('an empty basket and a question without a decision are refused', () => {
  expect(faultsOf(readBaskets, '- { id: vide, label: Vide, about: Rien, parts: [] }')).toContain(
    'un panier vide',
  );
  expect(faultsOf(readYearly, `- { id: mots, label: Mots, ${text} }`)).toContain('decision');
});

const divergence = (rest: string) => `- { id: mot, label: Un mot, ${text}, ${rest} }`;

test('a figure that does not exist, or counts something else, is refused', () => {
  expect(
    faultsOf(readDivergence, divergence('energy: [{ figure: rien, reach: chips }], overTime: []')),
  ).toContain('chiffre inconnu « rien »');
  expect(
    faultsOf(readDivergence, divergence('energy: [{ figure: mistral-lca-co2, reach: chips }], overTime: []')),
  ).toContain('« mistral-lca-co2 » est en gCO2e : ici on compare des Wh');
});

test('a story over time compares what counts the same, at two dates or more', () => {
  const energy = 'energy: [{ figure: epoch-gpt4o, reach: service }]';
  expect(
    faultsOf(
      readDivergence,
      divergence(`${energy}, overTime: [{ label: Hier, figures: [epoch-gpt4o, mistral-lca-co2] }]`),
    ),
  ).toContain('ici on compare des Wh');
  expect(
    faultsOf(readDivergence, divergence(`${energy}, overTime: [{ label: Hier, figures: [epoch-gpt4o] }]`)),
  ).toContain('deux dates au moins');
});

test('a number typed in place of an id is refused', () => {
  expect(
    faultsOf(
      readDivergence,
      divergence('energy: [{ figure: epoch-gpt4o, reach: service, value: 3 }], overTime: []'),
    ),
  ).toMatch(/value/);
});

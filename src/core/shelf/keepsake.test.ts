import { expect, test } from 'vitest';
import { type Keepsake, longestWords, parseKeepsake } from './keepsake.ts';

const keepsakes: readonly Keepsake[] = [
  { kind: 'kept', id: 'guide/limites/', title: 'Limites', keptOn: '2026-11-24' },
  {
    kind: 'kept',
    id: 'guide/limites/#a-eviter',
    title: 'Limites',
    passage: 'À éviter',
    keptOn: '2026-11-24',
  },
  {
    kind: 'reading',
    id: 'place',
    address: 'guide/limites/#a-eviter',
    title: 'Limites',
    passage: 'À éviter',
    read: ['guide/introduction/'],
  },
  { kind: 'basket', id: 'b', name: 'Le 1er mai', content: [{ kind: 'text', count: 3 }] },
  { kind: 'choice', id: 'remember-reading', content: false },
  { kind: 'draft', id: 'bilan', content: { text: 'a'.repeat(1_000_000) } },
];

test.each(keepsakes)('a keepsake that was written reads back: $kind $id', (keepsake) => {
  expect(parseKeepsake(JSON.parse(JSON.stringify(keepsake)))).toEqual(keepsake);
});

test('what is not known of a keepsake does not pass the door', () => {
  const stranger = { ...keepsakes[0], constructor: 'odd', more: 1 };
  expect(parseKeepsake(stranger)).toEqual(keepsakes[0]);
});

test.each([
  ['nothing', undefined],
  ['a list', [keepsakes[0]]],
  ['an unknown kind', { ...keepsakes[0], kind: 'odd' }],
  ['an address on another site', { ...keepsakes[0], id: 'https://elsewhere.example/' }],
  ['an address that runs a script', { ...keepsakes[0], id: 'javascript:alert(1)' }],
  ['an address that climbs', { ...keepsakes[0], id: '../x/' }],
  ['an address with another host in it', { ...keepsakes[0], id: '//elsewhere/' }],
  ['a day that does not exist', { ...keepsakes[0], keptOn: '2026-02-30' }],
  ['a title without end', { ...keepsakes[0], title: 'a'.repeat(longestWords + 1) }],
  ['pages read that are no pages', { ...keepsakes[2], read: ['https://elsewhere.example/'] }],
  ['a second place', { ...keepsakes[2], id: 'other' }],
  ['a basket without a name', { ...keepsakes[3], name: '' }],
  ['a basket without content', { kind: 'basket', id: 'b', name: 'b' }],
  ['a choice without end', { kind: 'choice', id: 'a', content: 'a'.repeat(300_000) }],
])('%s is no keepsake', (_, value) => {
  expect(parseKeepsake(value)).toBeUndefined();
});

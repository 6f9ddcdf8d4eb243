import { expect, test } from 'vitest';
import { cellWords } from '#core/guide/cell-words.ts';
import { cellKinds, readCell } from './read-cells.ts';

function read(kind: (typeof cellKinds)[number], content: unknown) {
  const faults: string[] = [];
  const value = readCell(kind, content, (message) => faults.push(message));
  return { value, words: value && cellWords(value), faults };
}

test.each<[(typeof cellKinds)[number], unknown, string]>([
  ['gigabytes', 2.4, '2,4\u00a0Go'],
  ['gigabytes', { value: 1.9, computed: true }, '1,9\u00a0Go, calculé'],
  ['gigabytes', { value: 0.8, phone: 0.58 }, '0,8\u00a0Go\u202f; 0,58\u00a0Go sur téléphone'],
  [
    'gigabytes',
    { value: 24, ease: 32, mac: 32 },
    '24\u00a0Go, 32\u00a0pour être à l’aise\u202f; Mac\u00a0: 32\u00a0Go',
  ],
  ['gigabytes', { value: 8, after: ', 16 conseillés' }, '8\u00a0Go, 16\u00a0conseillés'],
  ['share', 5.7, '5,7\u00a0%'],
  ['share', { value: 24.2, covering: 74 }, '24,2\u00a0%\u202f; n’a résumé que 74\u00a0% des articles'],
  ['size', { mm: [148, 210] }, '148 × 210\u00a0mm'],
  [
    'size',
    { pixels: [1819, 2551], bleed: 3, density: 300 },
    '1819 × 2551\u00a0pixels, bords perdus de 3\u00a0mm compris (300\u00a0ppp)',
  ],
  ['safe', { pixels: [1080, 1420] }, 'texte au centre, dans 1080 × 1420'],
  ['safe', { margin: 5 }, 'texte à 5\u00a0mm du bord, au moins'],
  ['words', 'oui, une fois le modèle téléchargé', 'oui, une fois le modèle téléchargé'],
  ['words', 4, '4'],
])('in a column of kind %s, %j reads and is written « %s »', (kind, content, words) => {
  expect(read(kind, content)).toMatchObject({ words, faults: [] });
});

test.each(cellKinds)('words may stand in a column of kind %s, where no number is known', (kind) => {
  expect(read(kind, 'non publié').value).toEqual({ kind: 'words', words: 'non publié' });
});

test.each<[(typeof cellKinds)[number], unknown]>([
  ['gigabytes', '2,4 Go'],
  ['gigabytes', { value: 2.4, telephone: 2 }],
  ['share', '5,7 %'],
  ['size', '1080 × 1350 pixels'],
  ['size', { pixels: [1080] }],
  ['safe', { margin: 'large' }],
  ['words', { value: 2.4 }],
])('in a column of kind %s, %j is refused, with what is expected', (kind, content) => {
  const { value, faults } = read(kind, content);
  expect(value).toBeUndefined();
  expect(faults).toEqual([expect.stringMatching(/est attendue?/)]);
});

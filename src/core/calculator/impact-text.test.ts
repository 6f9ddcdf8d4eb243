import { expect, test } from 'vitest';
import { writeOrigin } from './impact-text.ts';
import { writeYear } from './yearly-text.ts';

test('what is sent says who computed it in words that need no explanation', () => {
  expect(writeOrigin('Lieu inconnu', '2026.12')).toBe(
    'Lieu inconnu. Plages plausibles, entraînement non compté. Calcul de Terrain, version 2026.12.',
  );
});

test('what a collective may decide is signed as it is on screen', () => {
  const nothing = { low: 0, central: 0, high: 0 };
  const text = writeYear(
    {
      questions: [],
      timesAMonth: {},
      people: 10,
      sum: {
        energy: { ...nothing, unit: 'Wh' },
        carbon: { ...nothing, unit: 'gCO2e' },
        water: null,
        parts: [],
      },
      sentence: 'Une année.',
      decisions: ['Filmer au téléphone.'],
      placeName: 'France',
    },
    '2026.12',
  );
  expect(text).toContain('À discuter\u00a0:\n▬▬\u00a0À faire\u00a0: Filmer au téléphone.');
});

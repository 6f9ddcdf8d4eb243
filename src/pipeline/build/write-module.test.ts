import { expect, test } from 'vitest';
import { writeModule } from './write-module.ts';

test('a module gives back what was written in it', async () => {
  const values = {
    factors: {
      version: '2026.11',
      deep: [{ figure: 'coef-a', value: { low: 0.1, central: 0.2, high: 0.3 } }],
      exact: { figure: 'coef-b', value: { low: 5, central: 5, high: 5 } },
      unnamed: { figure: '', value: { low: 1, central: 2, high: 3 } },
      energyWh: { low: 1, central: 1, high: 2 },
      notAFactor: { figure: 'coef-c', energyWh: { low: 1, central: 2, high: 3 } },
      words: 'l’« été »',
      nothing: null,
    },
    list: [true, 1, 'a'],
  };
  const module = await import(`data:text/javascript,${encodeURIComponent(writeModule(values))}`);
  expect({ ...module }).toEqual(values);
});

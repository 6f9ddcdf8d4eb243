import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Figure } from '#core/guide/figure.ts';
import type { Fault } from './faults.ts';
import { readFactors } from './read-factors.ts';
import { readSources } from './read-figures.ts';
import { readActivities, readEveryday, readImageSizes, readModels, readUnmeasured } from './read-uses.ts';
import { readContentFile, readContentFiles } from './read-yaml.ts';

const folder = { path: fileURLToPath(new URL('../../../content', import.meta.url)) };
const files = {
  factors: readContentFile(folder, 'factors.yaml'),
  countries: readContentFile(folder, 'countries.yaml'),
};
const figures = new Map<string, Figure>(
  readContentFiles(folder, 'figures', '.yaml').map(({ name, text }) => {
    const id = name.slice(name.lastIndexOf('/') + 1, -'.yaml'.length);
    return [id, { id, ...parse(text) }];
  }),
);

function read(changed: Partial<typeof files> = {}, known: ReadonlyMap<string, Figure> = figures) {
  const faults: Fault[] = [];
  const factors = readFactors({ ...files, ...changed }, known, (fault) => faults.push(fault));
  return { factors, faults };
}

function edit(file: keyof typeof files, from: string, to: string) {
  expect(files[file].text).toContain(from);
  return { [file]: { name: files[file].name, text: files[file].text.replace(from, to) } };
}

function withFigure(id: string, change: Partial<Figure>) {
  const figure = figures.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return new Map(figures).set(id, { ...figure, ...change });
}

test('the content as it stands gives a whole factor set', () => {
  const { factors, faults } = read();
  expect(faults).toEqual([]);
  expect(factors?.places[0]?.id).toBe('WORLD');
  expect(factors?.text.closedWhPerThousandTokens).toEqual({
    figure: 'coef-texte-tres-grand',
    value: { low: 0.4, central: 0.8, high: 4 },
  });
});

test('a misspelt figure is named with its remedy, and no set is returned', () => {
  const { factors, faults } = read(edit('factors', 'coef-taille-petit', 'coef-taille-peti'));
  expect(factors).toBeUndefined();
  expect(faults).toEqual([
    {
      file: 'content/factors.yaml',
      message:
        'chiffre inconnu « coef-taille-peti » : écrivez content/figures/coef-taille-peti.yaml, ou corrigez le nom',
    },
  ]);
});

test('a coefficient in the wrong unit is refused', () => {
  const { factors, faults } = read({}, withFigure('coef-fabrication', { unit: 'Wh' }));
  expect(factors).toBeUndefined();
  expect(faults[0]?.message).toBe(
    '« coef-fabrication » est en Wh par kWh, le calcul l’attend en gCO2e par kWh : nommez un autre chiffre, ou corrigez son unité',
  );
});

test('all faults of both files are told at once', () => {
  const { faults } = read({
    ...edit('factors', 'coef-pue', 'coef-pu'),
    ...edit('countries', 'reseau-fr-eau', 'reseau-fr-o'),
  });
  expect(faults.map(({ file }) => file).sort()).toEqual(['content/countries.yaml', 'content/factors.yaml']);
});

test('a figure whose bounds are out of order does not stop the other faults from being told', () => {
  const figuresOutOfOrder = withFigure('coef-texte-tres-grand', { low: 9, high: 3 });
  const { faults } = read(edit('factors', 'coef-pue', 'coef-pu'), figuresOutOfOrder);
  expect(faults).toHaveLength(1);
});

test('a version that the changelog does not explain is refused', () => {
  const { faults } = read(edit('factors', 'version: "2026.12"\nchangelog', 'version: "2027.1"\nchangelog'));
  expect(faults[0]?.message).toBe(
    'la version « 2027.1 » n’est pas dans « changelog » : dites-y ce qui change',
  );
});

test('the unknown place comes first, so that the calculator does not flatter', () => {
  const france = files.countries.text.split('\n').filter((line) => line.includes('id: FR'));
  const { faults } = read({ countries: { name: 'content/countries.yaml', text: france.join('\n') } });
  expect(faults[0]?.message).toContain('le premier lieu doit être WORLD');
});

test('a missing coefficient is named by its path', () => {
  const { faults } = read(edit('factors', '  megapixels: coef-image-megapixels\n', ''));
  expect(faults).toMatchObject([
    { file: 'content/factors.yaml', message: '« image.megapixels » : le nom d’un chiffre est attendu' },
  ]);
});

test('the activities of the content are uses that can be estimated', () => {
  const faults: Fault[] = [];
  const { factors } = read();
  if (!factors) throw new Error('no factors');
  const activities = readActivities(readContentFile(folder, 'activities.yaml'), factors, (fault) =>
    faults.push(fault),
  );
  expect(faults).toEqual([]);
  expect(activities.map(({ id }) => id)).toEqual([
    'tract',
    'resume',
    'conversation',
    'reflexion',
    'agent',
    'image',
    'video',
    'transcription',
  ]);
  expect(activities[0]?.use).toMatchObject({ count: 1, place: { kind: 'hosted', country: 'WORLD' } });
});

test('an activity whose use cannot be read is named', () => {
  const faults: Fault[] = [];
  const { factors } = read();
  if (!factors) throw new Error('no factors');
  const text = '- { id: chanson, label: Une chanson, chip: Chanson, ordinary: true, use: { kind: song } }';
  readActivities({ name: 'content/activities.yaml', text }, factors, (fault) => faults.push(fault));
  expect(faults).toEqual([
    {
      file: 'content/activities.yaml',
      message: '« chanson » : usage illisible, comparez « use » à celui d’une autre activité',
    },
  ]);
});

test('the everyday images of the content are all energies, in Wh', () => {
  const faults: Fault[] = [];
  const images = readEveryday(readContentFile(folder, 'everyday.yaml'), figures, (fault) =>
    faults.push(fault),
  );
  expect(faults).toEqual([]);
  expect(images.find(({ id }) => id === 'voiture')?.energyWh.central).toBe(18_000);
});

test('an everyday image never illustrates an energy with carbon', () => {
  const faults: Fault[] = [];
  const text =
    '- { id: tgv, label: TGV, figure: eq-tgv-km, steps: [{ times: 1, one: kilomètre, many: kilomètres }] }';
  readEveryday({ name: 'content/everyday.yaml', text }, figures, (fault) => faults.push(fault));
  expect(faults[0]?.message).toContain('« eq-tgv-km » est en gCO2e');
});

test('what nobody measured, the models and the sizes of image of the content are read without a fault', () => {
  const faults: Fault[] = [];
  const report = (fault: Fault) => faults.push(fault);
  const sources = readSources(readContentFile(folder, 'sources.yaml'), report);
  const unmeasured = readUnmeasured(readContentFile(folder, 'unmeasured.yaml'), { figures, sources }, report);
  const models = readModels(readContentFile(folder, 'models.yaml'), sources, report);
  expect(readImageSizes(readContentFile(folder, 'image-sizes.yaml'), report)).not.toEqual([]);
  expect(faults).toEqual([]);
  expect(unmeasured.every((activity) => !('use' in activity))).toBe(true);
  expect(models.find(({ id }) => id === 'llama-3.1-8b')?.parameters).toEqual({ active: 8, total: 8 });
  expect(models.find(({ id }) => id === 'claude')?.parameters).toBeUndefined();
});

test('a model with more active parameters than parameters is refused, and so is an unknown source', () => {
  const faults: Fault[] = [];
  const text =
    '- { id: x, name: X, maker: Y, date: "2026-01", parameters: { active: 9, total: 3 }, sources: [personne] }';
  readModels({ name: 'content/models.yaml', text }, new Map(), (fault) => faults.push(fault));
  expect(faults.map(({ message }) => message)).toEqual([
    'source inconnue « personne » : ajoutez-la à content/sources.yaml',
    '« x » : plus de paramètres actifs que de paramètres en tout, échangez-les',
  ]);
});

test('what nobody measured may cite a figure, but only one that exists', () => {
  const faults: Fault[] = [];
  const text = '- { id: x, label: X, chip: X, known: Rien., sources: [], figures: [coef-x] }';
  const context = { figures, sources: new Map() };
  readUnmeasured({ name: 'content/unmeasured.yaml', text }, context, (fault) => faults.push(fault));
  expect(faults[0]?.message).toContain('chiffre inconnu « coef-x »');
});

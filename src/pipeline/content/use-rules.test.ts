import { expect, test } from 'vitest';
import { type Changes, faultsAfter } from '../../../tests/broken-content.ts';
import { ContentFaults } from './faults.ts';

const figure = 'figures/oviedo-standard.yaml';
const page = 'chapters/enjeux-environnementaux.md';

/** What the writer is told once these files were changed, as the build prints it. */
function told(changes: Changes): string {
  return new ContentFaults(faultsAfter(changes)).message;
}

test('a published measure is not the value of a use: who says it is named in the same sentence', () => {
  const sentences = [
    'Une réponse ordinaire : :chiffre[oviedo-standard].',
    'Microsoft mesure :chiffre[oviedo-standard].',
    'Un message à un agent vaut :rapport[agent-hausfather/10 × tract] fois dix réponses.',
  ];
  const faults = told({ [page]: (text) => [text, ...sentences].join('\n\n') });
  expect(faults).toMatch(
    /^2 fautes.*\n.*enjeux-environnementaux\.md:\d+: « oviedo-standard » est une mesure publiée.*nommez qui la publie \(Oviedo, Microsoft\), ou écrivez :usage.*\n.*« agent-hausfather » est une mesure publiée/,
  );
});

test('a coefficient is not the value of a use', () => {
  expect(
    told({ 'chapters/charte.md': (text) => text.replace(':usage[video]', ':chiffre[coef-video-standard]') }),
  ).toMatch(/charte\.md:\d+: « coef-video-standard » est un coefficient.*écrivez :usage/);
});

test('the value of a use typed by hand is refused, on a page and elsewhere', () => {
  const typed = ['0,31 Wh', '470 réponses ordinaires', '31 mg CO2e', '1,6 mL', '2 kilowattheures'];
  const faults = told({
    'glossary.yaml': (text) => text.replace(/definition: .*/, 'definition: Une réponse demande 0,31 Wh.'),
    'comparisons.yaml': (text) => text.replace(/note: .*/, 'note: Environ 470 réponses ordinaires.'),
    [page]: (text) => `${text}\n${typed.map((value) => `Environ ${value}.\n`).join('\n')}`,
  });
  for (const value of typed)
    expect(faults).toMatch(new RegExp(`environnementaux\\.md:\\d+: « ${value} » est tapé à la main`));
  expect(faults).toContain('content/glossary.yaml: « 0,31 Wh » est tapé à la main');
  expect(faults).toContain('content/comparisons.yaml: « 470 réponses ordinaires » est tapé à la main');
});

test('no figure bears the name of the ordinary answer, which the model counts', () => {
  expect(
    told({ [figure]: (text) => text.replace(/^label: .*/m, 'label: Réponse ordinaire d’un assistant') }),
  ).toContain('oviedo-standard.yaml: « Réponse ordinaire d’un assistant » porte le nom d’un usage');
});

test('a page names uses that exist, and asks of them what is computed', () => {
  const asked = ':usage[tracts], :usage[tract.temps], :usage[video.eau.EU], :usage[oviedo-standard]';
  const faults = told({ [page]: (text) => `${text}\n${asked}, :rapport[video/tract.eau].\n` });
  expect(faults).toContain('nom inconnu « tracts »');
  expect(faults).toContain('« tract.temps » : après le nom d’un usage, on attend energie, carbone');
  expect(faults).toContain('« video.eau.EU » : personne ne publie l’eau');
  expect(faults).toContain('un usage s’écrit « :usage[tract] »');
  expect(faults).toContain('des Wh ne se divisent pas par des mL');
});

test('a figure that is computed is not typed, and what it rests on exists', () => {
  const formula = (text: string) => (before: string) => before.replace(/^formula: .*/m, `formula: "${text}"`);
  const faults = told({
    'figures/mois-geste-video.yaml': (text) => `${text}low: 75\n`,
    'figures/mois-geste-preparer.yaml': formula('7 × images'),
    'figures/mois-geste-leger.yaml': formula('2 × mois-geste-leger'),
    'figures/mois-geste-longueur.yaml': formula('15*tract'),
  });
  expect(faults).toContain('mois-geste-video.yaml: un chiffre qui se calcule ne se tape pas : ôtez « low »');
  expect(faults).toContain('mois-geste-preparer.yaml: formule, nom inconnu « images »');
  expect(faults).toContain('mois-geste-leger.yaml: formule, elle tourne en rond');
  expect(faults).toMatch(/mois-geste-longueur\.yaml: .*une espace autour de chaque signe/);
});

test('a value rounded from others no longer stands once these changed', () => {
  expect(
    told({ 'figures/embodied-laptop.yaml': (text) => text.replace('central: 182.3', 'central: 250') }),
  ).toContain(
    'coef-portable-fabrication.yaml: formule, « central » (33.3) n’est plus ce qu’elle donne (45.7)',
  );
});

test.each([
  [0, (text: string) => text.replace('  ordinary: true\n', '')],
  [2, (text: string) => text.replace('chip: Image', 'chip: Image\n  ordinary: true')],
])('one activity, and only one, is the ordinary answer: not %s', (count, changed) => {
  expect(told({ 'activities.yaml': changed })).toContain(
    `content/activities.yaml: « ordinary: true » se lit ${count} fois`,
  );
});

test('a use and a figure do not share a name, and a file names uses that exist', () => {
  const faults = told({
    'uses.yaml': (text) => text.replace('id: dossier', 'id: oviedo-standard'),
    'yearly.yaml': (text) => text.replace('use: tract', 'use: tracts'),
  });
  expect(faults).toContain('« oviedo-standard » est aussi un chiffre');
  expect(faults).toContain(
    'content/yearly.yaml: « textes » : usage inconnu « tracts », ajoutez-le à content/uses.yaml',
  );
});

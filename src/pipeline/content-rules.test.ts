import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLinks } from './check-links.ts';
import { ContentFaults } from './faults.ts';
import { readContent } from './read-content.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'terrain-content-'));
  cpSync('content', folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The faults of the real content once this file was changed. */
function faultsAfter(file: string, changed: (text: string) => string): string {
  change(file, changed);
  return faultsNow();
}

function change(file: string, changed: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = changed(before);
  expect(after, 'the fixture changes the file').not.toBe(before);
  writeFileSync(path, after);
}

function faultsNow(): string {
  try {
    readContent({ path: folder });
    return '';
  } catch (error) {
    if (error instanceof ContentFaults) return error.message;
    throw error;
  }
}

const page = 'chapters/enjeux-environnementaux.md';
const figure = 'figures/oviedo-standard.yaml';

test('the content of the repository has no fault', () => {
  expect(faultsNow()).toBe('');
});

test('a page that names an unknown figure is refused, with the line to mend', () => {
  const faults = faultsAfter(page, (text) => `${text}\nEncore :chiffre[oviedo-standart].\n`);
  expect(faults).toMatch(
    /content\/chapters\/enjeux-environnementaux\.md:\d+: chiffre inconnu « oviedo-standart »/,
  );
  expect(faults).toContain('écrivez content/figures/oviedo-standart.yaml, ou corrigez le nom');
});

test('a figure without a source is refused', () => {
  expect(faultsAfter(figure, (text) => text.replace(/sources: .*/, 'sources: []'))).toContain(
    'content/figures/oviedo-standard.yaml: chiffre sans source',
  );
});

test('a figure that cites an unknown source is refused', () => {
  expect(faultsAfter(figure, (text) => text.replace(/sources: .*/, 'sources: [ovide]'))).toContain(
    'source inconnue « ovide » : ajoutez-la à content/sources.yaml',
  );
});

test('a figure whose low is above its high is refused', () => {
  expect(faultsAfter(figure, (text) => text.replace(/^low: .*/m, 'low: 9'))).toContain(
    '« low » (9) dépasse « central » (0.31) : échangez-les, ou corrigez la valeur fausse',
  );
});

test('a figure in an unknown unit is refused', () => {
  expect(faultsAfter(figure, (text) => text.replace(/^unit: .*/m, 'unit: Kw/H'))).toContain(
    'unité inconnue « Kw/H » : corrigez-la, ou ajoutez-la à content/units.yaml',
  );
});

test('a number of our own must say how we got it', () => {
  expect(faultsAfter(figure, (text) => text.replace(/^grade: .*/m, 'grade: C'))).toContain('« derivation »');
});

test('a page without « À retenir » is refused', () => {
  expect(faultsAfter(page, (text) => text.replace(':::retenir', ':::cas'))).toContain(
    'page sans « À retenir » : commencez-la par un bloc « :::retenir »',
  );
});

test('a median point inside a word is refused', () => {
  expect(faultsAfter(page, (text) => `${text}\nLes militant·es.\n`)).toContain(
    'point médian dans « militant·es »',
  );
});

test('a median point between words is only a separator', () => {
  expect(faultsAfter(page, (text) => `${text}\nLu · relu.\n`)).toBe('');
});

test('a drawing or an image without alternative text is refused', () => {
  expect(faultsAfter(page, (text) => text.replace(/\{alt="[^"]*"\}/, ''))).toContain(
    'dessin « echelle-des-usages » sans texte de remplacement',
  );
  expect(faultsAfter(page, (text) => `${text}\n![](carte.svg)\n`)).toContain(
    'image « carte.svg » sans texte de remplacement',
  );
});

test('a directive that does not exist is refused with those that do', () => {
  expect(faultsAfter(page, (text) => `${text}\nVoir :chifre[oviedo-standard].\n`)).toMatch(
    /« :chifre » n’existe pas : les formes connues sont chiffre, usage, rapport/,
  );
});

test('HTML in a page is refused: writers write Markdown', () => {
  expect(faultsAfter(page, (text) => `${text}\n<script>alert(1)</script>\n`)).toContain('HTML interdit');
});

test('a page that has no place in the guide, or a place without a page, is refused', () => {
  expect(faultsAfter('guide.yaml', (text) => text.replace('chiffres-qui-circulent', 'chiffres'))).toMatch(
    /page inconnue « chiffres »[\s\S]*page absente de content\/guide\.yaml/,
  );
});

test('unreadable YAML is refused with its line', () => {
  expect(faultsAfter('units.yaml', (text) => `${text}\n"Wh: [\n`)).toMatch(
    /units\.yaml: YAML illisible, ligne \d+/,
  );
});

test('all faults are told at once', () => {
  faultsAfter(figure, (text) => text.replace(/^unit: .*/m, 'unit: Kw/H'));
  const faults = faultsAfter(page, (text) => `${text}\nLes militant·es.\n`);
  expect(faults).toContain('unité inconnue');
  expect(faults).toContain('point médian');
});

test('a link to a page or a passage that does not exist is refused', () => {
  const pages = [
    { path: '', html: '<a href="/guide/">ici</a><a href="/guide/#la">là</a>' },
    {
      path: 'guide/',
      html: '<h2 id="ici">Ici</h2><a href="#ici">ici</a><a href="/rien/">rien</a>',
      file: 'content/x.md',
    },
  ];
  expect(() => checkLinks(pages, '/', new Set())).toThrowError(
    /lien mort « \/guide\/#la » : cette page n’a pas de passage « la »\n.*content\/x\.md: lien mort « \/rien\/ » : cette page n’existe pas/,
  );
  expect(() =>
    checkLinks(
      [{ path: 'guide/', html: '<p id="ici"><a href="/terrain/guide/#ici"></a>' }],
      '/terrain/',
      new Set(),
    ),
  ).not.toThrow();
  expect(() =>
    checkLinks([{ path: 'imprimer/', html: '<a href="/imprimer/#page=sept-cases"></a>' }], '/', new Set()),
  ).not.toThrow();
});

test('a page may link to a document that a page offers, and to no other', () => {
  const pages = [
    { path: 'guide/', html: '<a href="/documents/charte.rtf">x</a><a href="/documents/rien.rtf">y</a>' },
  ];
  expect(() => checkLinks(pages, '/', new Set(['documents/charte.rtf']))).toThrowError(
    /^(?!.*charte\.rtf)[\s\S]*lien mort « \/documents\/rien\.rtf »/,
  );
});

test('a document is made of a section that exists, and that it can hold', () => {
  const charter = 'chapters/charte.md';
  expect(faultsAfter(charter, (text) => text.replace('## Notre charte', '## Notre règle'))).toMatch(
    /content\/chapters\/charte\.md:\d+: document « charte » : aucun titre de cette page ne porte ce nom/,
  );
  expect(
    faultsAfter(charter, (text) =>
      text.replace('## Notre règle', '## Notre charte\n\n[Un lien](/guide/atelier/)\n'),
    ),
  ).toContain('document « charte » : du texte, du gras et des listes seulement, pas « link »');
}, 20_000);

test('a published measure is not the value of a use: who says it is named in the same sentence', () => {
  const sentences = [
    'Une réponse ordinaire : :chiffre[oviedo-standard].',
    'Microsoft mesure :chiffre[oviedo-standard].',
    'Un message à un agent vaut :rapport[agent-hausfather/10 × tract] fois dix réponses.',
  ];
  const faults = faultsAfter(page, (text) => [text, ...sentences].join('\n\n'));
  expect(faults).toMatch(
    /^2 fautes.*\n.*enjeux-environnementaux\.md:\d+: « oviedo-standard » est une mesure publiée.*nommez qui la publie \(Oviedo, Microsoft\), ou écrivez :usage.*\n.*« agent-hausfather » est une mesure publiée/,
  );
});

test('a coefficient is not the value of a use', () => {
  expect(
    faultsAfter('chapters/charte.md', (text) =>
      text.replace(':usage[video]', ':chiffre[coef-video-standard]'),
    ),
  ).toMatch(/charte\.md:\d+: « coef-video-standard » est un coefficient.*écrivez :usage/);
});

test('the value of a use typed by hand is refused, on a page and elsewhere', () => {
  const typed = ['0,31 Wh', '470 réponses ordinaires', '31 mg CO2e', '1,6 mL', '2 kilowattheures'];
  change('glossary.yaml', (text) =>
    text.replace(/definition: .*/, 'definition: Une réponse demande 0,31 Wh.'),
  );
  change('comparisons.yaml', (text) => text.replace(/note: .*/, 'note: Environ 470 réponses ordinaires.'));
  const faults = faultsAfter(
    page,
    (text) => `${text}\n${typed.map((value) => `Environ ${value}.\n`).join('\n')}`,
  );
  for (const value of typed)
    expect(faults).toMatch(new RegExp(`environnementaux\\.md:\\d+: « ${value} » est tapé à la main`));
  expect(faults).toContain('content/glossary.yaml: « 0,31 Wh » est tapé à la main');
  expect(faults).toContain('content/comparisons.yaml: « 470 réponses ordinaires » est tapé à la main');
});

test('no figure bears the name of the ordinary answer, which the model counts', () => {
  expect(
    faultsAfter(figure, (text) => text.replace(/^label: .*/m, 'label: Réponse ordinaire d’un assistant')),
  ).toContain('oviedo-standard.yaml: « Réponse ordinaire d’un assistant » porte le nom d’un usage');
});

test('a page names uses that exist, and asks of them what is computed', () => {
  const asked = ':usage[tracts], :usage[tract.temps], :usage[video.eau.EU], :usage[oviedo-standard]';
  const faults = faultsAfter(page, (text) => `${text}\n${asked}, :rapport[video/tract.eau].\n`);
  expect(faults).toContain('nom inconnu « tracts »');
  expect(faults).toContain('« tract.temps » : après le nom d’un usage, on attend energie, carbone');
  expect(faults).toContain('« video.eau.EU » : personne ne publie l’eau');
  expect(faults).toContain('un usage s’écrit « :usage[tract] »');
  expect(faults).toContain('des Wh ne se divisent pas par des mL');
});

test('a figure that is computed is not typed, and what it rests on exists', () => {
  const formula = (text: string) => (before: string) => before.replace(/^formula: .*/m, `formula: "${text}"`);
  change('figures/mois-geste-video.yaml', (text) => `${text}low: 75\n`);
  change('figures/mois-geste-preparer.yaml', formula('7 × images'));
  change('figures/mois-geste-leger.yaml', formula('2 × mois-geste-leger'));
  const faults = faultsAfter('figures/mois-geste-longueur.yaml', formula('15*tract'));
  expect(faults).toContain('mois-geste-video.yaml: un chiffre qui se calcule ne se tape pas : ôtez « low »');
  expect(faults).toContain('mois-geste-preparer.yaml: formule, nom inconnu « images »');
  expect(faults).toContain('mois-geste-leger.yaml: formule, elle tourne en rond');
  expect(faults).toMatch(/mois-geste-longueur\.yaml: .*une espace autour de chaque signe/);
});

test('a value rounded from others no longer stands once these changed', () => {
  expect(
    faultsAfter('figures/embodied-laptop.yaml', (text) => text.replace('central: 182.3', 'central: 250')),
  ).toContain(
    'coef-portable-fabrication.yaml: formule, « central » (33.3) n’est plus ce qu’elle donne (45.7)',
  );
});

test.each([
  [0, (text: string) => text.replace('  ordinary: true\n', '')],
  [2, (text: string) => text.replace('chip: Image', 'chip: Image\n  ordinary: true')],
])('one activity, and only one, is the ordinary answer: not %s', (count, changed) => {
  expect(faultsAfter('activities.yaml', changed)).toContain(
    `content/activities.yaml: « ordinary: true » se lit ${count} fois`,
  );
});

test('a use and a figure do not share a name, and a file names uses that exist', () => {
  change('uses.yaml', (text) => text.replace('id: dossier', 'id: oviedo-standard'));
  const faults = faultsAfter('yearly.yaml', (text) => text.replace('use: tract', 'use: tracts'));
  expect(faults).toContain('« oviedo-standard » est aussi un chiffre');
  expect(faults).toContain(
    'content/yearly.yaml: « textes » : usage inconnu « tracts », ajoutez-le à content/uses.yaml',
  );
});

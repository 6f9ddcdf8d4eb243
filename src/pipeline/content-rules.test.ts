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
function faultsAfter(file: string, change: (text: string) => string): string {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after, 'the fixture changes the file').not.toBe(before);
  writeFileSync(path, after);
  return faultsNow();
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
    /« :chifre » n’existe pas : les formes connues sont chiffre, rapport/,
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

test('an unreadable front matter is refused with the line of its file, like the rest', () => {
  faultsAfter(figure, (text) => text.replace(/^unit: .*/m, 'unit: Kw/H'));
  const faults = faultsAfter(page, (text) => text.replace(/^checked: "(.*)"$/m, 'checked: "$1'));
  expect(faults).toMatch(/enjeux-environnementaux\.md: YAML illisible, ligne [45] : /);
  expect(faults).toContain('unité inconnue « Kw/H »');
});

test('a text that YAML takes for something else is refused, with what to do', () => {
  expect(faultsAfter(page, (text) => text.replace(/^summary: .*/m, 'summary: *important*'))).toContain(
    'enjeux-environnementaux.md: YAML illisible',
  );
  expect(faultsNow()).toContain('se met entre guillemets');
});

test('a file that is gone is told as such, with the faults read before it', () => {
  faultsAfter(figure, (text) => text.replace(/^unit: .*/m, 'unit: Kw/H'));
  rmSync(join(folder, 'glossary.yaml'));
  expect(faultsNow()).toContain('content/glossary.yaml: fichier absent : remettez-le');
  expect(faultsNow()).toContain('unité inconnue « Kw/H »');
});

test('one unreadable list of sources is one fault, not one for each figure', () => {
  expect(faultsAfter('sources.yaml', (text) => `${text}\n"own: [\n`)).toMatch(/^Une faute dans content\//);
});

test('a file from an editor that ends its lines otherwise reads the same', () => {
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  expect(faultsAfter(page, windows)).toBe('');
  expect(faultsAfter('units.yaml', windows)).toBe('');
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

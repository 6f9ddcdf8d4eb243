import { expect, test } from 'vitest';
import { faultsAfter } from '../../../tests/broken-content.ts';
import { realContent } from '../../../tests/real-content.ts';
import { checkLinks } from '../build/check-links.ts';

/**
 * What is broken, each in a file of its own, so that one reading tells of all, and what its writer is told: a
 * reading of the whole content for each would take most of the time of the unit tests.
 */
const broken: readonly {
  readonly name: string;
  readonly file: string;
  readonly change: (text: string) => string;
  readonly told: readonly RegExp[];
}[] = [
  {
    name: 'a page that names an unknown figure is refused, with the line to mend',
    file: 'chapters/atelier.md',
    change: (text) => `${text}\nEncore :chiffre[oviedo-standart].\n`,
    told: [
      /^:\d+: chiffre inconnu « oviedo-standart ».*écrivez content\/figures\/oviedo-standart\.yaml, ou corrigez le nom/,
    ],
  },
  {
    name: 'a figure without a source is refused',
    file: 'figures/arcep-dc-2023.yaml',
    change: (text) => text.replace(/sources: .*/, 'sources: []'),
    told: [/^: chiffre sans source/],
  },
  {
    name: 'a figure that cites an unknown source is refused',
    file: 'figures/ademe-dc-2024.yaml',
    change: (text) => text.replace(/sources: .*/, 'sources: [ovide]'),
    told: [/^: source inconnue « ovide » : ajoutez-la à content\/sources\.yaml/],
  },
  {
    name: 'a figure whose low is above its high is refused',
    file: 'figures/pue-aws.yaml',
    change: (text) => text.replace(/^low: .*/m, 'low: 9'),
    told: [/^: « low » \(9\) dépasse « central » \(1\.14\) : échangez-les, ou corrigez la valeur fausse/],
  },
  {
    name: 'a figure in an unknown unit is refused',
    file: 'figures/iea-dc-2024.yaml',
    change: (text) => text.replace(/^unit: .*/m, 'unit: Kw/H'),
    told: [/^: unité inconnue « Kw\/H » : corrigez-la, ou ajoutez-la à content\/units\.yaml/],
  },
  {
    name: 'a number of our own must say how we got it',
    file: 'figures/iea-dc-2025.yaml',
    change: (text) => text.replace(/^grade: .*/m, 'grade: C'),
    told: [/« derivation »/],
  },
  {
    name: 'a page without « À retenir » is refused',
    file: 'chapters/avant-apres.md',
    change: (text) => text.replace(':::retenir', ':::cas'),
    told: [/page sans « À retenir » : commencez-la par un bloc « :::retenir »/],
  },
  {
    name: 'a median point inside a word is refused',
    file: 'chapters/avant-le-prompt.md',
    change: (text) => `${text}\nLes militant·es.\n`,
    told: [/point médian dans « militant·es »/],
  },
  {
    name: 'a drawing without alternative text is refused',
    file: 'chapters/enjeux-environnementaux.md',
    change: (text) => text.replace(/\{alt="[^"]*"\}/, ''),
    told: [/dessin « [\w-]+ » sans texte de remplacement/],
  },
  {
    name: 'an image without alternative text is refused',
    file: 'chapters/carbone-eau-materiel.md',
    change: (text) => `${text}\n![](carte.svg)\n`,
    told: [/image « carte\.svg » sans texte de remplacement/],
  },
  {
    name: 'a directive that does not exist is refused with those that do',
    file: 'chapters/ce-qui-marche.md',
    change: (text) => `${text}\nVoir :chifre[oviedo-standard].\n`,
    told: [/« :chifre » n’existe pas : les formes connues sont chiffre, usage, rapport/],
  },
  {
    name: 'HTML in a page is refused: writers write Markdown',
    file: 'chapters/conclusion.md',
    change: (text) => `${text}\n<script>alert(1)</script>\n`,
    told: [/HTML interdit/],
  },
  {
    name: 'a place of the guide without a page is refused',
    file: 'guide.yaml',
    change: (text) => text.replace('chiffres-qui-circulent', 'chiffres'),
    told: [/page inconnue « chiffres »/],
  },
  {
    name: 'unreadable YAML is refused with its line',
    file: 'synonymes.yaml',
    change: (text) => `${text}\n"Wh: [\n`,
    told: [/YAML illisible, ligne \d+/],
  },
  {
    name: 'a document is made of a section that exists',
    file: 'chapters/charte.md',
    change: (text) => text.replace('## Notre charte', '## Notre règle'),
    told: [/^:\d+: document « charte » : aucun titre de cette page ne porte ce nom/],
  },
  {
    name: 'a page whose « À retenir » comes after a title is refused',
    file: 'chapters/premiers-pas.md',
    change: (text) => text.replace(':::retenir', '## Plus tard\n\n:::retenir'),
    told: [/page sans « À retenir »/],
  },
  {
    name: 'an unreadable front matter is refused with the line of its file, like the rest',
    file: 'chapters/sept-cases.md',
    change: (text) => text.replace(/^checked: "(.*)"$/m, 'checked: "$1'),
    told: [/^: YAML illisible, ligne [45] : /],
  },
  {
    name: 'a text that YAML takes for something else is refused, with what to do',
    file: 'chapters/s-en-passer.md',
    change: (text) => text.replace(/^summary: .*/m, 'summary: *important*'),
    told: [/^: YAML illisible.*se met entre guillemets/],
  },
  {
    name: 'a line to avoid that denies twice is refused',
    file: 'chapters/garder.md',
    change: (text) => `${text}\n- [non] Pas de nom.\n- [non] N’y écrivez rien.\n- [non] Aucun nom.\n`,
    told: ['Pas de nom', 'N’y écrivez rien', 'Aucun nom'].map(
      (first) => new RegExp(`ligne \\[non\\] qui commence par une négation.*${first}`),
    ),
  },
  {
    name: 'a box of what to avoid has the title that is its sign, and no other',
    file: 'chapters/limites.md',
    change: (text) => text.replace(':::attention', ':::attention[Attention]'),
    told: [/« :attention » ne prend pas de titre : c’est son signe/],
  },
];

/** A page that is changed and stays right. */
const right = 'chapters/cumuler-les-taches.md';

const faults = faultsAfter({
  ...Object.fromEntries(broken.map(({ file, change }) => [file, change])),
  [right]: (text) =>
    `${text.replace(':::retenir', ':::chemins[Par où]\n- [Sans IA](/guide/s-en-passer/)\n:::\n\n:::retenir')}\nLu · relu.\n\n- [non] Noter un nom.\n`,
});

/** What is told of a file: its line when there is one, and the words. */
function toldOf(file: string): string[] {
  return faults
    .map((fault) => `${fault.file}: ${fault.message}`)
    .flatMap((line) => (line.startsWith(`content/${file}`) ? [line.slice(`content/${file}`.length)] : []));
}

test('the content of the repository has no fault', () => {
  expect(realContent()).toBeDefined();
});

test.each(broken)('$name', ({ file, told }) => {
  for (const words of told) expect(toldOf(file)).toContainEqual(expect.stringMatching(words));
});

test('a page without a place in the guide is refused', () => {
  expect(toldOf('chapters/chiffres-qui-circulent.md')).toContainEqual(
    expect.stringMatching(/page absente de content\/guide\.yaml/),
  );
});

test('ways to take may open a page, a median point between words is only a separator, and « noter » no negation', () => {
  expect(toldOf(right)).toEqual([]);
});

test('nothing is told of what is right', () => {
  const files = new Set(faults.map(({ file }) => file.replace(/^content\/|:\d+$/g, '')));
  expect([...files].sort()).toEqual(
    [...broken.map(({ file }) => file), 'chapters/chiffres-qui-circulent.md'].sort(),
  );
});
test('a file that is gone is told as such, with the faults read before it', () => {
  const gone = faultsAfter({
    'figures/iea-dc-2024.yaml': (text) => text.replace(/^unit: .*/m, 'unit: Kw/H'),
    'glossary.yaml': () => undefined,
  });
  const told = gone.map(({ file, message }) => `${file}: ${message}`);
  expect(told).toContainEqual(expect.stringContaining('content/glossary.yaml: fichier absent : remettez-le'));
  expect(told).toContainEqual(expect.stringContaining('unité inconnue « Kw/H »'));
});

test('one unreadable list of sources is one fault, not one for each figure', () => {
  expect(faultsAfter({ 'sources.yaml': (text) => `${text}\n"own: [\n` })).toHaveLength(1);
});

test('a file from an editor that ends its lines otherwise reads the same', () => {
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  expect(faultsAfter({ 'chapters/garder.md': windows, 'units.yaml': windows })).toEqual([]);
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

test('a document holds text, bold and lists, and nothing else', () => {
  const link = (text: string) =>
    text.replace('## Notre charte', '## Notre charte\n\n[Un lien](/guide/atelier/)\n');
  expect(faultsAfter({ 'chapters/charte.md': link })).toEqual([
    expect.objectContaining({
      message: expect.stringContaining(
        'document « charte » : du texte, du gras et des listes seulement, pas « lien »',
      ),
    }),
  ]);
});

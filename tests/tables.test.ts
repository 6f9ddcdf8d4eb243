import { expect, test } from 'vitest';
import { tableHtml } from '../src/pages/guide/TableCards.tsx';
import { realSite } from './real-content.ts';

const site = realSite();

test('each card of a dated table says where it comes from, or its table does', () => {
  const lacking = [...site.tables.values()].flatMap(({ id, works, rows }) =>
    rows.filter((row) => works.length + row.works.length === 0).map(({ name }) => `${id}: ${name}`),
  );
  expect(lacking).toEqual([]);
});

const cards = [...site.tables.values()].flatMap((table) => {
  const details = tableHtml(table, '/').match(/<details[\s\S]*?<\/details>/g) ?? [];
  return table.rows.map((row, index) => ({ row, links: linksOf(details[index] ?? '') }));
});

test('a card leads to the works behind it', () => {
  for (const { row, links } of cards)
    expect(
      links.map(({ id }) => id),
      row.id,
    ).toEqual(row.works.map(({ id }) => id));
});

test('a card names apart two works of one author', () => {
  for (const { row, links } of cards)
    expect(new Set(links.map(({ name }) => name)).size, row.id).toBe(links.length);
  const authors = cards.map(({ row }) => row.works.map(({ short, authors }) => short ?? authors));
  expect(
    authors.some((names) => new Set(names).size < names.length),
    'some card has two',
  ).toBe(true);
});

function linksOf(card: string): { id: string; name: string }[] {
  return [...card.matchAll(/<a href="\/sources\/#source-([\w-]+)">([^<]*)</g)].map(
    ([, id = '', name = '']) => ({
      id,
      name,
    }),
  );
}

const machines = site.tables.get('machines')?.rows ?? [];
const models = site.tables.get('modeles-locaux')?.rows ?? [];
const spare = site.figures.get('memoire-marge')?.central ?? Number.NaN;

test('a model proposed for a machine fits there, as the table and the rule of the page say', () => {
  expect(machines.length).toBeGreaterThan(10);
  const proposals = machines.flatMap((machine) =>
    ['À essayer d’abord', 'Ou'].flatMap((label) => {
      const proposed = cellOf(machine, label);
      const limit = /tout fermé/.test(proposed) ? 'Au plus, tout fermé' : 'Fichier du modèle, à l’aise';
      return models
        .filter((model) => proposed.includes(nameOf(model)))
        .map((model) => ({
          words: `${machine.name}: ${nameOf(model)}`,
          file: fileOf(model, machine.name.startsWith('Téléphone')),
          most: gigabytesOf(cellOf(machine, limit)),
        }));
    }),
  );
  expect(proposals.length).toBeGreaterThan(20);
  expect(proposals.filter(({ file, most }) => file > most).map(({ words }) => words)).toEqual([]);
});

test('the limits of a computer without a graphics card follow the rule of the page', () => {
  const computers = machines.filter(({ name }) => /^(Ordinateur|Mac)/.test(name));
  expect(computers.length).toBeGreaterThan(4);
  const faults = computers.filter((machine) => {
    const memory = gigabytesOf(machine.name);
    const easy = gigabytesOf(cellOf(machine, 'Fichier du modèle, à l’aise'));
    const most = gigabytesOf(cellOf(machine, 'Au plus, tout fermé'));
    return easy > memory - spare + 0.001 || most > memory - spare + 1.001;
  });
  expect(faults.map(({ name }) => name)).toEqual([]);
});

test('the memory that a model asks for follows the rule of the page', () => {
  const faults = models.filter((model) => {
    const asked = cellOf(model, 'Mémoire au moins');
    const most = gigabytesOf(asked) - spare + (asked.includes('pour être à l’aise') ? 1.001 : 0.001);
    return fileOf(model, false) > most;
  });
  expect(faults.map(({ name }) => name)).toEqual([]);
});

type Row = (typeof machines)[number];

function cellOf({ cells }: Row, label: string): string {
  return cells.find((cell) => cell.label === label)?.value ?? '';
}

/** « Gemma 3 4B », of « Gemma 3 4B (Google, mars 2025) ». */
function nameOf({ name }: Row): string {
  return name.replace(/\s\(.*/, '');
}

function fileOf(model: Row, isPhone: boolean): number {
  const words = cellOf(model, 'Fichier, compressé (Q4)');
  const [, onPhone] = /([\d,]+\sGo) sur téléphone/.exec(words) ?? [];
  return gigabytesOf(isPhone && onPhone ? onPhone : words);
}

/** The first number of gigabytes of a text. */
function gigabytesOf(words: string): number {
  const [, number = ''] = /([\d,]+)(?=\sGo| à \d+\sGo)/.exec(words) ?? [];
  return Number(number.replace(',', '.'));
}

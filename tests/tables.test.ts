import { expect, test } from 'vitest';
import { cellWords } from '../src/core/guide/cell-words.ts';
import type { CellValue, Gigabytes } from '../src/core/guide/table.ts';
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
    ['premier', 'autres'].flatMap((column) => {
      const proposed = wordsIn(machine, column);
      const limit = /tout fermé/.test(proposed) ? 'juste' : 'fichier';
      return models
        .filter((model) => proposed.includes(nameOf(model)))
        .map((model) => ({
          words: `${machine.name}: ${nameOf(model)}`,
          file: fileOf(model, machine.name.startsWith('Téléphone')),
          most: gigabytesIn(machine, limit).value,
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
    const memory = Number(/(\d+)\sGo/.exec(machine.name)?.[1]);
    const easy = gigabytesIn(machine, 'fichier').value;
    const most = gigabytesIn(machine, 'juste').value;
    return !(easy <= memory - spare + 0.001 && most <= memory - spare + 1.001);
  });
  expect(faults.map(({ name }) => name)).toEqual([]);
});

test('the memory that a model asks for follows the rule of the page', () => {
  const faults = models.filter((model) => {
    const { value, ease } = gigabytesIn(model, 'memoire');
    return fileOf(model, false) > value - spare + (ease ? 1.001 : 0.001);
  });
  expect(faults.map(({ name }) => name)).toEqual([]);
});

type Row = (typeof machines)[number];

function valueIn({ cells }: Row, column: string): CellValue | undefined {
  return cells.find((cell) => cell.column === column)?.value;
}

function wordsIn(row: Row, column: string): string {
  const value = valueIn(row, column);
  return value ? cellWords(value) : '';
}

function gigabytesIn(row: Row, column: string): Gigabytes {
  const value = valueIn(row, column);
  if (value?.kind !== 'gigabytes') throw new Error(`${row.name}: no number of gigabytes in « ${column} »`);
  return value;
}

/** « Gemma 3 4B », of « Gemma 3 4B (Google, mars 2025) ». */
function nameOf({ name }: Row): string {
  return name.replace(/\s\(.*/, '');
}

function fileOf(model: Row, isPhone: boolean): number {
  const { value, phone } = gigabytesIn(model, 'fichier');
  return (isPhone ? phone : undefined) ?? value;
}

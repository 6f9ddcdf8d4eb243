import { expect, test } from 'vitest';
import { fillTables } from '../src/pages/TableCards.tsx';
import { realSite } from './real-content.ts';

const site = realSite();

test('each card of a dated table says where it comes from, or its table does', () => {
  const lacking = [...site.tables.values()].flatMap(({ id, works, rows }) =>
    rows.filter((row) => works.length + row.works.length === 0).map(({ name }) => `${id}: ${name}`),
  );
  expect(lacking).toEqual([]);
});

const cards = [...site.tables.values()].flatMap(({ id, rows }) => {
  const details =
    fillTables(`<div data-table="${id}"></div>`, site).match(/<details[\s\S]*?<\/details>/g) ?? [];
  return rows.map((row, index) => ({ row, links: linksOf(details[index] ?? '') }));
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

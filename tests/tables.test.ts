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

test('a card leads to the works behind it, and names apart two works of one author', () => {
  const html = fillTables('<div data-table="services"></div>', site);
  const card = /<summary>Le Chat[\s\S]*?<\/details>/.exec(html)?.[0] ?? '';
  const links = [...card.matchAll(/<a href="\/sources\/#source-([\w-]+)">([^<]*)</g)];
  expect(links.map(([, id]) => id)).toEqual(['mistral-docs', 'mistral-help', 'mistral-vibe']);
  expect(links.map(([, , name]) => name)).toEqual(['Mistral AI', 'Mistral AI (2)', 'Mistral AI (3)']);
});

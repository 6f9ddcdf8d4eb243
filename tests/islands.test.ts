import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fetchedOnTap, islands, islandsWithStyleSheet } from '#app/islands.ts';
import { renderPages } from '#pages/render.tsx';
import { realSite } from './real-content.ts';

test('each row of the table has its folder, and each folder that starts something its row', () => {
  const folders = readdirSync('src/app').filter((name) => existsSync(`src/app/${name}/start.ts`));
  expect(islands.map(({ name }) => name).sort()).toEqual(folders.sort());
});

test('the files that the table names exist', () => {
  const files = [...fetchedOnTap, ...islandsWithStyleSheet.map((name) => `${name}/${name}.css`)];
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !existsSync(`src/app/${file}`))).toEqual([]);
});

test('an island stands on the pages that the table says, which fetch its style sheet and its scripts', () => {
  const marks = Object.fromEntries(islands.map(({ name }) => [name, `/${name}.mark`]));
  const assets = {
    ...{ base: '/', script: '', style: '', relief: '', searchTexts: '', libraries: [] },
    printStyle: () => '',
    islandStyles: marks,
    preload: Object.fromEntries(islands.map(({ name }) => [name, [`/${name}.js`]])),
  };
  const pages = renderPages(realSite(), assets, ({ message }) => {
    throw new Error(message);
  });
  const pagesWith = (words: readonly string[]) =>
    pages.filter(({ html }) => words.some((one) => html.includes(one))).map(({ path }) => path);
  for (const { name, pages: told } of islands) {
    const root = name === 'reading' ? 'data-resume' : `data-island="${name}"`;
    expect(pagesWith([root]).sort(), name).toEqual([...told].sort());
    expect(pagesWith([`/${name}.js`]).sort(), name).toEqual([...told].sort());
    expect(pagesWith([`/${name}.mark`]).sort(), name).toEqual([...told].sort());
  }
});

import { renderToString } from 'solid-js/web';
import { expect, test } from 'vitest';
import type { Assets } from '../assets.ts';
import { LicencesPage } from './LicencesPage.tsx';

const assets: Assets = {
  base: '/terrain/',
  script: '',
  style: '',
  islandStyles: {},
  printStyle: () => '',
  relief: '',
  preload: {},
  searchTexts: '',
  libraries: [{ name: 'qr', version: '1.2.0', licence: 'MIT', text: 'Copyright (c) <one>' }],
};

test('the page says the licences of Terrain, with their texts under the base of the site', () => {
  const html = renderToString(() => <LicencesPage assets={assets} />);
  expect(html).toContain('GNU AGPL, version 3 ou ultérieure');
  expect(html).toContain('CC BY‑SA&nbsp;4.0');
  expect(html).toContain('href="/terrain/licences/agpl-3.0.txt"');
  expect(html).toContain('Copyright (c) &lt;one>');
});

test('it leads to the source where one was given, and says who owes it where none was', () => {
  const source = 'https://exemple.org/terrain/';
  const given = renderToString(() => <LicencesPage assets={{ ...assets, source }} />);
  expect(given).toMatch(`href="${source}">${source}</a>`);
  expect(given).not.toContain('Qui publie cette page');
  const none = renderToString(() => <LicencesPage assets={assets} />);
  expect(none).toContain('Qui publie cette page doit');
  expect(none).not.toContain('Le code source complet');
});

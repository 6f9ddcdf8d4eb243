import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// What lets a page be read by axe in each theme without being loaded again, and its layout be measured in one.

const styles = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }));

/** Each rule that stands for one theme, or for screens in the dark, with what it sets. */
const themed = styles.flatMap(({ file, text }) =>
  [...text.matchAll(/([^{};]*(?:\[data-theme|:root:not\(\[data-theme\]\))[^{}]*)\{([^{}]*)\}/g)].map(
    ([, selector = '', body = '']) => ({ file, selector: selector.trim(), body: settingsOf(body) }),
  ),
);

/** Colours, and how strongly they are laid. */
const colour = /^(?:color-scheme: (?:light|dark)|--[\w-]+: #[\da-f]{3,6}|[\w-]*opacity: [\d.]+)$/;

test('a theme changes colours and nothing else', () => {
  expect(themed.length).toBeGreaterThanOrEqual(3);
  expect(
    themed.flatMap(({ file, body }) =>
      body.filter((setting) => !colour.test(setting)).map((setting) => `${file}: ${setting}`),
    ),
  ).toEqual([]);
});

test('a phone in the dark shows the inks of « nuit »', () => {
  const inksOf = (selector: string) => themed.find((rule) => rule.selector === selector)?.body;
  expect(inksOf(':root[data-theme="nuit"]')).toBeDefined();
  expect(inksOf(':root:not([data-theme])')).toEqual(inksOf(':root[data-theme="nuit"]'));
});

test('« jour » is what stands when no theme is chosen', () => {
  expect(themed.filter(({ selector }) => selector.includes('"jour"'))).toEqual([]);
});

function settingsOf(body: string): string[] {
  return body
    .split(';')
    .map((setting) => setting.trim())
    .filter(Boolean);
}

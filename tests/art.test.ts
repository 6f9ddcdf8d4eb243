import { readdirSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { iconPaths } from '#app/ui/icon-paths.ts';
import { signKinds, signs } from '#core/guide/sign.ts';
import { contours, reliefFile } from '#pages/art/contours.ts';
import { writeHtml } from '#pages/guide/write-html.ts';
import { signNodes } from '#pipeline/prose/signed-lines.ts';

test('the map behind the bands weighs at most 3 kB', () => {
  expect(brotliCompressSync(reliefFile).length).toBeLessThan(3000);
});

test('pictures of the app icon weigh at most 12 kB each', () => {
  const pictures = readdirSync('public/icons');
  expect(pictures).toContain('maskable-512.png');
  for (const picture of pictures)
    expect(statSync(`public/icons/${picture}`).size, picture).toBeLessThan(12_000);
});

test('the app icon brings no script and calls no other address', () => {
  for (const picture of readdirSync('public/icons').filter((name) => name.endsWith('.svg'))) {
    const drawing = readFileSync(`public/icons/${picture}`, 'utf8').replace('http://www.w3.org/2000/svg', '');
    expect(drawing, picture).not.toMatch(/script|href|http/);
  }
});

test('a page keeps its window on the map, and its neighbour has another', () => {
  expect(contours(3, '/relief.svg')).toBe(contours(3, '/relief.svg'));
  expect(contours(3, '/relief.svg')).not.toBe(contours(4, '/relief.svg'));
  expect(contours(3, '/relief.svg')).toContain('href="/relief.svg#relief"');
});

test('no two icons look the same', () => {
  expect(new Set(Object.values(iconPaths)).size).toBe(Object.keys(iconPaths).length);
});

test.each(signKinds)(
  'a line signed « %s » shows a blaze, then its word to the eye and to the ear',
  (kind) => {
    const { mark, word } = signs[kind];
    const html = writeHtml(signNodes(kind));
    expect(html).toMatch(
      new RegExp(`^<span class="sign [^"]*"><svg [^>]*data-sign="${mark}"[^>]*aria-hidden`),
    );
    expect(html.replace(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, '')).toBe(`${word}\u00a0: `);
  },
);

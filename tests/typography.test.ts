import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from 'solid-js/web';
import { expect, test } from 'vitest';
import { NoticePage } from '../src/pages/NoticePage.tsx';
import { readContent } from '../src/pipeline/read-content.ts';

/** The same just before a tag or a space of JSX, where no accent need say that a line is French. */
const looseBeforeTag = /[\p{L}}] [;:!?] ?(?:<\/|\{' '\})/u;
/** Where a line could break inside « » or before ; : ! ?, since nothing holds the space. */
const loose = /[\p{L}\p{N}»)’] [;:!?](?=[\s.<"'`)]|$)|« \S|\S »/u;

const sources = ['src/app', 'src/pages', 'src/storage', 'src/core'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => join(room, file)),
);

test.each(sources)('%s holds its French spaces', (file) => {
  const lines = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .split('\n');
  const french = lines.filter((line) => /[éèàêçùœ’«»]/.test(line) && !/ \? .* : /.test(line));
  expect(french.filter((line) => loose.test(line))).toEqual([]);
  expect(lines.filter((line) => looseBeforeTag.test(line))).toEqual([]);
});

test('a page keeps the spaces of its components through their compilation', () => {
  const site = readContent({ path: 'content' })?.site;
  const notice = site?.notices.get('formats');
  if (!site || !notice) throw new Error('content was not read');
  const assets = {
    base: '/',
    script: '',
    style: '',
    printStyle: () => '',
    relief: '',
    islandStyles: {},
    preload: {},
    searchTexts: '',
    libraries: [],
  };
  const html = renderToString(() => NoticePage({ site, assets, notice }));
  const text = textOf(html.slice(html.indexOf('<main')));
  expect(text).toContain('CC\u00a0BY');
  expect(text.match(new RegExp(loose.source, 'gu')) ?? []).toEqual([]);
});

/** Text as a browser would show it. */
function textOf(html: string): string {
  return html
    .replace(/<!--.*?-->|<(pre|code|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<(?:i|em|cite|span) [^>]*lang="en"[^>]*>[^<]*|<\/?[^>]*>/g, '')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&#8239;/g, '\u202f')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
}

test('the French of the content is set by the pipeline, whatever was typed', () => {
  const content = readContent({ path: 'content' });
  const pages = content?.site.parts.flatMap((part) => part.pages) ?? [];
  const text = pages.map(({ html }) => html.replace(/<(pre|code)[\s\S]*?<\/\1>|<[^>]*>/g, '')).join('\n');
  expect(text.length).toBeGreaterThan(1000);
  expect(text.match(new RegExp(loose.source, 'gu')) ?? []).toEqual([]);
  const figures = [...(content?.site.figures.values() ?? [])].flatMap(({ label, measured, caveat }) => [
    label,
    measured,
    caveat ?? '',
  ]);
  expect(figures.filter((words) => loose.test(words))).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from 'solid-js/web';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';
import { NoticePage } from '../src/pages/guide/NoticePage.tsx';
import { writeHtml } from '../src/pages/guide/write-html.ts';
import { realSite } from './real-content.ts';

/** Where a line could break inside « » or before ; : ! ?, since nothing holds the space. */
const loose = /[\p{L}\p{N}»)’] [;:!?](?=[\s.<"'`)]|$)|« \S|\S »/u;
/** The same at the edge of a text that goes on with a value or a tag. */
const looseAtStart = /^ (?:[;:!?](?=\s|$)|»)/;
const looseAtEnd = /« $/;

const sources = ['src/app', 'src/pages', 'src/storage', 'src/core'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => join(room, file)),
);

test.each(sources)('%s holds its French spaces', (file) => {
  expect(looseTexts(file, readFileSync(file, 'utf8'))).toEqual([]);
});

test.each([
  ['a string', "say('Prêt : un');"],
  ['a string without accent', "say('Combien ?');"],
  ['either side of a choice', "say(isOne ? 'Une page :' : 'Des pages');"],
  ['a template, after a value', `say(\`\${word} : rien\`);`],
  ['a template, before a value', `say(\`« \${word} »\`);`],
  ['an element', 'const a = <p>Tout est là !</p>;'],
  ['an element, before a tag', 'const a = <p>Voir : <b>ici</b></p>;'],
  ['an element, after a value', 'const a = <p>{count} : rien</p>;'],
  ['an element over two lines', 'const a = (\n  <p>\n    Est-ce\n    ?\n  </p>\n);'],
])('a loose space is found in %s', (_, code) => {
  expect(looseTexts('a.tsx', code)).not.toEqual([]);
});

test.each([
  ['held spaces', "say('Prêt\u00a0: un\u202f?', <p>«\u00a0{word}\u00a0»</p>);"],
  ['code', "const a = isOne ? find('main :not(p)') : /é : è/; // Est-ce fini ?"],
])('none is found in %s', (_, code) => {
  expect(looseTexts('a.tsx', code)).toEqual([]);
});

/** The texts of a source file that a browser could break at a space of French typography. */
function looseTexts(file: string, code: string): string[] {
  const texts: string[] = [];
  const take = (text: string) => {
    if ([loose, looseAtStart, looseAtEnd].some((pattern) => pattern.test(text))) texts.push(text);
  };
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') take(value);
    },
    TemplateElement: ({ value }) => take(value.cooked ?? ''),
    // Lines of JSX are joined by one space, and what begins or ends with a line has none there.
    JSXText: ({ value }) =>
      take(value.replace(/^[ \t]*\n\s*|[ \t]*\n[ \t]*$/g, '').replace(/[ \t]*\n\s*/g, ' ')),
  }).visit(parseSync(file, code).program);
  return texts;
}

test('a page keeps the spaces of its components through their compilation', () => {
  const site = realSite();
  const notice = site.notices.get('formats');
  if (!notice) throw new Error('content has no page of formats');
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
  const site = realSite();
  const pages = site.parts.flatMap((part) => part.pages);
  const text = pages
    .map(({ body }) => writeHtml(body).replace(/<(pre|code)[\s\S]*?<\/\1>|<[^>]*>/g, ''))
    .join('\n');
  expect(text.length).toBeGreaterThan(1000);
  expect(text.match(new RegExp(loose.source, 'gu')) ?? []).toEqual([]);
  const figures = [...site.figures.values()].flatMap(({ label, measured, caveat }) => [
    label,
    measured,
    caveat ?? '',
  ]);
  expect(figures.filter((words) => loose.test(words))).toEqual([]);
});

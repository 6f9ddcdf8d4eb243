import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Where a line could break inside « » or before ; : ! ?, since nothing holds the space. */
const loose = /[\p{L}\p{N}»)’] [;:!?](?=[\s.<"'`)]|$)|« \S|\S »/u;

const sources = ['src/app', 'src/pages', 'src/storage', 'src/core'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => join(room, file)),
);

test.each(sources)('%s holds its French spaces', (file) => {
  const french = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .split('\n')
    .filter((line) => /[éèàêçùœ’«»]/.test(line) && !/ \? .* : /.test(line));
  expect(french.filter((line) => loose.test(line))).toEqual([]);
});

test('the French of the content is set by the pipeline, whatever was typed', async () => {
  const { readContent } = await import('../src/pipeline/read-content.ts');
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

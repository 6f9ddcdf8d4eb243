import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { elementOf, type ProseNode, text } from '#core/guide/tree.ts';
import { proseTreeOf } from './prose-tree.ts';
import { markSignedLines } from './signed-lines.ts';
import { findUnwritable, writeRtf } from './write-rtf.ts';

const rtfOf = (markdown: string) => writeRtf(treeOf(markdown));

function treeOf(markdown: string): ProseNode[] {
  const page = unified().use(remarkParse).parse(markdown);
  markSignedLines(page, () => undefined);
  return proseTreeOf(unified().use(remarkRehype).runSync(page));
}

test('a document is plain ASCII, in one group that closes', () => {
  const rtf = rtfOf('## Titre\n\nUn **mot** en gras.\n\n1. Première ligne.\n2. Deuxième.\n');
  expect(rtf).toMatch(/^\{\\rtf1\\ansi/);
  expect([...rtf].every((character) => character.charCodeAt(0) < 128)).toBe(true);
  const depth = [...rtf.replace(/\\[\\{}]/g, '')].reduce(
    (open, character) => open + (character === '{' ? 1 : character === '}' ? -1 : 0),
    0,
  );
  expect(depth).toBe(0);
});

test('accents, French spaces and signs of the format itself are kept', () => {
  expect(rtfOf('Déjà «\u00a0dit\u00a0»')).toContain('D\\u233?j\\u224? \\u171?\\u160?dit\\u160?\\u187?');
  expect(rtfOf('Un \\{bloc\\} et C\\:\\\\dossier')).toContain('Un \\{bloc\\} et C:\\\\dossier');
  expect(rtfOf('Une pile 🔋')).toContain('Une pile \\u-10179?\\u-8949?');
});

test('bold words are bold, and nothing after them', () => {
  expect(rtfOf('**Sobre.** Un message.')).toContain('{\\b Sobre.} Un message.\\par');
});

test('lines that stand apart are an item each, and a word of the glossary is a word', () => {
  const term = elementOf('a', { href: '/glossaire/#ia', className: ['term'] }, [text('IA')]);
  const item = elementOf('li', {}, [text('\n'), elementOf('p', {}, [text('Une '), term]), text('\n')]);
  expect(writeRtf([elementOf('ol', {}, [text('\n'), item, text('\n')])])).toContain('\\tab}Une IA\\par');
});

test('the lines of a numbered list are a list, which a word processor numbers again when one is added', () => {
  const rtf = rtfOf('1. Une.\n2. Deux.\n');
  expect(rtf).toContain('\\listtable');
  expect(rtf.match(/\\ls1 /g)).toHaveLength(2);
  expect(rtf).toMatch(/\{\\listtext 1\.\\tab\}Une\.\\par[\s\S]*\{\\listtext 2\.\\tab\}Deux\.\\par/);
});

test('a signed line keeps its sign and its word, in place of a number', () => {
  const rtf = rtfOf('- [non] Effacer sans le dire.\n- [oui] À dire : « Oui. »\n');
  expect(rtf).toContain('{\\b \\u10005?\\u160?\\u192? \\u233?viter\\u160?: }Effacer sans le dire.\\par');
  expect(rtf).toContain('{\\b \\u9644?\\u9644?\\u160?\\u192? dire\\u160?: }\\u171? Oui. \\u187?\\par');
  expect(rtf).not.toContain('\\listtext');
});

test('what a document cannot hold is named, wherever it stands', () => {
  expect(findUnwritable(treeOf('## Titre\n\n1. Un **mot**.\n'))).toBeUndefined();
  expect(findUnwritable(treeOf('1. Voir ![un dessin](/x.png)\n'))).toBe('img');
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sheetLists } from '#core/guide/sheet.ts';
import { wordsIn } from '#core/guide/tree.ts';
import { site } from './the-text.ts';

test('each sheet keeps every line of its lists, in order and without its sign', () => {
  expect(site.sheets.length).toBeGreaterThan(10);
  for (const sheet of site.sheets) {
    const typed: Record<string, unknown[]> = parse(readFileSync(sheet.file, 'utf8'));
    for (const list of sheetLists) {
      expect(sheet.lines[list].length, `${sheet.file}: ${list}`).toBe(typed[list]?.length);
      for (const line of sheet.lines[list]) {
        expect(wordsIn(line), sheet.file).not.toMatch(/^(?:À éviter|À faire|À dire|Autre chemin)|^\s*$/);
        expect(sheet.passages.some(({ nodes }) => wordsIn(nodes).includes(wordsIn(line)))).toBe(true);
      }
    }
    expect(sheet.request.join('\n')).toContain('[');
    expect(wordsIn(sheet.consumes), sheet.file).toMatch(/\p{L}/u);
    expect(wordsIn(sheet.consumes), sheet.file).not.toContain('Calculer votre cas');
  }
});

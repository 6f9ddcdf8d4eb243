import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

// What pages say comes from content/: tests read it there, so that a corrected number or date breaks none of them.

const front = z.object({ title: z.string(), checked: z.string() });
const figure = z.object({ central: z.number(), unit: z.string() });
const pixels = z.object({ pixels: z.tuple([z.number(), z.number()]) });
const table = z.object({ rows: z.array(z.record(z.string(), z.unknown())) });

/** Title of a chapter, and the month in which its facts were checked, in words. */
export function readChapter(slug: string): { title: string; month: string } {
  const [, head = ''] = readContent(`chapters/${slug}.md`).split(/^---$/m);
  const { title, checked } = front.parse(parse(head));
  const month = new Intl.DateTimeFormat('fr', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return { title, month: month.format(new Date(`${checked}-01T00:00:00Z`)) };
}

/** The central value of a figure, in its unit. */
export function readFigure(id: string): { central: number; unit: string } {
  return figure.parse(parse(readContent(`figures/${id}.yaml`)));
}

/** The sides of a picture, in pixels, as a cell of a dated table gives them. */
export function readPixels(tableId: string, row: string, column: string): readonly [number, number] {
  const { rows } = table.parse(parse(readContent(`tables/${tableId}.yaml`)));
  return pixels.parse(rows.find(({ name }) => name === row)?.[column]).pixels;
}

function readContent(path: string): string {
  return readFileSync(join('content', path), 'utf8');
}

import { inflateSync } from 'node:zlib';

/** The pages of a PDF made by Chromium, each with its size in millimetres, to the nearest. */
export function pagesOf(pdf: Buffer): { width: number; height: number }[] {
  const text = pdf.toString('latin1');
  // Chromium writes each page as a plain object of its own, with its box.
  return [...text.matchAll(/\/Type \/Page\n[\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => ({ width: millimetres(width), height: millimetres(height) }),
  );
}

function millimetres(points = ''): number {
  return Math.round((Number(points) * 25.4) / 72);
}

/**
 * What is drawn in letters on each page of a PDF made by Chromium, squeezed as `squeeze` does: a PDF knows
 * where glyphs stand, not where words end.
 */
export function lettersOf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const [id, { head }] of objects) {
    const letters = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
    if (letters) fonts.set(`F${id}`, lettersOfGlyphs(objects.get(letters)?.stream ?? ''));
  }
  return [...objects.values()]
    .filter(({ head }) => head.includes('/Type /Page\n'))
    .map(({ head }) => {
      const drawn = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? '';
      return squeeze(readGlyphs(drawn, fonts));
    });
}

/** A text without what paper adds or takes away: spaces, hyphens, ligatures. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u2010-]/g, '');
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

/** Every object by its number, its stream inflated. */
function objectsOf(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const found = new Map<string, PdfObject>();
  const text = pdf.toString('latin1');
  for (const { 1: id = '', index, 0: opening } of text.matchAll(/^(\d+) 0 obj\n/gm)) {
    const start = index + opening.length;
    const body = text.slice(start, text.indexOf('endobj', start));
    const at = body.indexOf('stream\n');
    const head = at < 0 ? body : body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const bytes = pdf.subarray(start + at + 'stream\n'.length).subarray(0, length);
    const isDeflated = at >= 0 && head.includes('/FlateDecode') && !head.includes('/Subtype /Image');
    found.set(id, { head, stream: isDeflated ? inflateSync(bytes).toString('latin1') : '' });
  }
  return found;
}

/** A font's own table from glyphs to letters. */
function lettersOfGlyphs(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, lines = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', letter = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(glyph, Buffer.from(letter, 'hex').swap16().toString('utf16le'));
  for (const [, lines = ''] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', letter = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [from, to, code] = [first, last, letter].map((digits) => Number.parseInt(digits, 16));
      for (let glyph = from ?? 0; glyph <= (to ?? -1); glyph += 1) {
        const name = glyph.toString(16).toUpperCase().padStart(4, '0');
        letters.set(name, String.fromCodePoint((code ?? 0) + glyph - (from ?? 0)));
      }
    }
  return letters;
}

/** The letters drawn, in the order in which they are. */
function readGlyphs(drawing: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let letters: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, font, glyphs = ''] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)> Tj/g)) {
    if (font) letters = fonts.get(font) ?? new Map();
    else text += (glyphs.match(/.{4}/g) ?? []).map((glyph) => letters.get(glyph) ?? '\ufffd').join('');
  }
  return text;
}

import { expect, test } from 'vitest';
import type { Figure } from '#core/guide/figure.ts';
import type { CellValue, Size, Table } from '#core/guide/table.ts';
import { formatNumber } from '#core/number/format.ts';
import { type DrawingName, drawingNames } from '#pages/drawings/drawing-names.ts';
import { energyOf } from '#pages/drawings/drawing-props.ts';
import { draw } from '#pages/drawings/drawings.tsx';
import { realImpact } from './real-content.ts';

const { figures, uses, factors } = realImpact();
const site = { figures, uses, factors, tables: tables() };
const sentence = 'Tout le dessin en une phrase.';

/** What each drawing shows: figures, then what it counts or dates by itself, scales included. */
const numbers: Readonly<
  Record<DrawingName, { figures: readonly string[]; uses?: readonly string[]; others: readonly string[] }>
> = {
  'echelle-des-usages': {
    figures: [],
    uses: ['tract', 'image', 'reflexion', 'video'],
    // Seconds of the video; the powers of ten.
    others: ['5', '0,1', '1', '10', '100', '1000'],
  },
  'eau-prelevee-consommee': {
    figures: ['li-2027-withdrawal', 'li-2027-consumption'],
    others: ['0,1', '1', '10'],
  },
  'evenement-hier-aujourdhui': {
    figures: ['mit-scenario-event', 'scenario-evenement-part-videos'],
    uses: ['evenement'],
    // Years of both, ruler; the share of the old videos is tested below.
    others: ['2025', '2026', '0', '1', '2', '3', '99'],
  },
  'faut-il-une-ia': { figures: [], others: [] },
  'ou-vont-les-donnees': { figures: [], others: [] },
  'rouge-orange-vert': { figures: [], others: [] },
  'sept-cases': { figures: [], others: [] },
  'formats-zones': { figures: [], others: ['1080', '1350', '1920', '148', '210', '1', '4', '5', '9', '16'] },
  tendance: {
    figures: ['reponse-405b-2024', 'reponse-405b-2026', 'iea-dc-2024', 'iea-dc-2025', 'iea-dc-2030'],
    others: ['2024', '2025', '2026', '2030'],
  },
};

const drawnFigures = drawingNames.flatMap((name) =>
  // Its videos: a share of the old total, whose number is not shown; that of the new total is its use's.
  (name.startsWith('evenement')
    ? ['mit-scenario-event', 'mit-video-cogvideox-5s']
    : numbers[name].figures
  ).map((id) => [name, id] as const),
);
const drawnUses = drawingNames.flatMap((name) => (numbers[name].uses ?? []).map((id) => [name, id] as const));

test.each(drawingNames)('%s types no number of its own', (name) => {
  const { figures, uses = [], others } = numbers[name];
  const known = new Set([
    ...others,
    ...figures.flatMap((id) => writings(figure(id))),
    ...uses.flatMap((id) => writings(energyOf(site, id))),
  ]);
  expect(numbersIn(draw(name, { site, sentence })).filter((number) => !known.has(number))).toEqual([]);
});

test.each(drawingNames)(
  '%s is one picture, told in the sentence of its page, without style or id',
  (name) => {
    const html = draw(name, { site, sentence: `${sentence} <&>` });
    expect(html).toMatch(
      /^<div class="[^"]+" role="img" aria-label="Tout le dessin en une phrase\. <&amp;>">/,
    );
    expect(html).not.toMatch(/ (id|style|on\w+|data-hk)=|<!--/);
  },
);

test.each(drawingNames.slice(2))('%s weighs less than 2.5 kB', (name) => {
  expect(Buffer.byteLength(draw(name, { site, sentence: '' }))).toBeLessThan(2500);
});

test.each(drawnFigures)('%s changes when %s does', (name, id) => {
  expect(draw(name, { site: changed(figure(id)), sentence })).not.toBe(draw(name, { site, sentence }));
});

test.each(drawnUses)('%s follows what %s takes, and stops the build without it', (name, id) => {
  const use = uses.get(id);
  if (!use) throw new Error(`no use ${id}`);
  const thrice = { ...use, uses: use.uses.map((one) => ({ ...one, count: one.count * 3 })) };
  const other = { ...site, uses: new Map(uses).set(id, thrice) };
  expect(draw(name, { site: other, sentence })).not.toBe(draw(name, { site, sentence }));
  const without = new Map(uses);
  without.delete(id);
  expect(() => draw(name, { site: { ...site, uses: without }, sentence })).toThrow(
    `«\u00a0${id}\u00a0»\u00a0: ajoutez-le à content/uses.yaml`,
  );
});

test.each(drawnFigures)('%s stops the build when %s is missing', (name, id) => {
  const without = new Map(figures);
  without.delete(id);
  expect(() => draw(name, { site: { ...site, figures: without }, sentence })).toThrow(
    `content/figures/${id}.yaml`,
  );
});

test('both bars of the event stand on one scale, and the videos are three of the published one', () => {
  const html = draw('evenement-hier-aujourdhui', { site, sentence });
  const [then = 0, restThen = 0, now = 0, restNow = 0] = widths(html);
  expect(then / now).toBeCloseTo(
    (central('mit-scenario-event') * 1000) / energyOf(site, 'evenement').central,
    1,
  );
  const share = (3 * central('mit-video-cogvideox-5s')) / 1000 / central('mit-scenario-event');
  expect(1 - restThen / then).toBeCloseTo(share, 2);
  expect(1 - restNow / now).toBeCloseTo(central('scenario-evenement-part-videos') / 100, 2);
  expect(textOf(html)).toContain(`${formatNumber(share * 100)}\u00a0%`);
});

test('formats are drawn from their sizes, in pixels or in millimetres', () => {
  const html = draw('formats-zones', { site: { ...site, tables: tables({ portrait: 1500 }) }, sentence });
  expect(numbersIn(html)).toEqual(expect.arrayContaining(['1500', '18', '25']));
});

test('the build stops when the table of formats does not say where words are read', () => {
  const silent = { ...site, tables: tables({ story: { kind: 'words', words: 'texte au centre' } }) };
  expect(() => draw('formats-zones', { site: silent, sentence })).toThrow(
    'content/tables/formats.yaml: un dessin cherche, à la ligne «\u00a0story\u00a0»',
  );
  expect(() => draw('formats-zones', { site: { ...site, tables: new Map() }, sentence })).toThrow(
    'content/tables/formats.yaml: un dessin montre ce tableau\u00a0: écrivez le fichier',
  );
});

function tables({
  portrait = 1350,
  story = { ...size(1080, 1420), kind: 'safe' },
}: {
  readonly portrait?: number;
  readonly story?: CellValue;
} = {}): Map<string, Table> {
  const row = (name: string, ...values: CellValue[]) => ({
    id: name,
    name,
    cells: values.map((value) => ({ column: 'taille', label: 'Taille', value })),
    works: [],
  });
  const rows = [
    row('Instagram, carré', size(1080, 1080)),
    row('Publication 4:5', size(1080, portrait)),
    row('Story, reel', size(1080, 1920), story),
    row('Tract A5', { ...size(148, 210), unit: 'mm' }, size(1748, 2480)),
  ];
  const table = {
    id: 'formats',
    title: 'Formats',
    checked: '2026-11',
    staleAfter: '2027-05-01',
    works: [],
    rows,
  };
  return new Map([['formats', table]]);
}

function size(width: number, height: number): Size {
  return { kind: 'size', unit: 'pixels', width, height };
}

function figure(id: string): Figure {
  const found = figures.get(id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
}

function central(id: string): number {
  return figure(id).central ?? Number.NaN;
}

/** The same content, but for one figure, half of what it was. */
function changed({ low, central, high, ...rest }: Figure): typeof site {
  const half = (value: number | undefined) => value && value / 2;
  const other = { ...rest, low: half(low), central: half(central), high: half(high) };
  return { ...site, figures: new Map(figures).set(rest.id, other) };
}

/** How a drawing may write a figure: rounded to two digits or three. */
function writings({ low, central, high }: Pick<Figure, 'low' | 'central' | 'high'>): string[] {
  const values = [low, central, high].flatMap((value) => value ?? []);
  return values.flatMap((value) => [2, 3].map((digits) => withoutSpaces(formatNumber(value, digits))));
}

function numbersIn(html: string): string[] {
  return textOf(html).match(/\d+(,\d+)?/g) ?? [];
}

/** The words of the drawing, one space between two of its parts; numbers hold together. */
function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/(?<=\d)\u202f(?=\d)/g, '');
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}

/** Widths of the bars and of their solid parts, in per cent, from the top. */
function widths(html: string): number[] {
  const bars = html.matchAll(
    /<svg class="hatch[^"]*"[^>]* width="([\d.]+)%"|<rect class="ink" width="([\d.]+)%"/g,
  );
  return [...bars].map(([, hatch, ink]) => Number(hatch ?? ink)).filter((width) => width < 100);
}

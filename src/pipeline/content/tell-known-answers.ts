import { estimate } from '#core/impact/estimate.ts';
import { compareKnownAnswers } from '#core/impact/known-answers.ts';
import type { DeviceKind, Model, TextUse, Use } from '#core/impact/use.ts';
import { type Range, width } from '#core/number/range.ts';
import { loadImpactContent } from './read-impact.ts';

/** Each published value beside our range, then how wide our ranges are by kind of use: lines to print. */
export function tellKnownAnswers(folder: string): string[] {
  const content = loadImpactContent({ path: folder });
  const comparisons = compareKnownAnswers(content);
  const comparable = comparisons.filter(({ compares }) => compares);
  const inside = comparable.filter(({ isInside }) => isInside);
  return [
    row('Published', 'kind', 'perimeter', 'value', 'our range', 'inside', 'central', 'width'),
    ...comparisons.map(({ figure, group, perimeter, published, ours, isInside, distance, why, ...one }) =>
      row(
        figure,
        group,
        perimeter,
        write(published),
        writeRange(ours),
        isInside ? 'yes' : 'NO',
        distance >= 1 ? `× ${write(distance)}` : `÷ ${write(1 / distance)}`,
        write(one.width),
        why ?? '',
      ),
    ),
    '',
    `${inside.length} of ${comparable.length} comparable values inside; ${comparisons.length} in all.`,
    '',
    ...kinds.map(([name, use, aim]) => {
      const { energy, doubts } = estimate(use, content.factors);
      const causes = doubts.map(({ cause, times }) => `${cause} ${write(times)}`).join(', ');
      return `${name.padEnd(34)} ${writeRange(energy).padEnd(24)} width ${write(width(energy)).padEnd(5)} ${aim.padEnd(9)} ${causes}`;
    }),
  ];
}

const hosted = { kind: 'hosted', country: 'WORLD' } as const;

function text(model: Model, more: Partial<TextUse> = {}): TextUse {
  return { kind: 'text', count: 1, place: hosted, length: 'ordinary', reasoning: false, model, ...more };
}

function at(device: DeviceKind) {
  return { kind: 'device', device, country: 'FR' } as const;
}

/** Kinds of use, and how narrow we want to be: text of a named open model, a machine at home. */
const kinds: readonly (readonly [string, Use, string])[] = [
  ['open model, 8 B', text({ active: 8 }), 'below 10'],
  ['open model, 70 B', text({ active: 70 }), 'below 10'],
  ['open model, experts 37 of 671 B', text({ active: 37, total: 671 }), 'below 10'],
  [
    'open model, 24 B, small host',
    text({ active: 24 }, { place: { ...hosted, filling: 'low' } }),
    'below 10',
  ],
  ['size class: medium', text('medium'), ''],
  ['closed assistant', text('very-large'), ''],
  ['closed assistant, 20 pages read', text('very-large', { length: 'long' }), ''],
  ['closed assistant, ten exchanges', text('very-large', { turns: 10 }), ''],
  ['closed assistant, reasoning', text('very-large', { reasoning: true }), ''],
  ['open model 8 B, reasoning', text({ active: 8 }, { reasoning: true }), ''],
  ['agent, 24 calls', { kind: 'agent', count: 1, place: hosted, calls: 24, model: 'very-large' }, ''],
  ['image', { kind: 'image', count: 1, place: hosted, tier: 'standard', megapixels: 1.05 }, ''],
  ['video, 5 s', { kind: 'video', count: 1, place: hosted, tier: 'standard', seconds: 5 }, ''],
  ['phone', text('small', { place: at('phone') }), 'below 4'],
  ['laptop', text('small', { place: at('laptop') }), 'below 4'],
  ['ordinary laptop', text('small', { place: at('basic-laptop') }), 'below 4'],
  ['desktop', text('small', { place: at('desktop') }), 'below 4'],
  [
    'transcription, ordinary laptop',
    { kind: 'transcription', count: 1, place: at('basic-laptop'), minutes: 60 },
    '',
  ],
];

const widths = [32, 10, 18, 9, 24, 7, 8, 6];

function row(...cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' ');
}

function write(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(2);
}

function writeRange({ low, central, high }: Range): string {
  return [low, central, high].map(write).join(' – ');
}

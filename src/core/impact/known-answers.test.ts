import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadImpactContent } from '#pipeline/read-impact.ts';
import { estimate } from './estimate.ts';
import { rangeOf } from './figure.ts';
import knownAnswers from './known-answers.json' with { type: 'json' };
import { parseUse } from './parse-use.ts';

const { figures, factors } = loadImpactContent({
  path: fileURLToPath(new URL('../../../content', import.meta.url)),
});

type KnownAnswer = (typeof knownAnswers)[number];

test('each known answer is published: it cites a figure whose source is not ourselves', () => {
  for (const { figure } of knownAnswers) {
    const sources = figures.get(figure)?.sources ?? [];
    expect(sources, figure).not.toHaveLength(0);
    expect(sources, figure).not.toContain('own');
  }
});

describe('a published value of the same perimeter lies inside our range', () => {
  const same = knownAnswers.filter(({ inside }) => inside);
  test.each(same)('$figure ($perimeter)', (answer) => {
    const { published, range } = compare(answer);
    expect(published).toBeGreaterThanOrEqual(range.low);
    expect(published).toBeLessThanOrEqual(range.high);
  });
});

describe('a published value of another method stays outside, and we say why', () => {
  const other = knownAnswers.filter(({ inside }) => !inside);
  test.each(other)('$figure: $why', (answer) => {
    const { published, range } = compare(answer);
    expect(answer.why).toMatch(/\w/);
    expect(published).toBeGreaterThan(range.high);
  });
});

test('our central value is within four times of most published values of the same perimeter', () => {
  const distances = knownAnswers
    .filter(({ inside }) => inside)
    .map((answer) => {
      const { published, range } = compare(answer);
      return Math.max(published / range.central, range.central / published);
    })
    .sort((a, b) => a - b);
  expect(distances[Math.floor(distances.length * 0.75)]).toBeLessThan(4);
});

function compare(answer: KnownAnswer) {
  const use = parseUse(answer.use);
  if (!use) throw new Error(`not a use: ${answer.figure}`);
  return { published: publishedValue(answer), range: rangeFor(answer.measure, estimate(use, factors)) };
}

/** The figure's central value for the whole use, brought to the perimeter of a service. */
function publishedValue({ figure: id, perimeter, tokens }: KnownAnswer): number {
  const figure = figures.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  const whPerUnit = figure.unit === 'J' ? 1 / 3600 : 1;
  return rangeOf(figure).central * whPerUnit * (tokens ?? 1) * overheadOf(perimeter);
}

/** A measure of the chips alone leaves out the server and the building; one of the server, the building. */
function overheadOf(perimeter: string): number {
  if (perimeter === 'gpu') return centralOf('overhead-gpu-to-service');
  return perimeter === 'server' ? centralOf('coef-pue') : 1;
}

function centralOf(id: string): number {
  const figure = figures.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return rangeOf(figure).central;
}

function rangeFor(measure: string, { energy, carbon, water }: ReturnType<typeof estimate>) {
  const range = { energy, carbon: carbon.total, water: water?.total, 'water-on-site': water?.onSite }[
    measure
  ];
  if (!range) throw new Error(`not a measure: ${measure}`);
  return range;
}

import { z } from 'zod';
import { quantityOf } from '#core/guide/figure.ts';
import type { Basket, YearlyQuestion } from '#core/impact/basket.ts';
import { type Divergence, reaches } from '#core/impact/divergence.ts';
import type { QuantityUnit } from '#core/number/units.ts';
import { typeset } from '../prose/french-typography.ts';
import type { Report } from './faults.ts';
import { checkUnique, type Figures, findFigure } from './read-factors.ts';
import { readUse, type UseContext, useText } from './read-uses.ts';
import { type ContentFile, parseYaml } from './read-yaml.ts';

const text = z.string('un texte est attendu').min(1, 'le texte est vide');
/** French that readers see: its spaces are set here, once. */
const french = text.transform(typeset);

/** Context that baskets and published values are checked against. */
export interface BasketContext extends UseContext {
  readonly figures: Figures;
}

/** The baskets of `baskets.yaml`, in the order in which they are offered. */
export function readBaskets(file: ContentFile, context: BasketContext, report: Report): Basket[] {
  const schema = z.array(
    z.strictObject({
      id: text,
      label: french,
      about: french,
      parts: z.array(z.strictObject({ label: french, use: useText })).min(1, 'un panier vide'),
      published: text.optional(),
    }),
  );
  const rows = parseYaml(file, schema, report) ?? [];
  checkUnique(rows, file.name, report);
  return rows.map(({ parts, published, ...row }) => {
    const figure = published && findFigure(published, context.figures, file.name, report);
    if (figure && quantityOf(figure) !== 'Wh') {
      report({
        file: file.name,
        message: `« ${published} » est en ${figure.unit} : un panier se compte en Wh`,
      });
    }
    const read = parts.flatMap(({ label, use: given }) => {
      const found = readUse(given, `${row.id}, ${label}`, file.name, context, report);
      return found ? [{ label, use: found }] : [];
    });
    return published ? { ...row, parts: read, published } : { ...row, parts: read };
  });
}

/** The questions of `yearly.yaml`, in the order in which they are asked. */
export function readYearly(file: ContentFile, context: UseContext, report: Report): YearlyQuestion[] {
  const schema = z.array(
    z.strictObject({
      id: text,
      label: french,
      use: useText,
      decision: french,
      startsAt: z.number('un nombre est attendu').int().positive().optional(),
    }),
  );
  const rows = parseYaml(file, schema, report) ?? [];
  checkUnique(rows, file.name, report);
  return rows.flatMap(({ use: given, ...row }) => {
    const found = readUse(given, row.id, file.name, context, report);
    return found ? [{ ...row, use: found }] : [];
  });
}

const published = z.array(
  z.strictObject({ figure: text, reach: z.enum(reaches, `le périmètre est ${reaches.join(', ')}`) }),
);

/** Reads `divergence.yaml`, published values of one thing: ids alone, every number lives in its figure. */
export function readDivergence(file: ContentFile, context: BasketContext, report: Report): Divergence[] {
  const schema = z.array(
    z.strictObject({
      id: text,
      label: french,
      use: useText,
      energy: published,
      carbon: published.optional(),
      water: published.optional(),
      overTime: z.array(
        z.strictObject({ label: french, figures: z.array(text).min(2, 'deux dates au moins') }),
      ),
    }),
  );
  const { figures } = context;
  const rows = parseYaml(file, schema, report) ?? [];
  checkUnique(rows, file.name, report);
  const check = (ids: readonly string[], expected: QuantityUnit | undefined) => {
    for (const id of ids) {
      const figure = findFigure(id, figures, file.name, report);
      if (figure && expected && quantityOf(figure) !== expected) {
        report({
          file: file.name,
          message: `« ${id} » est en ${figure.unit} : ici on compare des ${expected}`,
        });
      }
    }
  };
  return rows.flatMap(({ use: given, carbon = [], water = [], ...row }) => {
    check(idsOf(row.energy), 'Wh');
    check(idsOf(carbon), 'gCO2e');
    check(idsOf(water), 'mL');
    for (const story of row.overTime) {
      const first = figures.get(story.figures[0] ?? '');
      check(story.figures, first && quantityOf(first));
    }
    const found = readUse(given, row.id, file.name, context, report);
    return found ? [{ ...row, carbon, water, use: found }] : [];
  });
}

function idsOf(rows: readonly { readonly figure: string }[]): string[] {
  return rows.map(({ figure }) => figure);
}

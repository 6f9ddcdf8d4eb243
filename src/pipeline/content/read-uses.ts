import { z } from 'zod';
import { rangeOf, type Source } from '#core/guide/figure.ts';
import {
  type Activity,
  type ImageSize,
  type KnownModel,
  type NamedUse,
  nameOf,
  type UnmeasuredActivity,
} from '#core/impact/activity.ts';
import type { Basket } from '#core/impact/basket.ts';
import type { EverydayImage } from '#core/impact/everyday.ts';
import type { FactorSet } from '#core/impact/factors.ts';
import { parseUse } from '#core/impact/parse-use.ts';
import { type Use, unknownPlace } from '#core/impact/use.ts';
import { scale } from '#core/number/range.ts';
import { typeset } from '../prose/french-typography.ts';
import type { Report } from './faults.ts';
import { checkUnique, type Figures, findFigure } from './read-factors.ts';
import { type ContentFile, parseYaml } from './read-yaml.ts';

const text = z.string('un texte est attendu').min(1, 'le texte est vide');
/** French that readers see: its spaces are set here, once. */
const french = text.transform(typeset);
const ids = z.array(text, 'une liste de noms est attendue');
const date = z.string().regex(/^\d{4}-\d{2}$/, 'un mois ("2026-02") est attendu');

/** The activities of `activities.yaml`, in the order in which they are offered. */
export function readActivities(file: ContentFile, factors: FactorSet, report: Report): Activity[] {
  const schema = z.array(
    z.strictObject({
      id: text,
      label: text,
      chip: text,
      use: z.record(z.string(), z.unknown()),
      ordinary: z.literal(true, 'écrivez « ordinary: true », ou rien').optional(),
    }),
  );
  const rows = parseYaml(file, schema, report) ?? [];
  checkUnique(rows, file.name, report);
  const ordinary = rows.filter((row) => row.ordinary);
  if (rows.length > 0 && ordinary.length !== 1) {
    report({
      file: file.name,
      message: `« ordinary: true » se lit ${ordinary.length} fois : une activité, et une seule, est la réponse ordinaire à laquelle on compare les autres`,
    });
  }
  return rows.flatMap(({ use: given, ordinary, ...row }) => {
    const use = readUse(given, row.id, file.name, { factors, uses: new Map() }, report);
    return use ? [{ ...row, use, ...(ordinary ? { ordinary } : {}) }] : [];
  });
}

/** Reads the uses that pages and files may name: activities, then the rows of `uses.yaml`. */
export function readNamedUses(
  file: ContentFile,
  { activities, factors }: { readonly activities: readonly Activity[]; readonly factors: FactorSet },
  report: Report,
): NamedUse[] {
  const schema = z.array(z.strictObject({ id: text, name: french, use: useText }));
  const rows = parseYaml(file, schema, report) ?? [];
  return [
    ...activities.map((activity) => ({ id: activity.id, name: nameOf(activity), uses: [activity.use] })),
    ...rows.flatMap(({ id, name, use: given }) => {
      const use = readUse(given, id, file.name, { factors, uses: new Map() }, report);
      return use ? [{ id, name, uses: [use] }] : [];
    }),
  ];
}

/** The same and the baskets, by id. One name is one thing: that of a figure is refused too. */
export function nameUses(
  named: readonly NamedUse[],
  baskets: readonly Basket[],
  file: ContentFile,
  figures: Figures,
  report: Report,
): Map<string, NamedUse> {
  const all = [
    ...named,
    ...baskets.map(({ id, label, parts }) => ({ id, name: label, uses: parts.map(({ use }) => use) })),
  ];
  checkUnique(all, file.name, report);
  for (const { id } of all.filter((one) => figures.has(one.id))) {
    report({
      file: file.name,
      message: `« ${id} » est aussi un chiffre de content/figures/ : donnez à l’usage un autre id`,
    });
  }
  return new Map(all.map((use) => [use.id, use]));
}

/** Context of reading a use. */
export interface UseContext {
  readonly factors: FactorSet;
  /** Uses that may be named instead of written again. */
  readonly uses: ReadonlyMap<string, NamedUse>;
}

/** A use as files give it: « tract », « 15 × tract », or its fields. */
export const useText = z.union(
  [z.string(), z.record(z.string(), z.unknown())],
  'un usage est un nom, « 15 × tract », ou ses réglages',
);

/** A use that a file gives: once, in an unknown place, unless it says otherwise; nothing, and a fault, when unreadable. */
export function readUse(
  given: z.infer<typeof useText>,
  name: string,
  file: string,
  { factors, uses }: UseContext,
  report: Report,
): Use | undefined {
  if (typeof given === 'string') {
    const [, times = '1', id = given] = /^(?:(\d+) × )?([\w-]+)$/.exec(given) ?? [];
    const [use, ...others] = uses.get(id)?.uses ?? [];
    if (use && others.length === 0) return { ...use, count: use.count * Number(times) };
    report({ file, message: `« ${name} » : usage inconnu « ${given} », ajoutez-le à content/uses.yaml` });
    return undefined;
  }
  const use = parseUse({ count: 1, place: { kind: 'hosted', country: unknownPlace }, ...given });
  if (!use) {
    report({
      file,
      message: `« ${name} » : usage illisible, comparez « use » à celui d’une autre activité`,
    });
  } else if (!factors.places.some(({ id }) => id === use.place.country)) {
    report({
      file,
      message: `« ${name} » : lieu inconnu « ${use.place.country} », ajoutez-le à content/countries.yaml`,
    });
  }
  return use;
}

/** Reads `unmeasured.yaml`: activities that nobody has measured, what is known around them, and who says so. */
export function readUnmeasured(
  file: ContentFile,
  context: { readonly figures: Figures; readonly sources: ReadonlyMap<string, Source> },
  report: Report,
): UnmeasuredActivity[] {
  const schema = z.array(
    z.strictObject({
      id: text,
      label: french,
      chip: french,
      known: french,
      sources: ids,
      figures: ids.optional(),
    }),
  );
  const rows = parseYaml(file, schema, report) ?? [];
  checkUnique(rows, file.name, report);
  return rows.map(({ figures = [], ...row }) => {
    for (const figure of figures) findFigure(figure, context.figures, file.name, report);
    checkSources(row.sources, context.sources, file.name, report);
    return { kind: 'unmeasured', ...row, figures };
  });
}

/** The models of `models.yaml`: an open one gives its parameters in billions, a closed one has none to give. */
export function readModels(
  file: ContentFile,
  sources: ReadonlyMap<string, Source>,
  report: Report,
): KnownModel[] {
  const billions = z.number('un nombre de milliards est attendu').positive();
  const schema = z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/, 'un identifiant en minuscules est attendu'),
      name: text,
      maker: text,
      date,
      parameters: z
        .strictObject({ active: billions, total: billions, bits: z.literal(4).optional() })
        .optional(),
      sources: ids.min(1, 'au moins une source'),
    }),
  );
  const rows = parseYaml(file, schema, report) ?? [];
  checkUnique(rows, file.name, report);
  return rows.map(({ parameters, ...row }) => {
    checkSources(row.sources, sources, file.name, report);
    if (parameters && parameters.active > parameters.total) {
      report({
        file: file.name,
        message: `« ${row.id} » : plus de paramètres actifs que de paramètres en tout, échangez-les`,
      });
    }
    if (!parameters) return row;
    const { bits, ...billionsOf } = parameters;
    return { ...row, parameters: bits ? { ...billionsOf, bits } : billionsOf };
  });
}

/** The sizes of image that tools offer, from `image-sizes.yaml`. */
export function readImageSizes(file: ContentFile, report: Report): ImageSize[] {
  const schema = z.array(
    z.strictObject({ id: text, label: french, megapixels: z.number('un nombre est attendu').positive() }),
  );
  const rows = parseYaml(file, schema, report) ?? [];
  checkUnique(rows, file.name, report);
  return rows;
}

/** The everyday images of `everyday.yaml`, the one shown first being the first. */
export function readEveryday(file: ContentFile, figures: Figures, report: Report): EverydayImage[] {
  const times = z.number('un nombre est attendu').positive();
  const step = z.strictObject({ times, one: text, many: text.optional() });
  const schema = z.array(
    z.strictObject({ id: text, label: text, figure: text, steps: z.array(step).min(1, 'aucun pas') }),
  );
  const rows = parseYaml(file, schema, report) ?? [];
  checkUnique(rows, file.name, report);
  return rows.flatMap((row) => {
    const figure = findFigure(row.figure, figures, file.name, report);
    if (!figure) return [];
    const whPerUnit = { Wh: 1, kWh: 1000 }[figure.unit];
    if (!whPerUnit) {
      report({
        file: file.name,
        message: `« ${row.figure} » est en ${figure.unit} : une image du quotidien illustre une énergie, en Wh ou en kWh`,
      });
      return [];
    }
    if (row.steps.some(({ times }, index) => times <= (row.steps[index - 1]?.times ?? 0))) {
      report({ file: file.name, message: `« ${row.id} » : rangez les pas du plus petit au plus grand` });
    }
    return [{ ...row, energyWh: scale(rangeOf(figure), whPerUnit) }];
  });
}

function checkSources(
  given: readonly string[],
  sources: ReadonlyMap<string, Source>,
  file: string,
  report: Report,
): void {
  for (const one of given.filter((source) => !sources.has(source))) {
    report({ file, message: `source inconnue « ${one} » : ajoutez-la à content/sources.yaml` });
  }
}

import { z } from 'zod';
import type { Activity } from '#core/impact/activity.ts';
import type { EverydayImage } from '#core/impact/everyday.ts';
import type { Country, Factor, FactorSet } from '#core/impact/factors.ts';
import { type Figure, rangeOf } from '#core/impact/figure.ts';
import { range, scale } from '#core/impact/range.ts';
import { deviceKinds, modelSizes, parseUse, textLengths, tiers, unknownPlace } from '#core/impact/use.ts';
import { gatherFaults, type Report } from './faults.ts';
import { readFigures, readSources, readUnits } from './read-figures.ts';
import {
  type ContentFile,
  type ContentFolder,
  parseYaml,
  readContentFile,
  readContentFiles,
} from './read-yaml.ts';

export type { Activity } from '#core/impact/activity.ts';

type Figures = ReadonlyMap<string, Figure>;

/** What a coefficient must be counted in: the reader's side of unit safety. */
interface Expected {
  readonly unit: string;
  readonly per?: string;
}

const text = z.string('un texte est attendu').min(1, 'le texte est vide');
const id = z.string('le nom d’un chiffre est attendu').min(1, 'le nom du chiffre est vide');
const byTier = z.strictObject({ light: id, standard: id, high: id });
const deviceSchema = z.strictObject({ whPerThousandTokens: id, tokensPerSecond: id, makingGPerHour: id });
const tokensSchema = z.strictObject({ read: id, written: id });

const factorsSchema = z.strictObject({
  version: text,
  changelog: z
    .array(z.strictObject({ version: text, date: text, text }))
    .min(1, 'le journal des versions est vide'),
  text: z.strictObject({
    whPerThousandTokens: z.strictObject({ small: id, medium: id, large: id, 'very-large': id }),
    readOverWritten: id,
    reasoning: id,
    tokens: z.strictObject({ short: tokensSchema, ordinary: tokensSchema, long: tokensSchema }),
  }),
  image: z.strictObject({ whPerImage: byTier, megapixels: id }),
  video: z.strictObject({ whPerClip: byTier, seconds: id, durationExponent: id }),
  devices: z.strictObject({
    phone: deviceSchema,
    laptop: deviceSchema,
    'basic-laptop': deviceSchema,
    desktop: deviceSchema,
  }),
  hosting: z.strictObject({ makingGPerKwh: id, onSiteWaterLPerKwh: id, buildingOverMachines: id }),
});

const countriesSchema = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[A-Z]{2,8}$/, 'un code de pays en majuscules est attendu'),
      name: text,
      in: text,
      gCo2ePerKwh: id,
      waterLPerKwh: id.optional(),
    }),
  )
  .min(1, 'la liste des lieux est vide');

const perThousandTokens: Expected = { unit: 'Wh', per: '1\u202f000\u00a0jetons écrits' };

/** The factor set of `factors.yaml` and `countries.yaml`; nothing when any fault was reported. */
export function readFactors(
  files: { readonly factors: ContentFile; readonly countries: ContentFile },
  figures: Figures,
  report: Report,
): FactorSet | undefined {
  const { count, report: counted } = counting(report);
  const raw = parseYaml(files.factors, factorsSchema, counted);
  const places = readPlaces(files.countries, figures, counted);
  if (!raw) return undefined;
  checkVersion(raw, files.factors.name, counted);
  const factor = (figure: string, expected: Expected) =>
    readFactor(figure, expected, figures, files.factors.name, counted);
  const { text, image, video, devices, hosting } = raw;
  const set: FactorSet = {
    version: raw.version,
    changelog: raw.changelog,
    text: {
      whPerThousandTokens: record(modelSizes, (size) =>
        factor(text.whPerThousandTokens[size], perThousandTokens),
      ),
      readOverWritten: factor(text.readOverWritten, { unit: 'fois' }),
      reasoning: factor(text.reasoning, { unit: 'fois' }),
      tokens: record(textLengths, (length) => ({
        read: factor(text.tokens[length].read, { unit: 'jetons', per: 'réponse' }),
        written: factor(text.tokens[length].written, { unit: 'jetons', per: 'réponse' }),
      })),
    },
    image: {
      whPerImage: record(tiers, (tier) =>
        factor(image.whPerImage[tier], { unit: 'Wh', per: 'image de 1024\u00a0×\u00a01024' }),
      ),
      megapixels: factor(image.megapixels, { unit: 'Mpx', per: 'image' }),
    },
    video: {
      whPerClip: record(tiers, (tier) =>
        factor(video.whPerClip[tier], { unit: 'Wh', per: 'clip de 5\u00a0secondes' }),
      ),
      seconds: factor(video.seconds, { unit: 's', per: 'clip' }),
      durationExponent: factor(video.durationExponent, { unit: 'sans unité' }),
    },
    devices: record(deviceKinds, (kind) => ({
      whPerThousandTokens: factor(devices[kind].whPerThousandTokens, perThousandTokens),
      tokensPerSecond: factor(devices[kind].tokensPerSecond, { unit: 'jetons', per: 'seconde' }),
      makingGPerHour: factor(devices[kind].makingGPerHour, { unit: 'gCO2e', per: 'heure' }),
    })),
    hosting: {
      makingGPerKwh: factor(hosting.makingGPerKwh, { unit: 'gCO2e', per: 'kWh' }),
      onSiteWaterLPerKwh: factor(hosting.onSiteWaterLPerKwh, { unit: 'L', per: 'kWh' }),
      buildingOverMachines: factor(hosting.buildingOverMachines, { unit: 'fois' }),
    },
    places,
  };
  return count() === 0 ? set : undefined;
}

/** All that the calculator rests on, read from its files. */
export interface ImpactContent {
  readonly figures: Figures;
  readonly factors: FactorSet;
  readonly activities: readonly Activity[];
  readonly everyday: readonly EverydayImage[];
}

/** Reads a whole content folder, for tests and tools. Throws `ContentFaults` with every fault. */
export function loadImpactContent(folder: ContentFolder): ImpactContent {
  const file = (path: string) => readContentFile(folder, path);
  const content = gatherFaults((report) => {
    const units = readUnits(file('units.yaml'), report);
    const sources = readSources(file('sources.yaml'), report);
    const figures = readFigures(readContentFiles(folder, 'figures', '.yaml'), { units, sources }, report);
    const factors = readFactors(
      { factors: file('factors.yaml'), countries: file('countries.yaml') },
      figures,
      report,
    );
    if (!factors) return undefined;
    const activities = readActivities(file('activities.yaml'), factors, report);
    return { figures, factors, activities, everyday: readEveryday(file('everyday.yaml'), figures, report) };
  });
  // Without factors a fault was reported, and gatherFaults has thrown.
  if (!content) throw new Error('no factors, and no fault told');
  return content;
}

/** The activities of `activities.yaml`, in the order in which they are offered. */
export function readActivities(file: ContentFile, factors: FactorSet, report: Report): Activity[] {
  const schema = z.array(
    z.strictObject({ id: text, label: text, chip: text, use: z.record(z.string(), z.unknown()) }),
  );
  const rows = parseYaml(file, schema, report) ?? [];
  checkUnique(rows, file.name, report);
  return rows.flatMap(({ use: given, ...row }) => {
    const use = parseUse({ count: 1, place: { kind: 'hosted', country: unknownPlace }, ...given });
    if (!use) {
      report({
        file: file.name,
        message: `« ${row.id} » : usage illisible, comparez « use » à celui d’une autre activité`,
      });
    } else if (!factors.places.some(({ id }) => id === use.place.country)) {
      report({
        file: file.name,
        message: `« ${row.id} » : lieu inconnu « ${use.place.country} », ajoutez-le à content/countries.yaml`,
      });
    }
    return use ? [{ ...row, use }] : [];
  });
}

/** The everyday images of `everyday.yaml`, the one shown first being the first. */
export function readEveryday(file: ContentFile, figures: Figures, report: Report): EverydayImage[] {
  const step = z.strictObject({ times: z.number('un nombre est attendu').positive(), one: text, many: text });
  const schema = z.array(
    z.strictObject({ id: text, label: text, figure: id, steps: z.array(step).min(1, 'aucun pas') }),
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

function readPlaces(file: ContentFile, figures: Figures, report: Report): Country[] {
  const rows = parseYaml(file, countriesSchema, report);
  if (!rows) return [];
  checkUnique(rows, file.name, report);
  if (rows[0]?.id !== unknownPlace) {
    report({
      file: file.name,
      message: `le premier lieu doit être ${unknownPlace}, « lieu inconnu » : le calcul ne flatte pas`,
    });
  }
  return rows.map(({ gCo2ePerKwh, waterLPerKwh, ...row }) => ({
    ...row,
    gCo2ePerKwh: readFactor(gCo2ePerKwh, { unit: 'gCO2e', per: 'kWh' }, figures, file.name, report),
    ...(waterLPerKwh
      ? { waterLPerKwh: readFactor(waterLPerKwh, { unit: 'L', per: 'kWh' }, figures, file.name, report) }
      : {}),
  }));
}

function readFactor(
  figureId: string,
  expected: Expected,
  figures: Figures,
  file: string,
  report: Report,
): Factor {
  const figure = findFigure(figureId, figures, file, report);
  if (!figure) return placeholder(figureId);
  if (figure.unit !== expected.unit || figure.per !== expected.per) {
    report({
      file,
      message: `« ${figureId} » est en ${say(figure)}, le calcul l’attend en ${say(expected)} : nommez un autre chiffre, ou corrigez son unité`,
    });
  }
  return isReadable(figure) ? { figure: figureId, value: rangeOf(figure) } : placeholder(figureId);
}

function findFigure(figureId: string, figures: Figures, file: string, report: Report): Figure | undefined {
  const figure = figures.get(figureId);
  if (!figure) {
    report({
      file,
      message: `chiffre inconnu « ${figureId} » : écrivez content/figures/${figureId}.yaml, ou corrigez le nom`,
    });
  }
  return figure;
}

/** A figure out of order was reported by its own reader: we only avoid throwing on it again. */
function isReadable({ low, central, high }: Figure): boolean {
  const given = [low, central, high].filter((value) => value !== undefined);
  return given.length > 0 && given.every((value, index) => value >= 0 && value >= (given[index - 1] ?? 0));
}

/** Stands in for a faulty factor until all faults are told; a set that holds one is never returned. */
function placeholder(figure: string): Factor {
  return { figure, value: range(1, 1, 1) };
}

function checkVersion(
  { version, changelog }: { version: string; changelog: readonly { version: string }[] },
  file: string,
  report: Report,
): void {
  if (!changelog.some((change) => change.version === version)) {
    report({
      file,
      message: `la version « ${version} » n’est pas dans « changelog » : dites-y ce qui change`,
    });
  }
}

function checkUnique(rows: readonly { id: string }[], file: string, report: Report): void {
  const ids = rows.map((row) => row.id);
  for (const repeated of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
    report({ file, message: `« ${repeated} » est écrit deux fois : donnez un autre id à l’un des deux` });
  }
}

function say({ unit, per }: { unit: string; per?: string | undefined }): string {
  return per ? `${unit} par ${per}` : unit;
}

function record<K extends string, V>(keys: readonly K[], fill: (key: K) => V): Record<K, V> {
  // Object.fromEntries forgets the keys' type; they are all there, one each.
  return Object.fromEntries(keys.map((key) => [key, fill(key)])) as Record<K, V>;
}

function counting(report: Report): { count: () => number; report: Report } {
  let faults = 0;
  return {
    count: () => faults,
    report: (fault) => {
      faults += 1;
      report(fault);
    },
  };
}

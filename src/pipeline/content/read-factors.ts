import { z } from 'zod';
import { type Figure, rangeOf } from '#core/guide/figure.ts';
import type { Country, Factor, FactorSet } from '#core/impact/factors.ts';
import { unknownPlace } from '#core/impact/use.ts';
import { range } from '#core/number/range.ts';
import { typeset } from '../prose/french-typography.ts';
import type { Report } from './faults.ts';
import { type ContentFile, parseYaml } from './read-yaml.ts';

/** Figures by id, as the readers of what rests on them receive them. */
export type Figures = ReadonlyMap<string, Figure>;

/** Expected unit of a coefficient. */
interface Expected {
  readonly unit: string;
  readonly per?: string;
}

/** Shape of the file: an expected unit at each leaf. */
type Shape = Expected | { readonly [key: string]: Shape };

/** The factors of a shape, leaf by leaf. */
type FactorsOf<S> = S extends Expected ? Factor : { readonly [K in keyof S]: FactorsOf<S[K]> };

const perThousandTokens: Expected = { unit: 'Wh', per: '1\u202f000\u00a0jetons écrits' };
const tokens = { read: { unit: 'jetons', per: 'réponse' }, written: { unit: 'jetons', per: 'réponse' } };
const ratio: Expected = { unit: 'fois' };
const exponent: Expected = { unit: 'sans unité' };
const billions: Expected = { unit: 'milliards de paramètres' };

function byTier<E extends Expected>(expected: E) {
  return { light: expected, standard: expected, high: expected };
}

const device = {
  whPerThousandTokens: perThousandTokens,
  tokensPerSecond: { unit: 'jetons', per: 'seconde' },
  billions,
  makingGPerHour: { unit: 'gCO2e', per: 'heure' },
  watts: { unit: 'W' },
};
const transcribingDevice = {
  ...device,
  transcription: { minutesPerHour: { unit: 'min', per: 'heure de son' }, watts: { unit: 'W' } },
};

const shape = {
  text: {
    chips: {
      joulesPerToken: { unit: 'J', per: 'jeton écrit' },
      sizeExponent: exponent,
      sparsity: exponent,
      fit: ratio,
      filling: ratio,
      lowFilling: ratio,
      hardware: ratio,
      fourBits: ratio,
    },
    billions: { small: billions, medium: billions, large: billions },
    closedWhPerThousandTokens: perThousandTokens,
    readOverWritten: ratio,
    rereadOverWritten: ratio,
    doublingTokens: { read: { unit: 'jetons' }, written: { unit: 'jetons' } },
    reasoning: ratio,
    tokens: { short: tokens, ordinary: tokens, long: tokens },
  },
  agent: {
    reread: { unit: 'jetons', per: 'appel' },
    read: { unit: 'jetons', per: 'appel' },
    written: { unit: 'jetons', per: 'appel' },
  },
  image: {
    whPerImage: byTier({ unit: 'Wh', per: 'image de 1024\u00a0×\u00a01024' }),
    megapixels: { unit: 'Mpx', per: 'image' },
    steps: byTier({ unit: 'étapes', per: 'image' }),
    sizeExponent: exponent,
  },
  video: {
    whPerClip: byTier({ unit: 'Wh', per: 'clip de 5\u00a0secondes' }),
    seconds: { unit: 's', per: 'clip' },
    lines: byTier({ unit: 'lignes' }),
    durationExponent: exponent,
    sizeExponent: exponent,
  },
  devices: {
    phone: device,
    laptop: transcribingDevice,
    'basic-laptop': transcribingDevice,
    desktop: transcribingDevice,
  },
  local: { readOverWritten: ratio, sizeExponent: exponent },
  hosting: {
    serverOverChips: ratio,
    buildingOverMachines: ratio,
    makingGPerKwh: { unit: 'gCO2e', per: 'kWh' },
    onSiteWaterLPerKwh: { unit: 'L', per: 'kWh' },
  },
} satisfies Shape;

const text = z.string('un texte est attendu').min(1, 'le texte est vide');
const id = z.string('le nom d’un chiffre est attendu').min(1, 'le nom du chiffre est vide');

const factorsSchema = z.strictObject({
  version: text,
  changelog: z
    .array(z.strictObject({ version: text, date: text, text: text.transform(typeset) }))
    .min(1, 'le journal des versions est vide'),
  ...Object.fromEntries(Object.entries(shape).map(([key, part]) => [key, schemaOf(part)])),
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
  const { version, changelog, ...rest } = raw;
  // The schema was made from the shape: each leaf is the name of a figure.
  const read = readShape(shape, rest, (figure, expected) =>
    readFactor(figure, expected, figures, files.factors.name, counted),
  );
  return count() === 0 ? { version, changelog, ...read, places } : undefined;
}

function schemaOf(part: Shape): z.ZodType {
  if (isExpected(part)) return id;
  return z.strictObject(
    Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, schemaOf(inner)])),
  );
}

function readShape<S extends Shape>(
  part: S,
  raw: unknown,
  read: (figure: string, expected: Expected) => Factor,
): FactorsOf<S> {
  const value = isExpected(part)
    ? read(String(raw), part)
    : Object.fromEntries(
        Object.entries(part).map(([key, inner]) => [key, readShape(inner, fieldOf(raw, key), read)]),
      );
  // Built leaf by leaf along the shape; the compiler cannot follow the recursion.
  return value as FactorsOf<S>;
}

function isExpected(part: Shape): part is Expected {
  return typeof part.unit === 'string';
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
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
  if (figure.low === undefined && figure.central === undefined && figure.high === undefined) {
    report({
      file,
      message: `« ${figureId} » se calcule avec un usage : un coefficient ne peut pas en venir`,
    });
  }
  return isReadable(figure) ? { figure: figureId, value: rangeOf(figure) } : placeholder(figureId);
}

/** The figure of this name; nothing, and a fault, when there is none. */
export function findFigure(
  figureId: string,
  figures: Figures,
  file: string,
  report: Report,
): Figure | undefined {
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

/** A fault for each id that is written twice. */
export function checkUnique(rows: readonly { id: string }[], file: string, report: Report): void {
  const ids = rows.map((row) => row.id);
  for (const repeated of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
    report({ file, message: `« ${repeated} » est écrit deux fois : donnez un autre id à l’un des deux` });
  }
}

function say({ unit, per }: { unit: string; per?: string | undefined }): string {
  return per ? `${unit} par ${per}` : unit;
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

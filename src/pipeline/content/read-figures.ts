import { basename } from 'node:path';
import { z } from 'zod';
import type { Figure, Source, Unit } from '#core/guide/figure.ts';
import { typeset } from '../prose/french-typography.ts';
import type { Computed, FigureSet } from './compute-figures.ts';
import type { Report } from './faults.ts';
import { type ContentFile, parseYaml } from './read-yaml.ts';

/** Context that figures are checked against. */
export interface FigureContext {
  readonly units: ReadonlyMap<string, Unit>;
  readonly sources: ReadonlyMap<string, Source>;
}

const grade = z.enum(['A', 'B', 'C'], 'la note de confiance est A, B ou C');
const text = z.string('un texte est attendu').min(1, 'le texte est vide');
/** French that readers see: its spaces are set here, once. */
const french = text.transform(typeset);

const unitsSchema = z.record(z.string(), z.strictObject({ one: text, many: text }));

const sourcesSchema = z.record(
  z.string(),
  z.strictObject({
    title: french,
    authors: french,
    short: text.optional(),
    year: z.number('une année est attendue').int(),
    url: z.url('une adresse complète est attendue').optional(),
    lang: z.enum(['fr', 'en', 'de'], 'la langue est fr, en ou de'),
    read: french,
    grade,
  }),
);

const operand = '(?:\\d+(?:[.,]\\d+)?|[a-z][a-z0-9-]*(?:\\.[A-Za-z-]+)*)';
const formula = text.regex(
  new RegExp(`^${operand}(?: [+−×÷] ${operand})*$`),
  'une formule s’écrit « 3 × video + image », une espace autour de chaque signe',
);

const figureSchema = z
  .strictObject({
    label: french,
    unit: text,
    per: text.optional(),
    low: z.number('un nombre est attendu').optional(),
    central: z.number('un nombre est attendu').optional(),
    high: z.number('un nombre est attendu').optional(),
    /** Computes the values; a central one that is typed beside it is a rounding of its own, and must agree. */
    formula: formula.optional(),
    /** The values go from the smallest of these to the largest. */
    span: z.array(formula).min(2, 'deux formules au moins').optional(),
    measured: french,
    date: z
      .union(
        [z.number().int(), z.string().regex(/^\d{4}(-\d{2})?$/)],
        'une année (2026) ou un mois ("2026-02") est attendu',
      )
      .transform(String)
      .optional(),
    sources: z.array(text, 'une liste de sources est attendue').optional(),
    caveat: french.optional(),
    grade: grade.optional(),
    derivation: french.optional(),
  })
  .transform((figure, { addIssue }) => {
    if (isComputed(figure)) return figure;
    for (const field of ['date', 'sources', 'grade'] as const) {
      if (figure[field] === undefined) {
        addIssue({ code: 'custom', path: [field], message: 'à donner, sauf pour un chiffre qui se calcule' });
      }
    }
    return figure;
  });

/** Whether a formula or a span gives the value, which is then not typed. */
function isComputed({ formula, span, central }: Partial<z.infer<typeof figureSchema>>): boolean {
  return central === undefined && (formula ?? span) !== undefined;
}

/** Units by symbol, from `units.yaml`. */
export function readUnits(file: ContentFile, report: Report): Map<string, Unit> {
  const units = parseYaml(file, unitsSchema, report) ?? {};
  return new Map(Object.entries(units).map(([symbol, spoken]) => [symbol, { symbol, ...spoken }]));
}

/** Sources by id, from `sources.yaml`. */
export function readSources(file: ContentFile, report: Report): Map<string, Source> {
  const sources = parseYaml(file, sourcesSchema, report) ?? {};
  return new Map(Object.entries(sources).map(([id, source]) => [id, { id, ...source }]));
}

/**
 * Figures by id: one file each, whose name is the id. Those that are computed from others have no value yet: they
 * wait for `computeFigures`.
 */
export function readFigures(
  files: readonly ContentFile[],
  context: FigureContext,
  report: Report,
): FigureSet {
  const figures = new Map<string, Figure>();
  const computed = new Set<string>();
  const waiting: Computed[] = [];
  for (const file of files) {
    const parsed = parseYaml(file, figureSchema, report);
    if (!parsed) continue;
    const { formula, span, date = '', sources = [], grade = 'C', ...given } = parsed;
    const figure: Figure = { id: basename(file.name, '.yaml'), ...given, date, sources, grade };
    figures.set(figure.id, isInOrder(figure) ? figure : { ...figure, low: undefined, high: undefined });
    const texts = formula ? [formula] : span;
    if (isComputed(parsed)) computed.add(figure.id);
    if (texts) waiting.push({ id: figure.id, file: file.name, texts });
    checkFigure(figure, isComputed(parsed), file.name, context, report);
  }
  return { figures, formulas: new Map(), computed, waiting };
}

function checkFigure(
  figure: Figure,
  isComputed: boolean,
  file: string,
  { units, sources }: FigureContext,
  report: Report,
): void {
  const fault = (message: string) => report({ file, message });
  if (!units.has(figure.unit)) {
    fault(`unité inconnue « ${figure.unit} » : corrigez-la, ou ajoutez-la à content/units.yaml`);
  }
  for (const id of figure.sources) {
    if (!sources.has(id)) fault(`source inconnue « ${id} » : ajoutez-la à content/sources.yaml`);
  }
  if (isComputed) {
    const typed = (['low', 'high', 'derivation'] as const).filter((field) => figure[field] !== undefined);
    if (typed.length > 0) fault(`un chiffre qui se calcule ne se tape pas : ôtez « ${typed.join(', ')} »`);
    return;
  }
  if (figure.sources.length === 0) fault('chiffre sans source : nommez-en au moins une dans « sources »');
  if (figure.grade === 'C' && !figure.derivation) {
    fault('une note C demande « derivation » : dites comment ce chiffre a été obtenu');
  }
  checkOrder(figure, fault);
}

/** Whether bounds are in order. One out of order is reported and goes on without them, so that others can be read. */
function isInOrder({ low, central, high }: Figure): boolean {
  const given = [low, central, high].filter((value) => value !== undefined);
  return given.every((value, index) => value >= (given[index - 1] ?? value));
}

function checkOrder({ low, central, high }: Figure, fault: (message: string) => void): void {
  const given = [
    { name: 'low', value: low },
    { name: 'central', value: central },
    { name: 'high', value: high },
  ].flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
  if (given.length === 0) fault('aucune valeur : donnez « low », « central » ou « high »');
  given.slice(1).forEach((bound, index) => {
    const previous = given[index];
    if (previous && previous.value > bound.value) {
      fault(
        `« ${previous.name} » (${previous.value}) dépasse « ${bound.name} » (${bound.value}) : échangez-les, ou corrigez la valeur fausse`,
      );
    }
  });
}

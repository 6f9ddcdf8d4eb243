import type { Figure } from '#core/guide/figure.ts';
import type { NamedUse } from '#core/impact/activity.ts';
import type { Formula, Operand, Term } from '#core/impact/derive.ts';
import type { Measure } from '#core/impact/measures.ts';

/** Names that a formula or a page may use. */
export interface Names {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly uses: ReadonlyMap<string, NamedUse>;
  /** Ids of the places. */
  readonly places: ReadonlySet<string>;
}

/** Measures by the words that writers use. */
export const measureWords: Readonly<Record<string, Measure>> = {
  energie: 'energy',
  carbone: 'carbon',
  'carbone-electricite': 'electricity-carbon',
  'carbone-fabrication': 'making-carbon',
  eau: 'water',
};

/** « 3 × video + 2 × image »: names, numbers, four signs with a space on each side; × and ÷ bind more. */
export function readFormula(
  text: string,
  names: Names,
  fault: (message: string) => void,
): Formula | undefined {
  const [first = '', ...rest] = text.split(' ');
  const terms: Term[] = [];
  let [over, under, isTakenAway]: [Operand[], Operand[], boolean] = [[], [], false];
  const operands = [first, ...rest.filter((_, index) => index % 2 === 1)].map((word) =>
    readOperand(word, names, fault),
  );
  for (const [index, operand] of operands.entries()) {
    if (!operand) return undefined;
    const sign = index === 0 ? '+' : rest[(index - 1) * 2];
    if (index > 0 && (sign === '+' || sign === '−')) {
      terms.push({ over, under, isTakenAway });
      [over, under, isTakenAway] = [[], [], sign === '−'];
    }
    (sign === '÷' ? under : over).push(operand);
  }
  return [...terms, { over, under, isTakenAway }];
}

/** The names that a formula rests on, without what is asked of them. */
export function namesIn(text: string): string[] {
  return text.split(' ').flatMap((word) => (/^[a-z]/.test(word) ? (word.split('.')[0] ?? []) : []));
}

/** « 12 », « embodied-laptop », « tract », « tract.carbone », « tract.carbone.FR ». */
export function readOperand(
  word: string,
  names: Names,
  fault: (message: string) => void,
): Operand | undefined {
  if (/^\d+([.,]\d+)?$/.test(word)) return { kind: 'number', value: Number(word.replace(',', '.')) };
  const [id = '', ...asked] = word.split('.');
  const figure = names.figures.get(id);
  if (figure && asked.length === 0) return { kind: 'figure', figure };
  const use = names.uses.get(id);
  if (!use) {
    const remedy = `écrivez content/figures/${id}.yaml, ajoutez l’usage à content/uses.yaml, ou corrigez le nom`;
    fault(
      figure ? `« ${word} » : un chiffre ne se compte que d’une façon` : `nom inconnu « ${id} » : ${remedy}`,
    );
    return undefined;
  }
  const country = asked.find((one) => names.places.has(one));
  const [measureWord = 'energie', ...others] = asked.filter((one) => one !== country);
  const measure = measureWords[measureWord];
  if (!measure || others.length > 0) {
    const known = Object.keys(measureWords).join(', ');
    fault(
      `« ${word} » : après le nom d’un usage, on attend ${known}, puis un lieu de content/countries.yaml`,
    );
    return undefined;
  }
  return { kind: 'use', use, measure, country };
}

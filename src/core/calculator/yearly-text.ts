import { openSigned } from '../guide/sign.ts';
import type { Sum, YearlyQuestion } from '../impact/basket.ts';
import { formatNumber } from '../number/format.ts';
import { writeImpact, writeOrigin } from './impact-text.ts';

/** A collective's year, answered. */
export interface AnsweredYear {
  readonly questions: readonly YearlyQuestion[];
  readonly timesAMonth: Readonly<Record<string, number>>;
  readonly people: number;
  readonly sum: Sum;
  readonly sentence: string;
  readonly decisions: readonly string[];
  readonly placeName: string;
}

/** The bilan as text, to send or to print: what was answered, the year, what to discuss. */
export function writeYear(year: AnsweredYear, factorSet: string): string {
  const answers = year.questions.map(
    ({ id, label }) => `– ${label}\u00a0: ${formatNumber(year.timesAMonth[id] ?? 0, 10)}`,
  );
  return [
    [
      `Par mois et par personne, pour ${formatNumber(year.people, 10)}\u00a0personnes\u00a0:`,
      ...answers,
    ].join('\n'),
    `${year.sentence}\n${writeImpact(year.sum)}`,
    ['À discuter\u00a0:', ...year.decisions.map((decision) => openSigned('do') + decision)].join('\n'),
    writeOrigin(year.placeName, factorSet),
  ].join('\n\n');
}

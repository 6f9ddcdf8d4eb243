import type { Operand } from '#core/impact/derive.ts';
import type { Measure } from '#core/impact/measures.ts';
import { formatNumber } from '#core/number/format.ts';

const measureNames: Readonly<Record<Measure, string>> = {
  energy: '',
  carbon: ', gaz à effet de serre',
  'electricity-carbon': ', gaz à effet de serre de l’électricité',
  'making-carbon': ', gaz à effet de serre de la fabrication',
  water: ', eau',
};

/** An operand in words: « 3 », « Une réponse ordinaire, eau ». */
export function sayOperand(operand: Operand): string {
  switch (operand.kind) {
    case 'number':
      return formatNumber(operand.value, 6);
    case 'figure':
      return `« ${operand.figure.label} »`;
    case 'use':
      return `« ${operand.use.name}${measureNames[operand.measure]}${operand.country ? ` (${operand.country})` : ''} »`;
  }
}

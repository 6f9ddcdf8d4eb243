import { formatNumber } from '#core/number/format.ts';
import type { NumberLimits, ParsedNumber } from '#core/number/parse-number.ts';

/** Error message of a typed number, with its remedy; nothing when it was understood. */
export function explainNumber(parsed: ParsedNumber, { whole }: NumberLimits): string | undefined {
  switch (parsed.kind) {
    case 'number':
      return undefined;
    case 'empty':
      return 'Écrivez un nombre, par exemple 12.';
    case 'not-a-number':
      return 'Ce n’est pas un nombre. Écrivez-le en chiffres, par exemple 1 000 ou 1,5.';
    case 'ambiguous':
      return 'Mille, ou un et des décimales\u202f? Écrivez 1000 ou 1,5.';
    case 'negative':
      return 'Ce nombre ne peut pas être négatif.';
    case 'zero':
      return whole ? 'Écrivez au moins 1.' : 'Écrivez un nombre plus grand que zéro.';
    case 'not-whole':
      return 'Écrivez un nombre entier.';
    case 'too-large':
      return `C’est trop grand pour ce calcul. Le plus grand nombre accepté est ${formatNumber(parsed.max)}.`;
  }
}

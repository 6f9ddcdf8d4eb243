import type { HandedOver } from './hand-over.ts';

/** Message after copying or sharing: `copied` names what was copied. */
export function handedOverWords(outcome: HandedOver, copied: string): string {
  switch (outcome) {
    case 'copied':
      return copied;
    case 'shared':
      return 'Remis à l’appareil.';
    case 'dismissed':
      return '';
    case 'refused':
      return 'Le navigateur refuse de copier. Sélectionnez le texte, puis copiez-le.';
  }
}

import type { HandedOver } from '../ui/hand-over.ts';

/** What to say of words that left, or did not. */
export function handedOverWords(outcome: HandedOver, copied: string): string {
  switch (outcome) {
    case 'copied':
      return copied;
    case 'shared':
      return 'Remis au téléphone.';
    case 'dismissed':
      return '';
    case 'refused':
      return 'Le navigateur refuse de copier. Sélectionnez le texte, puis copiez-le.';
  }
}

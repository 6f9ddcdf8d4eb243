import type { MemoryReason } from './journal-store.ts';
import type { Failure } from './outcome.ts';

/** Why something was not kept or read, and what helps: a sentence for the screen. */
export function explainFailure(why: Failure): string {
  switch (why) {
    case 'full':
      return 'La mémoire du téléphone est pleine. Libérez de la place, puis réessayez.';
    case 'blocked':
      return 'Une autre page de Terrain tient le journal. Fermez les autres onglets, puis réessayez.';
    case 'unavailable':
      return 'Le navigateur ne répond pas pour le journal. Rouvrez Terrain, puis réessayez.';
    case 'lost':
      return 'Le navigateur a rendu autre chose que ce qui a été noté. Réessayez.';
  }
}

/** Why the journal lasts only as long as its page. */
export function explainMemory(why: MemoryReason): string {
  switch (why) {
    case 'absent':
      return 'Ce navigateur n’a pas de mémoire pour le journal.';
    case 'refused':
      return 'Ce navigateur refuse de garder le journal ici : navigation privée, ou mémoire pleine.';
    case 'blocked':
      return 'Une autre page de Terrain tient le journal. Fermez les autres onglets, puis rouvrez celui-ci.';
  }
}

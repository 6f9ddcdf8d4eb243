import type { Failure, MemoryReason } from './outcome.ts';

/** Why something was not kept or read, and what helps: a sentence for the screen. */
export function explainFailure(why: Failure): string {
  switch (why) {
    case 'full':
      return 'La mémoire du téléphone est pleine. Libérez de la place, puis réessayez.';
    case 'blocked':
      return 'Une autre page de Terrain tient la mémoire. Fermez les autres onglets, puis réessayez.';
    case 'unavailable':
      return 'La mémoire du navigateur ne répond pas. Rouvrez Terrain, puis réessayez.';
    case 'lost':
      return 'Le navigateur a rendu autre chose que ce qui a été écrit. Réessayez.';
  }
}

/** Why what is written lasts only as long as its page. */
export function explainMemory(why: MemoryReason): string {
  switch (why) {
    case 'absent':
      return 'Ce navigateur n’a pas de mémoire où garder ce que vous écrivez.';
    case 'refused':
      return 'Ce navigateur refuse de rien garder ici : navigation privée, ou mémoire pleine.';
    case 'blocked':
      return 'Une autre page de Terrain tient la mémoire. Fermez les autres onglets, puis rouvrez celui-ci.';
  }
}

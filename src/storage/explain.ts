import type { Failure } from './outcome.ts';

/** Why something was not kept or read, and what helps: a sentence for the screen. */
export function explainFailure(why: Failure | 'changed'): string {
  switch (why) {
    case 'absent':
      return 'Ce navigateur n’a pas de mémoire où garder ce que vous écrivez.';
    case 'refused':
      return 'Ce navigateur refuse de rien garder ici, comme le font certaines fenêtres privées.';
    case 'full':
      return 'La mémoire du téléphone est pleine. Libérez de la place, puis réessayez.';
    case 'newer':
      return 'Ce qui est gardé ici vient d’une version plus récente de Terrain : mettez à jour. Tout est intact.';
    case 'blocked':
      return 'Une autre page de Terrain tient la mémoire. Fermez les autres onglets, puis réessayez.';
    case 'unavailable':
      return 'La mémoire du navigateur ne répond pas. Rouvrez Terrain, puis réessayez.';
    case 'lost':
      return 'Le navigateur a rendu autre chose que ce qui a été écrit. Réessayez.';
    case 'changed':
      return 'Une autre fenêtre l’a changé entre-temps.';
    case 'locked':
      return 'C’est verrouillé. Donnez votre phrase, puis réessayez.';
  }
}

/** The same, of the journal. */
export function explainJournalFailure(why: Failure | 'changed'): string {
  return why === 'newer'
    ? 'Ce journal vient d’une version plus récente de Terrain : mettez à jour. Il est intact.'
    : explainFailure(why);
}

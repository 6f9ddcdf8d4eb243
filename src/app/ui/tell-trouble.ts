import type { Trouble } from './load-part.ts';
import { makeButton } from './make-button.ts';

/** What is said of a trouble where it happened: its sentence, then the buttons that may mend it. */
export function tellTrouble({ why, needsReload }: Trouble, retry?: () => unknown): Node[] {
  return [
    document.createTextNode(why),
    ...(retry ? [makeButton('Réessayer', retry)] : []),
    ...(needsReload ? [makeButton('Recharger la page', () => location.reload())] : []),
  ];
}

/** Says it in place of what the place held, and gives that back when it is tried again. */
export function tellTroubleInPlace(place: HTMLElement, trouble: Trouble, retry?: () => unknown): void {
  const held = [...place.childNodes];
  const note = document.createElement('p');
  note.className = 'problem trouble';
  note.setAttribute('role', 'alert');
  const tryAgain = () => {
    place.replaceChildren(...held);
    retry?.();
  };
  note.append(...tellTrouble(trouble, retry && tryAgain));
  place.replaceChildren(note);
}

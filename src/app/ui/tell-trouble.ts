import type { Trouble } from './load-part.ts';
import { makeButton } from './make-button.ts';

/** Nodes of an error message: its sentence, then the buttons that may mend it. */
export function tellTrouble({ why, needsReload }: Trouble, retry?: () => unknown): Node[] {
  return [
    document.createTextNode(why),
    ...(retry ? [makeButton('Réessayer', retry)] : []),
    ...(needsReload ? [makeButton('Recharger la page', () => location.reload())] : []),
  ];
}

/** Replaces what an element holds by a trouble; « Réessayer » puts the content back first. */
export function tellTroubleInPlace(root: HTMLElement, trouble: Trouble, retry?: () => unknown): void {
  const held = [...root.childNodes];
  const note = document.createElement('p');
  note.className = 'problem trouble';
  note.setAttribute('role', 'alert');
  const tryAgain = () => {
    root.replaceChildren(...held);
    retry?.();
  };
  note.append(...tellTrouble(trouble, retry && tryAgain));
  root.replaceChildren(note);
}

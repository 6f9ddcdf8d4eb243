import { onPlainTap } from '../ui/plain-tap.ts';
import { makeLink, openSheet } from '../ui/sheet.ts';

/**
 * Opens the source of a number where it is read, from the notes at the foot of the page. Without them, or
 * without this script, the link goes to the entry in `/sources/`.
 */
export function openSourcesInPlace(): void {
  onPlainTap('a[data-note]', (link) => {
    const notes = notesOf(link);
    if (notes.length === 0) return false;
    const list = document.createElement('dl');
    list.append(...notes.map(copyOf));
    openSheet({
      label: 'D’où vient ce chiffre',
      content: [list],
      actions: [makeLink(isComputed(link) ? 'Ouvrir dans Calculer' : 'Voir dans Sources', link.href)],
      opener: link,
    });
    return true;
  });
}

/** Whether the link leads to the calculator: the value of a use is computed and has no source card. */
function isComputed({ pathname }: HTMLAnchorElement): boolean {
  return pathname.endsWith('/calculer/');
}

function notesOf(link: HTMLAnchorElement): HTMLElement[] {
  return (link.dataset.note ?? '').split(' ').flatMap((id) => document.getElementById(id) ?? []);
}

function copyOf(note: HTMLElement): Node {
  const copy = note.cloneNode(true);
  if (copy instanceof HTMLElement) copy.removeAttribute('id');
  return copy;
}

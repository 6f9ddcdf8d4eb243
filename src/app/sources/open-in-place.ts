/**
 * Opens the source of a number where it is read, from the notes at the foot of the page. Without them, or
 * without this script, the link goes to the entry in `/sources/`.
 */
export function openSourcesInPlace(): void {
  document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-note]') : null;
    const notes = link ? notesOf(link) : [];
    if (!link || notes.length === 0) return;
    event.preventDefault();
    openSheet(notes, link.href);
  });
}

function notesOf(link: HTMLAnchorElement): HTMLElement[] {
  return (link.dataset.note ?? '').split(' ').flatMap((id) => document.getElementById(id) ?? []);
}

/** A native dialog: it holds the focus, closes with Escape or Back, and gives the focus back to the number. */
function openSheet(notes: readonly HTMLElement[], entry: string): void {
  const sheet = document.createElement('dialog');
  sheet.className = 'sheet';
  sheet.setAttribute('aria-label', 'D’où vient ce chiffre');
  const list = document.createElement('dl');
  list.append(...notes.map(copyOf));
  const actions = document.createElement('p');
  actions.className = 'actions';
  actions.append(makeLink(entry), makeCloseButton(sheet));
  sheet.append(list, actions);
  sheet.addEventListener('click', ({ target }) => target === sheet && sheet.close());
  sheet.addEventListener('close', () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
}

function copyOf(note: HTMLElement): Node {
  const copy = note.cloneNode(true);
  if (copy instanceof HTMLElement) copy.removeAttribute('id');
  return copy;
}

function makeLink(entry: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = entry;
  link.textContent = 'Voir dans Sources';
  return link;
}

function makeCloseButton(sheet: HTMLDialogElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.autofocus = true;
  button.textContent = 'Fermer';
  button.addEventListener('click', () => sheet.close());
  return button;
}

import { makeButton } from './make-button.ts';

/** What a sheet shows, and what closes it besides its own button, Escape, Back and a tap outside. */
export interface SheetContent {
  /** What it is, for screen readers. */
  readonly label: string;
  readonly content: readonly Node[];
  /** Links and buttons beside « Fermer ». */
  readonly actions?: readonly Node[];
  /** What was tapped: it gets the focus back. */
  readonly opener: HTMLElement;
}

/** Opens a native dialog over the page: it holds the focus, closes with Escape or Back, and gives the focus back. */
export function openSheet({ label, content, actions = [], opener }: SheetContent): HTMLDialogElement {
  const sheet = document.createElement('dialog');
  sheet.className = 'sheet';
  sheet.setAttribute('aria-label', label);
  const row = document.createElement('p');
  row.className = 'actions';
  row.append(
    ...actions,
    makeButton('Fermer', () => sheet.close()),
  );
  sheet.append(...content, row);
  sheet.addEventListener('click', ({ target }) => target === sheet && sheet.close());
  sheet.addEventListener('close', () => {
    sheet.remove();
    // Safari does not focus what is tapped: then the dialog gives the focus back to nothing.
    if (document.activeElement === document.body) opener.focus();
  });
  document.body.append(sheet);
  sheet.showModal();
  // The sheet itself, not its first button: with large text that button is far down, and the top would be missed.
  sheet.tabIndex = -1;
  sheet.focus();
  sheet.scrollTop = 0;
  return sheet;
}

/** A link in words. */
export function makeLink(label: string, address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = label;
  return link;
}

import { makeLatest } from './latest.ts';
import { makeButton } from './make-button.ts';

/** Content of a sheet, and a signal that closes it besides its button, Escape, Back and a tap outside. */
export interface SheetContent {
  /** Accessible name. */
  readonly label: string;
  readonly content: readonly Node[];
  /** Links and buttons beside « Fermer ». */
  readonly actions?: readonly Node[];
  /** The element tapped, which gets the focus back. */
  readonly opener: HTMLElement;
}

/** To be called in the tap that asks for a sheet, when its content has to be fetched: the last tap has the sheet. */
export const askForSheet = makeLatest();

/**
 * Opens a native dialog over the page, in place of the one that was open: it holds the focus, closes with Escape or
 * Back, and gives the focus back. The page behind it does not move.
 */
export function openSheet({ label, content, actions = [], opener }: SheetContent): HTMLDialogElement {
  askForSheet();
  document.querySelector<HTMLDialogElement>('dialog.sheet[open]')?.close();
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
  const letPageScroll = holdPage();
  // A link of the sheet that leads elsewhere in this page.
  const leave = () => sheet.close();
  addEventListener('hashchange', leave);
  sheet.addEventListener('close', () => {
    sheet.remove();
    removeEventListener('hashchange', leave);
    if (document.querySelector('dialog.sheet')) return;
    letPageScroll();
    // Safari does not focus what is tapped: then the dialog gives the focus back to nothing.
    if (document.activeElement === document.body) opener.focus({ preventScroll: true });
  });
  document.body.append(sheet);
  sheet.showModal();
  // The sheet itself, not its first button: with large text that button is far down, and the top would be missed.
  sheet.tabIndex = -1;
  sheet.focus();
  sheet.scrollTop = 0;
  return sheet;
}

/** Keeps the page where it is; gives what lets it go, where it was. */
function holdPage(): () => void {
  const page = document.documentElement;
  const { scrollX, scrollY } = window;
  const { href } = location;
  page.dataset.held = innerWidth > page.clientWidth ? 'beside-bar' : '';
  return () => {
    delete page.dataset.held;
    if (location.href === href) scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  };
}

/** A link in words. */
export function makeLink(label: string, address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = label;
  return link;
}

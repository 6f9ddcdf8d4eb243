/** Sizes of text on offer, in per cent of the browser's own; none is 100 %. */
export const textSizes = ['', '125', '150', '200'] as const;

/** Forgets both choices, here and for the next pages; what else the site's address keeps is not ours to erase. */
export function forgetDisplay(): void {
  chooseDisplay('theme', '');
  chooseDisplay('texte', '');
}

/**
 * Chooses the theme or the size of the text, for this page and the next ones: all that is kept in localStorage,
 * since every page reads it before its first paint. Where storage is refused, the choice holds for this page.
 */
export function chooseDisplay(name: 'theme' | 'texte', id: string): void {
  const { dataset } = document.documentElement;
  if (id === '') delete dataset[name];
  else dataset[name] = id;
  try {
    if (id === '') localStorage.removeItem(name);
    else localStorage.setItem(name, id);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

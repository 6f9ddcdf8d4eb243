/**
 * Makes any page ready for paper when the browser prints it: prose that is folded opens, since older browsers
 * leave it shut, and the title says where the page was read and when it was printed. Folded again after. A tool
 * stays as one sees it.
 */
export function preparePaper(): void {
  let folded: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')].filter(isProse);
    for (const one of folded) one.open = true;
    // Leaves out the fragment, which may be personal.
    signPaper(document, location.origin + location.pathname);
  });
  addEventListener('afterprint', () => {
    for (const one of folded) one.open = false;
  });
}

function isProse(folded: Element): boolean {
  return !folded.closest('main')?.querySelector('[data-island]');
}

/** Writes under the title of a page where it was read and when it is printed, for paper alone. */
export function signPaper(page: ParentNode, address: string): void {
  const title = page.querySelector<HTMLElement>('.band-text');
  const day = new Date().toLocaleDateString('fr', { dateStyle: 'long' });
  if (title) title.dataset.printed = `Lu à ${address}. Imprimé le ${day}.`;
}

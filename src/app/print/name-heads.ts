/**
 * Writes at the head of each page of the book where one is: « 12 · Ce que consomme une génération ». A name at
 * the head needs a named page for each section, which only a sheet made here can give. Browsers that know
 * neither print the book without.
 */
export function nameHeads(
  leaves: readonly { readonly place: string; readonly title: string; readonly section: HTMLElement }[],
): void {
  if (!('adoptedStyleSheets' in document)) return;
  const sheet = new CSSStyleSheet();
  const rules = leaves.map(({ place, title, section }, index) => {
    const words = JSON.stringify(place === title ? title : `${place} · ${title}`);
    return `@page feuille-${index} { @top-left { content: ${words}; font: 8pt sans-serif } }
      #${CSS.escape(section.id)} { page: feuille-${index} }`;
  });
  sheet.replaceSync(rules.join('\n'));
  document.adoptedStyleSheets = [sheet];
}
